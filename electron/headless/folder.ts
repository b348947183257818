import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBytes } from '@shared/exchange/folder/files'

/** The files directly in a folder, hidden ones left out. @throws where it cannot be read. */
export async function readFiles(folder: string): Promise<readonly NamedBytes[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  )
}

/** Writes files into a folder, made where it is missing. Each takes its name only when it is whole. @throws where it cannot be written. */
export async function writeFiles(folder: string, files: readonly NamedBytes[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of files) await writeFile(join(folder, `.${name}.part`), bytes)
  for (const { name } of files) await rename(join(folder, `.${name}.part`), join(folder, name))
}
