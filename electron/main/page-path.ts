import { join, sep } from 'node:path'

/** The file that an address of our origin stands for; null for another origin and for whatever would lead out of `folder`. */
export function fileOfPage(address: string, origin: string, folder: string): string | null {
  if (!address.startsWith(`${origin}/`)) return null
  const path = decoded(new URL(address).pathname)
  // A backslash parts folders on Windows, a colon names a drive or a stream there, and NUL ends a name early.
  if (path === null || /[\\:\0]/.test(path)) return null
  const file = join(folder, path === '/' ? 'index.html' : path)
  return file.startsWith(folder + sep) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
