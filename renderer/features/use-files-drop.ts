import { useEffect, useEffectEvent, useState } from 'react'
import type { OpenOutcome, PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'

/** The most that is taken at once, in bytes, as the host's own windows do. */
const maxDroppedBytes = 400 * 1024 * 1024

/** Takes files and folders dropped anywhere on the window; true while some are held over it. */
export function useFilesDrop(onDrop: (dropped: OpenOutcome<PickedFolder>) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Only on leaving the window is there nothing that is entered.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      void readDrop(event.dataTransfer).then(take, (cause: unknown) =>
        take({ kind: 'failed', ...reasonOf(cause) }),
      )
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}

/** The browser's names for what can befall a file between dropping and reading. */
function reasonOf(cause: unknown) {
  const detail = cause instanceof Error ? cause.name : 'unknown'
  return { reason: detail === 'NotFoundError' ? 'gone' : 'other', detail } as const
}

/** A file with the folders that it lies in, of those that were dropped. */
interface DroppedFile {
  readonly path: readonly string[]
  readonly file: File
}

/** The files dropped, and those of folders and of the folders in them. A folder dropped alone is named by no path. */
async function readDrop(data: DataTransfer): Promise<OpenOutcome<PickedFolder>> {
  // Entries and files must be asked for before anything is awaited: the transfer is emptied after the event.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = [...data.files]
  const [first] = entries
  const alone = entries.length === 1 && first && isFolder(first) ? first : null
  const dropped: readonly DroppedFile[] =
    alone === null && !entries.some(isFolder)
      ? loose.map((file) => ({ path: [], file }))
      : alone === null
        ? await filesOf(entries, [], maxDepth)
        : await filesOf(await list(alone.createReader()), [], maxDepth - 1)
  if (dropped.length === 0) return { kind: 'cancelled' }
  if (dropped.reduce((sum, { file }) => sum + file.size, 0) > maxDroppedBytes)
    return { kind: 'failed', reason: 'too-large', detail: 'too-large' }
  const files = await Promise.all(dropped.map(read))
  return { kind: 'opened', picked: { name: alone?.name ?? files[0]?.name ?? '', files, links: [] } }
}

/** A folder, and the folders in it. */
const maxDepth = 2

async function filesOf(
  entries: readonly FileSystemEntry[],
  path: readonly string[],
  depth: number,
): Promise<readonly DroppedFile[]> {
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly DroppedFile[]> => {
      if (isFile(entry)) return [{ path, file: await fileOf(entry) }]
      if (!isFolder(entry) || depth === 0 || entry.name.startsWith('.')) return []
      return filesOf(await list(entry.createReader()), [...path, entry.name], depth - 1)
    }),
  )
  return found.flat()
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A folder is read in batches, until one is empty. */
async function list(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  return batch.length === 0 ? [] : [...batch, ...(await list(reader))]
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const read = async ({ path, file }: DroppedFile): Promise<PickedFile> => ({
  name: [...path, file.name].join('/'),
  bytes: new Uint8Array(await file.arrayBuffer()),
})
