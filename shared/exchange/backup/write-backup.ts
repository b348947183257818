import { toBase64 } from './base64'
import { compress } from './compress'
import { hexDigest } from './digest'
import { backupFormat, type BackupHeader } from './format'
import { encodeRaw } from './raw-value'
import { seal } from './seal'

/** The note texts of one meeting, as one Yjs update (version 2). */
export interface BackupNotes {
  readonly id: string
  readonly update: Uint8Array
}

/** What the app could not read, exactly as it lies in the store. */
export interface UnreadableData<Table extends string> {
  readonly tables: ReadonlyMap<Table, readonly object[]>
  /** Note texts whose updates make no document. */
  readonly notes: readonly { readonly id: string; readonly updates: readonly Uint8Array[] }[]
}

/** Everything the app keeps: the rows of each table by its name, the note documents, and what cannot be read. */
export interface BackupData<Table extends string, Row> {
  readonly tables: ReadonlyMap<Table, readonly Row[]>
  readonly notes: readonly BackupNotes[]
  readonly unreadable: UnreadableData<Table>
}

export interface BackupOrigin {
  readonly schema: number
  /** An ISO instant. */
  readonly madeAt: string
  /** The app's version. */
  readonly app: string
}

/** Writes everything as one encrypted file. `workFactor` is scrypt's, see `backupWorkFactor`. Throws `NotCarried` for an unreadable row that no file can hold. */
export async function writeBackup(
  data: BackupData<string, unknown>,
  origin: BackupOrigin,
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const contents = encoder.encode(`${JSON.stringify(contentsOf(data))}\n`)
  const header: BackupHeader = {
    format: backupFormat,
    ...origin,
    counts: countsOf(data),
    digest: await hexDigest(contents),
    bytes: contents.length,
  }
  const head = encoder.encode(`${JSON.stringify(header)}\n`)
  const packed = compress(contents)
  const bytes = new Uint8Array(head.length + packed.length)
  bytes.set(head)
  bytes.set(packed, head.length)
  return seal(bytes, passphrase, workFactor)
}

function contentsOf({ tables, notes, unreadable }: BackupData<string, unknown>) {
  const raw = [...unreadable.tables].map(
    ([table, rows]) => [table, rows.map((row) => encodeRaw(row))] as const,
  )
  return {
    tables: Object.fromEntries(tables),
    notes: notes.map(({ id, update }) => ({ id, update: toBase64(update) })),
    unreadable: {
      tables: Object.fromEntries(raw),
      notes: unreadable.notes.map(({ id, updates }) => ({ id, updates: updates.map(toBase64) })),
    },
  }
}

/** How many rows each table has, and how many note documents there are; those that cannot be read are not counted. */
export function countsOf(
  data: Pick<BackupData<string, unknown>, 'tables' | 'notes'>,
): BackupHeader['counts'] {
  const tables = Object.fromEntries([...data.tables].map(([table, rows]) => [table, rows.length]))
  return { tables, notes: data.notes.length }
}
