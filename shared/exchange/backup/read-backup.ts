import { err, ok, type Result } from '@shared/kernel/result'
import { fromBase64 } from './base64'
import { hexDigest } from './digest'
import { backupContents, backupFormat, backupHeader, backupVersion, type BackupHeader } from './format'
import type { BackupProblem } from './problems'
import { unseal } from './seal'
import { countsOf, type BackupData, type BackupNotes } from './write-backup'

/** What the app that reads a backup knows of its own store. */
export interface KnownStore<Table extends string, Row> {
  readonly schema: number
  readonly tables: readonly Table[]
  /** Reads a row as what its table says; the problem names the row's id and the field at fault. */
  readonly readRow: (
    table: Table,
    row: unknown,
  ) => Result<Row, { readonly id: string; readonly field: string }>
  /** Whether an update makes a whole note document. */
  readonly checkNotes: (update: Uint8Array) => boolean
}

export interface ReadBackup<Table extends string, Row> {
  readonly header: BackupHeader
  readonly data: BackupData<Table, Row>
}

/** Opens a backup and checks the whole of it: authentic, of a version we know, every row and note good. */
export async function readBackup<Table extends string, Row>(
  file: Uint8Array,
  passphrase: string,
  store: KnownStore<Table, Row>,
): Promise<Result<ReadBackup<Table, Row>, BackupProblem>> {
  const opened = await unseal(file, passphrase)
  if (!opened.ok) return opened
  const parts = splitAtLine(opened.value)
  if (!parts) return err({ kind: 'not-a-backup' })
  const header = readHeader(parts.head, store.schema)
  if (!header.ok) return header
  if ((await hexDigest(parts.contents)) !== header.value.digest) return err({ kind: 'damaged' })
  const data = readContents(parts.contents, store)
  if (!data.ok) return data
  if (!sameCounts(countsOf(data.value), header.value.counts)) return err({ kind: 'damaged' })
  return ok({ header: header.value, data: data.value })
}

function splitAtLine(bytes: Uint8Array): { head: Uint8Array; contents: Uint8Array<ArrayBuffer> } | null {
  const end = bytes.indexOf(0x0a)
  return end < 0 ? null : { head: bytes.subarray(0, end), contents: bytes.slice(end + 1) }
}

function readHeader(bytes: Uint8Array, knownSchema: number): Result<BackupHeader, BackupProblem> {
  const json = parseJson(bytes)
  const version = backupVersion.safeParse(json)
  if (!version.success) return err({ kind: 'not-a-backup' })
  if (version.data.format !== backupFormat) return err({ kind: 'newer' })
  const header = backupHeader.safeParse(json)
  if (!header.success) return err({ kind: 'damaged' })
  return header.data.schema > knownSchema ? err({ kind: 'newer' }) : ok(header.data)
}

function readContents<Table extends string, Row>(
  bytes: Uint8Array,
  store: KnownStore<Table, Row>,
): Result<BackupData<Table, Row>, BackupProblem> {
  const contents = backupContents.safeParse(parseJson(bytes))
  if (!contents.success) return err({ kind: 'damaged' })
  const tables = new Map<Table, readonly Row[]>()
  for (const [name, stored] of Object.entries(contents.data.tables)) {
    const table = store.tables.find((known) => known === name)
    if (table === undefined) return err({ kind: 'unknown-table', table: name })
    const rows: Row[] = []
    for (const row of stored) {
      const read = store.readRow(table, row)
      if (!read.ok) return err({ kind: 'bad-record', table, id: read.error.id, field: read.error.field })
      rows.push(read.value)
    }
    tables.set(table, rows)
  }
  const notes: BackupNotes[] = []
  for (const { id, update } of contents.data.notes) {
    const bytes = fromBase64(update)
    if (!bytes.ok || !store.checkNotes(bytes.value))
      return err({ kind: 'bad-record', table: 'notes', id, field: 'update' })
    notes.push({ id, update: bytes.value })
  }
  return ok({ tables, notes })
}

/** JSON without a key that would reach into every object's prototype; undefined where it is not such JSON. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      (key: string, value: unknown) => {
        if (key === '__proto__') throw new Error('Forbidden key')
        return value
      },
    )
  } catch {
    return undefined
  }
}

function sameCounts(a: BackupHeader['counts'], b: BackupHeader['counts']): boolean {
  const names = new Set([...Object.keys(a.tables), ...Object.keys(b.tables)])
  return a.notes === b.notes && [...names].every((name) => a.tables[name] === b.tables[name])
}
