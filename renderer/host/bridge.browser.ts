import { zipSync } from 'fflate'
import {
  maxOpenBytes,
  type DesktopBridge,
  type FileKind,
  type OpenOutcome,
  type PickedFile,
  type PickedFolder,
} from '@shared/bridge/desktop-bridge'
import { extensionOf, listEndings } from '@shared/bridge/file-names'
import { schemas } from '@shared/bridge/schemas'
import { version } from '../../package.json'
import { printForPerson } from './print-frame'

const mimeOf: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar;charset=utf-8',
  backup: 'application/octet-stream',
  mapping: 'application/json',
  pack: 'application/octet-stream',
  return: 'application/octet-stream',
  evening: 'application/octet-stream',
}

/** The bridge of a plain browser window: file inputs, downloads and the browser's own print window. */
export function browserBridge(): DesktopBridge {
  return {
    about: () =>
      Promise.resolve({
        host: 'browser',
        version,
        platform: navigator.platform || 'unknown',
        canLayOutPdf: false,
      }),

    openFolder: async () => {
      const chosen = await choose((input) => (input.webkitdirectory = true))
      if (chosen === null) return { kind: 'cancelled' }
      const direct = chosen.filter((file) => file.webkitRelativePath.split('/').length === 2)
      const name = chosen[0]?.webkitRelativePath.split('/')[0] ?? ''
      return opening(direct, async () => ({ name, files: await Promise.all(direct.map(read)), links: [] }))
    },

    openLists: () => openSeveral(listEndings),

    openFile: async (kind) => {
      const chosen = await choose((input) => (input.accept = extensionOf[kind]))
      const file = chosen?.[0]
      return file === undefined ? { kind: 'cancelled' } : opening([file], () => read(file))
    },

    openFiles: (kind) => openSeveral([extensionOf[kind]]),

    saveFile: (file) =>
      answer(() => {
        const [checked] = schemas.saveFile.args.parse([file])
        download(checked.name, checked.bytes, mimeOf[checked.kind])
        return { kind: 'saved', name: checked.name }
      }),

    saveFolder: (folder) =>
      answer(() => {
        const [checked] = schemas.saveFolder.args.parse([folder])
        const entries = checked.files.map((file) => [`${checked.name}/${file.name}`, file.bytes] as const)
        const name = `${checked.name}.zip`
        download(name, zipSync(Object.fromEntries(entries)), 'application/zip')
        return { kind: 'saved', name }
      }),

    layOutPdf: async (page) => {
      const [checked] = schemas.layOutPdf.args.parse([page])
      await printForPerson(checked)
      return null
    },

    onMenu: () => () => undefined,
  }
}

/** A mistake of the caller is a rejection here too, never thrown at once. */
const answer = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()))

/** Shows the browser's file picker; null when a person closes it without choosing. */
function choose(prepare: (input: HTMLInputElement) => void): Promise<readonly File[] | null> {
  const input = document.createElement('input')
  input.type = 'file'
  prepare(input)
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** Lets a person choose files of some endings, several at once, and reads them. */
async function openSeveral(endings: readonly string[]): Promise<OpenOutcome<PickedFolder>> {
  const chosen = await choose((input) => {
    input.multiple = true
    input.accept = endings.join(',')
  })
  if (chosen === null) return { kind: 'cancelled' }
  const name = chosen[0]?.name ?? ''
  return opening(chosen, async () => ({ name, files: await Promise.all(chosen.map(read)), links: [] }))
}

/** Reads what was chosen and says how it went, as Electron's main process does. */
async function opening<Picked>(
  chosen: readonly File[],
  readAll: () => Promise<Picked>,
): Promise<OpenOutcome<Picked>> {
  const size = chosen.reduce((sum, file) => sum + file.size, 0)
  if (size > maxOpenBytes) return { kind: 'failed', reason: 'too-large', detail: 'too-large' }
  try {
    return { kind: 'opened', picked: await readAll() }
  } catch (cause) {
    const detail = cause instanceof Error ? cause.name : 'unknown'
    return { kind: 'failed', reason: reasonOf[detail] ?? 'other', detail }
  }
}

/** The browser's names for what can befall a file between choosing and reading. */
const reasonOf: Readonly<Record<string, 'gone' | 'not-allowed'>> = {
  NotFoundError: 'gone',
  NotReadableError: 'not-allowed',
  SecurityError: 'not-allowed',
}

async function read(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function download(name: string, bytes: Uint8Array, type: string): void {
  // The copy stands on an ArrayBuffer of its own, which a Blob asks for.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the bytes after the click; a minute is ample, and forgetting them frees the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
