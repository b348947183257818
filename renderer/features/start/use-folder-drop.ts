import { useEffect, useEffectEvent, useState } from 'react'
import type { OpenOutcome, PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'

/** Takes a folder, or the files of one, dropped anywhere on the window; true while one is held over it. */
export function useFolderDrop(onDrop: (dropped: OpenOutcome<PickedFolder>) => void): boolean {
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
      void readDrop(event.dataTransfer).then(
        (folder) => take(folder === null ? { kind: 'cancelled' } : { kind: 'opened', picked: folder }),
        (cause: unknown) => take({ kind: 'failed', ...reasonOf(cause) }),
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

async function readDrop(data: DataTransfer): Promise<PickedFolder | null> {
  // Entries and files must be asked for before anything is awaited: the transfer is emptied after the event.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = [...data.files]
  const folder = entries.find(isFolder)
  const inside = folder
    ? await Promise.all((await list(folder.createReader())).filter(isFile).map(fileOf))
    : loose
  const files = await Promise.all(inside.map(read))
  return files.length === 0 ? null : { name: folder?.name ?? files[0]?.name ?? '', files, links: [] }
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

const read = async (file: File): Promise<PickedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})
