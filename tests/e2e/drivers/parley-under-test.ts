import type { Page } from '@playwright/test'

/** The running app as a spec sees it, whichever host it runs in. */
export interface ParleyUnderTest {
  readonly driver: 'browser' | 'electron'
  /** The window's page; another one after a restart. */
  readonly page: Page
  /** Where the pages come from, as the page itself says it. */
  readonly origin: string
  /** Ends the app as a person does, and opens it again on the same data. */
  restart(): Promise<void>
  /** Closes the window as a person does who is asked first whether to leave unsaved words, and answers so. */
  closeWindow(answer: 'stay' | 'leave'): Promise<void>
  /** Says what a person will choose in the next window that asks for a folder or files; null: they close it. */
  choose(path: string | readonly string[] | null): Promise<void>
  /** What the app saves next; to be called before the click, awaited after it. */
  savedFile(): Promise<SavedFile>
  /** What the app saves next as a folder: its files by their names. */
  savedFolder(): Promise<ReadonlyMap<string, Uint8Array>>
}

export interface SavedFile {
  readonly name: string
  /** Where it lies now. */
  readonly path: string
}

/** A driver opens the app on a data folder; what it saves goes into `saves`. */
export interface Driver {
  open(dataFolder: string, saves: string): Promise<ParleyUnderTest & { close(): Promise<void> }>
}
