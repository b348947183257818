import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PickedFile, SaveOutcome } from '@shared/bridge/desktop-bridge'
import { causeOf, codeOf, notAllowed } from './causes'

/** What we write holds people's names: it is for the owner of the computer's account alone. */
const ownFile = 0o600
const ownFolder = 0o700

/** Writes a file whole or not at all: beside its place, forced to the disk, then renamed over what was there. */
export function writeFileAtomic(path: string, bytes: Uint8Array): Promise<void> {
  return writeFilesAtomic(dirname(path), [{ name: basename(path), bytes }])
}

/** Writes several files into a folder that is there. None takes its place before all of them are on the disk. */
export async function writeFilesAtomic(folder: string, files: readonly PickedFile[]): Promise<void> {
  const written: { readonly part: string; readonly name: string }[] = []
  try {
    for (const { name, bytes } of files) written.push({ part: await writePart(folder, bytes), name })
    for (const { part, name } of written) await rename(part, join(folder, name))
  } catch (cause) {
    for (const { part } of written) await rm(part, { force: true })
    throw cause
  }
  await syncFolder(folder)
}

/** Writes a new folder whole or not at all, under the first free of `name`, `name 2`, `name 3` ...; returns that name. */
export async function writeFolderAtomic(
  parent: string,
  name: string,
  files: readonly PickedFile[],
): Promise<string> {
  const beside = partPath(parent)
  await mkdir(beside, { mode: ownFolder })
  try {
    for (const file of files) await writeNew(join(beside, file.name), file.bytes)
    await syncFolder(beside)
    const free = await moveToFreeName(beside, parent, name)
    await syncFolder(parent)
    return free
  } catch (cause) {
    await rm(beside, { recursive: true, force: true })
    throw cause
  }
}

/** Does the saving and says how it went: a full or closed disk is an outcome to show, not an exception. */
export async function outcomeOfSaving(save: () => Promise<string>): Promise<SaveOutcome> {
  try {
    return { kind: 'saved', name: await save() }
  } catch (cause) {
    const detail = causeOf(cause)
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(detail)) return { kind: 'failed', reason: 'disk-full', detail }
    return { kind: 'failed', reason: notAllowed.includes(detail) ? 'not-allowed' : 'other', detail }
  }
}

/** A hidden name of its own for each write, however long the name is that it will take. */
const partPath = (folder: string): string => join(folder, `.parley-${randomUUID()}.part`)

async function writePart(folder: string, bytes: Uint8Array): Promise<string> {
  const part = partPath(folder)
  await writeNew(part, bytes)
  return part
}

/** Writes a file that is not there yet; whatever has its name already, a link too, is neither followed nor changed. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', ownFile)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (cause) {
    await rm(path, { force: true })
    throw cause
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

async function moveToFreeName(folder: string, parent: string, name: string): Promise<string> {
  const taken = new Set((await readdir(parent)).map((entry) => entry.toLowerCase()))
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} ${count}`
    if (taken.has(free.toLowerCase())) continue
    const place = join(parent, free)
    if (!(await claim(place))) continue
    try {
      await rename(folder, place)
    } catch (cause) {
      await rm(place, { recursive: true, force: true })
      throw cause
    }
    return free
  }
}

/**
 * Takes a name by making an empty folder of it, over which the whole one is then renamed; false where another was quicker.
 * On Windows a folder is never renamed over another, so that there is nothing to take.
 */
async function claim(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  try {
    await mkdir(path, { mode: ownFolder })
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
}
