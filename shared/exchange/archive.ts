import { Inflate } from 'fflate'
import { err, ok, type Result } from '@shared/kernel/result'

/** Why an archive was refused as a whole. */
export type ArchiveFault = 'not-an-archive' | 'too-large' | 'too-many-entries' | 'path-outside'

/** What an archive may come to when it is unpacked, so that a small file cannot fill the memory. */
const most = { unpackedBytes: 100_000_000, ratio: 100, entries: 200 } as const

/** Bytes that any entry may come to before its ratio counts: short repetitive texts compress well. */
const freeBytes = 1_000_000
/** Deflate grows a chunk a thousandfold at most, so that no more than this many times a thousand is ever made at once. */
const chunkBytes = 8_192

/** One file of an archive: its path within it, and its bytes. */
export interface ArchiveEntry {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What came out of an archive. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[]
  /** Paths of files that were not wanted. */
  readonly skipped: readonly string[]
}

/**
 * The files of a ZIP archive that are wanted. The bytes that come out are counted while they are made, whatever the archive
 * declares, and one path that leads out of it refuses all of it.
 */
export function readArchive(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Result<Archive, ArchiveFault> {
  const listed = readDirectory(bytes)
  if (!listed.ok) return listed
  const files = listed.value.filter(({ path }) => !path.endsWith('/'))
  const entries: ArchiveEntry[] = []
  let total = 0
  for (const file of files.filter(({ path }) => isWanted(path))) {
    const unpacked = unpack(bytes, file, most.unpackedBytes - total)
    if (!unpacked.ok) return unpacked
    total += unpacked.value.length
    entries.push({ path: file.path, bytes: unpacked.value })
  }
  return ok({ entries, skipped: files.map(({ path }) => path).filter((path) => !isWanted(path)) })
}

/** Where an archive's directory says that a file is. */
interface ListedFile {
  readonly path: string
  readonly method: number
  readonly packedBytes: number
  readonly headerAt: number
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const
const endBytes = 22
const longestComment = 0xffff

function readDirectory(bytes: Uint8Array): Result<readonly ListedFile[], ArchiveFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return err('not-an-archive')
  const count = view.getUint16(end + 10, true)
  if (count > most.entries) return err('too-many-entries')
  const files: ListedFile[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry) return err('not-an-archive')
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0
    const path = pathOf(bytes.subarray(at + 46, at + 46 + nameLength), isUtf8)
    if (leadsOutside(path)) return err('path-outside')
    files.push({
      path,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return count === 0 ? err('not-an-archive') : ok(files)
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endBytes
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === signatures.end) return at
  return null
}

/** Names are UTF-8 where they say so; older programs' are ASCII, or at least each byte is a letter. */
const pathOf = (name: Uint8Array, isUtf8: boolean): string =>
  new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(name).replaceAll('\\', '/')

const leadsOutside = (path: string): boolean =>
  path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || path.includes('\0')

function unpack(bytes: Uint8Array, file: ListedFile, room: number): Result<Uint8Array, ArchiveFault> {
  const packed = packedBytes(bytes, file)
  if (packed === null) return err('not-an-archive')
  if (file.method === 0) return packed.length > room ? err('too-large') : ok(packed)
  return file.method === 8 ? inflate(packed, room) : err('not-an-archive')
}

function packedBytes(bytes: Uint8Array, { headerAt, packedBytes: length }: ListedFile): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== signatures.file) return null
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  return start + length > bytes.length ? null : bytes.subarray(start, start + length)
}

function inflate(packed: Uint8Array, room: number): Result<Uint8Array, ArchiveFault> {
  const parts: Uint8Array[] = []
  let made = 0
  const inflater = new Inflate((part) => {
    parts.push(part)
    made += part.length
  })
  try {
    for (let at = 0; at < packed.length; at += chunkBytes) {
      inflater.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length)
      if (made > room || (made > freeBytes && made > packed.length * most.ratio)) return err('too-large')
    }
  } catch {
    return err('not-an-archive')
  }
  return ok(joined(parts, made))
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
