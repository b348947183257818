/** What a window asks of the system it runs on. Electron's preload and the browser host implement it alike. */
export interface DesktopBridge {
  /** Which host this is and what it can do. */
  about(): Promise<HostAbout>
  /** Lets a person choose a folder and reads the files directly in it. */
  openFolder(): Promise<OpenOutcome<PickedFolder>>
  /** Lets a person choose files that can hold a school's lists, several at once, and reads them. */
  openLists(): Promise<OpenOutcome<PickedFolder>>
  /** Lets a person choose one file of a kind and reads it. */
  openFile(kind: FileKind): Promise<OpenOutcome<PickedFile>>
  /** Lets a person choose files of a kind, several at once, and reads them. */
  openFiles(kind: FileKind): Promise<OpenOutcome<PickedFolder>>
  /** Saves one file where a person chooses (written beside, then renamed); `name` is a suggestion. */
  saveFile(file: FileToSave): Promise<SaveOutcome>
  /** Saves several files as a folder where a person chooses; a host without folders saves one zip of them. */
  saveFolder(folder: FolderToSave): Promise<SaveOutcome>
  /** Lays a whole HTML page out with the host's own engine and gives PDF bytes; null where the host can only print it for the person. */
  layOutPdf(page: PageToLayOut): Promise<Uint8Array | null>
  /** Subscribes to the native menu's commands; returns the unsubscribe function. A host without a menu never calls. */
  onMenu(listener: (command: MenuCommand) => void): () => void
}

export interface HostAbout {
  readonly host: 'electron' | 'browser'
  readonly version: string
  readonly platform: string
  readonly canLayOutPdf: boolean
}

/** `pack` is a teacher's pack, `return` what comes back of it, `evening` what one computer recorded of an evening. */
export type FileKind = 'pdf' | 'csv' | 'xlsx' | 'ics' | 'backup' | 'mapping' | 'pack' | 'return' | 'evening'

export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface PickedFolder {
  readonly name: string
  readonly files: readonly PickedFile[]
  /** The names of links in it, which may lead anywhere and are not followed; a host that cannot see them names none. */
  readonly links: readonly string[]
}

export interface FileToSave {
  /** With its ending; built by us, never from outside text unchecked. */
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

export interface FolderToSave {
  readonly name: string
  readonly files: readonly PickedFile[]
}

/** The most that is read at once, in bytes: past this someone has chosen the wrong thing, and the window would run out of memory. */
export const maxOpenBytes = 400 * 1024 * 1024

/** The most that is saved or laid out at once: past this it is no document of ours, and the main process would run out of memory. */
export const saveLimits = {
  /** Of one file, or of all files of a folder. */
  bytes: 400 * 1024 * 1024,
  files: 20_000,
  /** Letters of a large school in scripts that only the host can lay out come to some twenty million characters. */
  htmlCharacters: 100_000_000,
} as const

/** What became of asking a person for something to open. */
export type OpenOutcome<Picked> =
  | { readonly kind: 'opened'; readonly picked: Picked }
  /** They changed their mind. */
  | { readonly kind: 'cancelled' }
  | OpenFailure

export interface OpenFailure {
  readonly kind: 'failed'
  /** `gone`: it was moved or its disk taken out between choosing and reading. */
  readonly reason: 'too-large' | 'gone' | 'not-allowed' | 'other'
  /** The system's own code, never a name. */
  readonly detail: string
}

/** What became of asking a person where to save. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed'
      readonly reason: 'disk-full' | 'not-allowed' | 'other'
      readonly detail: string
    }

/** Sheets that a page can be laid out on; one that lies on its long side is `wide`. */
export const sheetNames = ['a4', 'letter', 'a5', 'a6', 'a3-wide'] as const

export interface PageToLayOut {
  readonly html: string
  readonly paper: (typeof sheetNames)[number]
}

export const menuCommands = [
  'open-folder',
  'save-backup',
  'open-backup',
  'print',
  'find',
  'undo',
  'redo',
  'settings',
  'guide',
] as const
export type MenuCommand = (typeof menuCommands)[number]
