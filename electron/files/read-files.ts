import { constants } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  maxOpenBytes,
  type OpenOutcome,
  type PickedFile,
  type PickedFolder,
} from '@shared/bridge/desktop-bridge'
import { causeOf, notAllowed } from './causes'

/** One file's name and bytes; a link that a person has picked is followed. */
export function readPicked(path: string): Promise<PickedFile> {
  return readRegular(path, 0)
}

/** Several files as one folder without a name of its own; together they are no larger than a folder may be. */
export async function readPickedFiles(paths: readonly string[]): Promise<PickedFolder> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > maxOpenBytes) throw new TooLarge()
  const files = await Promise.all(paths.map((path) => readPicked(path)))
  return { name: files[0]?.name ?? '', files, links: [] }
}

/** The files directly in a folder, hidden ones left out. Links are named, never followed. */
export async function readPickedFolder(path: string): Promise<PickedFolder> {
  const entries = await readdir(path, { withFileTypes: true })
  const visible = entries.filter((entry) => !entry.name.startsWith('.'))
  const files = namesOf(visible.filter((entry) => entry.isFile())).map((name) => join(path, name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > maxOpenBytes) throw new TooLarge()
  return {
    name: basename(path),
    files: await Promise.all(files.map((file) => readRegular(file, noFollow))),
    links: namesOf(visible.filter((entry) => entry.isSymbolicLink())),
  }
}

/** Does the reading and says how it went: what vanished or may not be read is an outcome to show, not an exception. */
export async function outcomeOfOpening<Picked>(read: () => Promise<Picked>): Promise<OpenOutcome<Picked>> {
  try {
    return { kind: 'opened', picked: await read() }
  } catch (cause) {
    const detail = causeOf(cause)
    if (cause instanceof TooLarge) return { kind: 'failed', reason: 'too-large', detail }
    if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(detail))
      return { kind: 'failed', reason: 'gone', detail }
    return { kind: 'failed', reason: notAllowed.includes(detail) ? 'not-allowed' : 'other', detail }
  }
}

class TooLarge extends Error {
  override readonly name = 'too-large'
}

/** A pipe or a device has no size to go by: reading one may never end. */
class NotAFile extends Error {
  override readonly name = 'not-a-file'
}

// Windows has neither flag; its links are left to the listing of the folder.
const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW
const noWaiting = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

async function readRegular(path: string, flags: number): Promise<PickedFile> {
  const file = await open(path, constants.O_RDONLY | noWaiting | flags)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new NotAFile()
    if (stats.size > maxOpenBytes) throw new TooLarge()
    return { name: basename(path), bytes: new Uint8Array(await file.readFile()) }
  } finally {
    await file.close()
  }
}

const namesOf = (entries: readonly { readonly name: string }[]): readonly string[] =>
  entries.map(({ name }) => name).sort()
