import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { err, ok, type Result } from '@shared/kernel/result'

/** Why an archive was refused as a whole. */
export type ArchiveFault = 'not-an-archive' | 'too-large' | 'too-many-entries' | 'path-outside'

/** What an archive may come to when it is unpacked, so that a small file cannot fill the memory. */
const archiveLimits = { unpackedBytes: 100_000_000, ratio: 100, entries: 200 } as const

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
 * declares, and paths that lead out of it refuse all of it.
 */
export function readArchive(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Result<Archive, ArchiveFault> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err('not-an-archive')
  const unpacking = new Unpacking(isWanted)
  const unzip = new Unzip((file) => unpacking.begin(file))
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && unpacking.fault === null; at += chunkBytes)
      unzip.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length)
  } catch {
    return err(unpacking.fault ?? 'not-an-archive')
  }
  if (unpacking.fault !== null) return err(unpacking.fault)
  return unpacking.isWhole ? ok(unpacking) : err('not-an-archive')
}

class Unpacking implements Archive {
  readonly entries: ArchiveEntry[] = []
  readonly skipped: string[] = []
  fault: ArchiveFault | null = null
  private found = 0
  private open = 0
  private total = 0

  constructor(private readonly isWanted: (path: string) => boolean) {}

  get isWhole(): boolean {
    return this.open === 0 && this.found > 0
  }

  begin(file: UnzipFile): void {
    this.found += 1
    const path = file.name.replaceAll('\\', '/')
    if (this.found > archiveLimits.entries) this.fault = 'too-many-entries'
    else if (leadsOutside(path)) this.fault = 'path-outside'
    if (this.fault !== null || path.endsWith('/')) return
    if (!this.isWanted(path)) {
      this.skipped.push(path)
      return
    }
    this.open += 1
    const parts: Uint8Array[] = []
    let made = 0
    file.ondata = (error, part, isLast) => {
      if (error) throw error
      made += part.length
      this.total += part.length
      if (this.total > archiveLimits.unpackedBytes || isBomb(made, file.size)) this.fault = 'too-large'
      if (this.fault !== null) throw new Error(this.fault)
      parts.push(part)
      if (!isLast) return
      this.open -= 1
      this.entries.push({ path, bytes: joined(parts, made) })
    }
    file.start()
  }
}

/** The compressed size is not known before the end where an archive was written as a stream. */
const isBomb = (made: number, compressed: number | undefined): boolean =>
  made > freeBytes && compressed !== undefined && made > compressed * archiveLimits.ratio

const leadsOutside = (path: string): boolean =>
  path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || path.includes('\0')

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
