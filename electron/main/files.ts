import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  mostToOpen,
  type OpenOutcome,
  type PickedFile,
  type PickedFolder,
  type SaveOutcome,
} from '@shared/bridge/desktop-bridge'

/** One file's name and bytes. */
export async function readPicked(path: string): Promise<PickedFile> {
  if ((await stat(path)).size > mostToOpen) throw new TooLarge()
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

/** The files directly in a folder, hidden ones left out. */
export async function readPickedFolder(path: string): Promise<PickedFolder> {
  const entries = await readdir(path, { withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort()
  const sizes = await Promise.all(paths.map(async (file) => (await stat(file)).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > mostToOpen) throw new TooLarge()
  return { name: basename(path), files: await Promise.all(paths.map(readPicked)) }
}

/** Writes a file whole or not at all: beside its place, forced to the disk, then renamed over what was there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    await writeThrough(beside, bytes)
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    throw cause
  }
  await syncFolder(dirname(path))
}

/** Writes a new folder whole or not at all, under the first free of `name`, `name 2`, `name 3` ...; returns that name. */
export async function writeFolderWhole(
  parent: string,
  name: string,
  files: readonly PickedFile[],
): Promise<string> {
  const beside = join(parent, `.${name}.${process.pid}.part`)
  try {
    await mkdir(beside)
    for (const file of files) await writeThrough(join(beside, file.name), file.bytes)
    const free = await freeName(parent, name)
    await rename(beside, join(parent, free))
    await syncFolder(parent)
    return free
  } catch (cause) {
    await rm(beside, { recursive: true, force: true })
    throw cause
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
    return { kind: 'failed', reason: refusals.includes(detail) ? 'not-allowed' : 'other', detail }
  }
}

const refusals: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY']

/** Does the saving and says how it went: a full or closed disk is an outcome to show, not an exception. */
export async function outcomeOfSaving(save: () => Promise<string>): Promise<SaveOutcome> {
  try {
    return { kind: 'saved', name: await save() }
  } catch (cause) {
    const detail = causeOf(cause)
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(detail)) return { kind: 'failed', reason: 'disk-full', detail }
    return { kind: 'failed', reason: refusals.includes(detail) ? 'not-allowed' : 'other', detail }
  }
}

/** What went wrong, as the system's code or the error's name: never its message, which holds names of files and so of people. */
export function causeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

class TooLarge extends Error {
  override readonly name = 'too-large'
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is durable once its folder is; Windows has no such thing to ask for. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function freeName(parent: string, name: string): Promise<string> {
  const taken = new Set((await readdir(parent)).map((entry) => entry.toLowerCase()))
  let free = name
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} ${count}`
  return free
}
