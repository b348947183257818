import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { readPicked, readPickedFolder } from '../files/read-files'

/** Files under the paths as they were given, and links that were not followed. */
export interface ListedFiles {
  readonly files: readonly NamedBytes[]
  readonly links: readonly string[]
}

/** Reads files, and the files of folders and of the folders in them. Links in folders are named, never followed. */
export async function readListedFiles(paths: readonly string[]): Promise<ListedFiles> {
  const listed = await Promise.all(paths.map((path) => readListed(path)))
  return { files: listed.flatMap(({ files }) => files), links: listed.flatMap(({ links }) => links) }
}

async function readListed(path: string): Promise<ListedFiles> {
  if (!(await stat(path)).isDirectory()) {
    const { bytes } = await readPicked(path)
    return { files: [{ name: path, bytes }], links: [] }
  }
  const folder = path.replace(/(?<=.)[/\\]+$/, '')
  const entries = await readdir(folder, { withFileTypes: true })
  const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  const read = await Promise.all([
    readFolder(folder),
    ...inner
      .map((entry) => entry.name)
      .toSorted()
      .map((name) => readFolder(join(folder, name), `${folder}/${name}`)),
  ])
  return { files: read.flatMap(({ files }) => files), links: read.flatMap(({ links }) => links) }
}

async function readFolder(path: string, shown = path): Promise<ListedFiles> {
  const { files, links } = await readPickedFolder(path)
  return {
    files: files.map(({ name, bytes }) => ({ name: `${shown}/${name}`, bytes })),
    links: links.map((name) => `${shown}/${name}`),
  }
}
