import { toBase64 } from './base64'
import { hexDigest } from './digest'
import { backupFormat, type BackupHeader } from './format'
import { seal } from './seal'

/** The note texts of one meeting, as one Yjs update (version 2). */
export interface BackupNotes {
  readonly id: string
  readonly update: Uint8Array
}

/** Everything the app keeps: the rows of each table by its name, and the note documents. */
export interface BackupData<Table extends string, Row> {
  readonly tables: ReadonlyMap<Table, readonly Row[]>
  readonly notes: readonly BackupNotes[]
}

export interface BackupOrigin {
  readonly schema: number
  /** An ISO instant. */
  readonly madeAt: string
  /** The app's version. */
  readonly app: string
}

/** Writes everything as one encrypted file. `workFactor` is scrypt's, see `backupWorkFactor`. */
export async function writeBackup(
  data: BackupData<string, unknown>,
  origin: BackupOrigin,
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const notes = data.notes.map(({ id, update }) => ({ id, update: toBase64(update) }))
  const contents = encoder.encode(`${JSON.stringify({ tables: Object.fromEntries(data.tables), notes })}\n`)
  const header: BackupHeader = {
    format: backupFormat,
    ...origin,
    counts: countsOf(data),
    digest: await hexDigest(contents),
  }
  const head = encoder.encode(`${JSON.stringify(header)}\n`)
  const bytes = new Uint8Array(head.length + contents.length)
  bytes.set(head)
  bytes.set(contents, head.length)
  return seal(bytes, passphrase, workFactor)
}

/** How many rows each table has, and how many note documents there are. */
export function countsOf(data: BackupData<string, unknown>): BackupHeader['counts'] {
  const tables = Object.fromEntries([...data.tables].map(([table, rows]) => [table, rows.length]))
  return { tables, notes: data.notes.length }
}
