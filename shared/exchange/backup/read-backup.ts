import { err, ok, type Result } from '@shared/kernel/result'
import { fromBase64 } from './base64'
import { expand } from './compress'
import { hexDigest } from './digest'
import {
  backupContents,
  backupFormat,
  backupHeader,
  backupVersion,
  firstBackupContents,
  firstBackupFormat,
  type BackupHeader,
} from './format'
import { parseJson, splitAtLine } from './json-line'
import type { BackupProblem } from './problems'
import { decodeRaw, isStorable, NotCarried } from './raw-value'
import { unseal } from './seal'
import { countsOf, type BackupData, type BackupNotes, type UnreadableData } from './write-backup'

/** What the app that reads a backup knows of its own store. */
export interface KnownStore<Table extends string, Row> {
  readonly schema: number
  /** Every table that a backup may have. */
  readonly tables: readonly Table[]
  /** Every table that a backup of a version must have. */
  readonly tablesAt: (schema: number) => readonly Table[]
  /** Brings a row of a version up to that of this store; what it does not understand stays as it is. */
  readonly upgradeRow: (table: Table, row: unknown, schema: number) => unknown
  /** Reads a row as what its table says; the problem names the row's id and the field at fault. */
  readonly readRow: (
    table: Table,
    row: unknown,
  ) => Result<Row, { readonly id: string; readonly field: string }>
  /** Whether an update makes a whole note document. */
  readonly checkNotes: (update: Uint8Array) => boolean
  /** Called now and then with how many rows were checked. */
  readonly onProgress: (done: number, total: number) => void
}

export interface ReadBackup<Table extends string, Row> {
  readonly header: BackupHeader
  readonly data: BackupData<Table, Row>
}

/** Opens a backup and checks the whole of it: authentic, of a version we know, every row and note good. */
export async function readBackup<Table extends string, Row extends { readonly id: string }>(
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
  const contents =
    header.value.format === firstBackupFormat ? ok(parts.rest) : expand(parts.rest, header.value.bytes)
  if (!contents.ok || (await hexDigest(contents.value)) !== header.value.digest)
    return err({ kind: 'damaged' })
  const data = readContents(contents.value, header.value, store)
  if (!data.ok) return data
  if (!sameCounts(countsOf(data.value), header.value.counts)) return err({ kind: 'damaged' })
  return ok({ header: header.value, data: data.value })
}

function readHeader(bytes: Uint8Array, knownSchema: number): Result<BackupHeader, BackupProblem> {
  const json = parseJson(bytes)
  const version = backupVersion.safeParse(json)
  if (!version.success) return err({ kind: 'not-a-backup' })
  if (version.data.format !== backupFormat && version.data.format !== firstBackupFormat)
    return err({ kind: 'newer' })
  const header = backupHeader.safeParse(json)
  if (!header.success) return err({ kind: 'damaged' })
  return header.data.schema > knownSchema ? err({ kind: 'newer' }) : ok(header.data)
}

const rowsBetweenReports = 2000

function readContents<Table extends string, Row extends { readonly id: string }>(
  bytes: Uint8Array,
  { format, counts, schema }: BackupHeader,
  store: KnownStore<Table, Row>,
): Result<BackupData<Table, Row>, BackupProblem> {
  const json = parseJson(bytes)
  const contents = format === firstBackupFormat ? withoutUnreadable(json) : backupContents.safeParse(json)
  if (!contents.success) return err({ kind: 'damaged' })
  const { tables: stored, notes: storedNotes, unreadable: storedUnreadable } = contents.data
  const total = Object.values(counts.tables).reduce((sum, count) => sum + count, 0)
  let done = 0

  const tables = new Map<Table, readonly Row[]>()
  for (const [name, storedRows] of Object.entries(stored)) {
    const table = store.tables.find((known) => known === name)
    if (table === undefined) return err({ kind: 'unknown-table', table: name })
    const rows: Row[] = []
    const ids = new Set<string>()
    for (const row of storedRows) {
      const read = store.readRow(table, store.upgradeRow(table, row, schema))
      if (!read.ok) return err({ kind: 'bad-record', table, id: read.error.id, field: read.error.field })
      if (ids.has(read.value.id)) return err({ kind: 'same-id', table, id: read.value.id })
      ids.add(read.value.id)
      rows.push(read.value)
      if (++done % rowsBetweenReports === 0) store.onProgress(done, total)
    }
    tables.set(table, rows)
  }
  const missing = store.tablesAt(schema).find((table) => !tables.has(table))
  if (missing !== undefined) return err({ kind: 'missing-table', table: missing })

  const notes: BackupNotes[] = []
  const noteIds = new Set<string>()
  for (const { id, update } of storedNotes) {
    const bytes = fromBase64(update)
    if (!bytes.ok || !store.checkNotes(bytes.value))
      return err({ kind: 'bad-record', table: 'notes', id, field: 'update' })
    if (noteIds.has(id)) return err({ kind: 'same-id', table: 'notes', id })
    noteIds.add(id)
    notes.push({ id, update: bytes.value })
  }
  const unreadable = readUnreadable(storedUnreadable, store, schema)
  return unreadable.ok ? ok({ tables, notes, unreadable: unreadable.value }) : unreadable
}

type StoredUnreadable = ReturnType<typeof backupContents.parse>['unreadable']

function withoutUnreadable(json: unknown) {
  const first = firstBackupContents.safeParse(json)
  if (!first.success) return first
  const unreadable: StoredUnreadable = { tables: {}, notes: [] }
  return { success: true as const, data: { ...first.data, unreadable } }
}

function readUnreadable<Table extends string>(
  stored: StoredUnreadable,
  store: Pick<KnownStore<Table, unknown>, 'tables' | 'upgradeRow'>,
  schema: number,
): Result<UnreadableData<Table>, BackupProblem> {
  const tables = new Map<Table, readonly object[]>()
  try {
    for (const [name, rows] of Object.entries(stored.tables)) {
      const table = store.tables.find((one) => one === name)
      if (table === undefined) return err({ kind: 'unknown-table', table: name })
      tables.set(
        table,
        rows.map((row) => asRow(store.upgradeRow(table, decodeRaw(row), schema))),
      )
    }
    const notes = stored.notes.map(({ id, updates }) => ({ id, updates: updates.map(asBytes) }))
    return ok({ tables, notes })
  } catch (cause) {
    if (cause instanceof NotCarried) return err({ kind: 'damaged' })
    throw cause
  }
}

function asRow(value: unknown): object {
  if (!isStorable(value)) throw new NotCarried('no row')
  return value
}

function asBytes(text: string): Uint8Array {
  const bytes = fromBase64(text)
  if (!bytes.ok) throw new NotCarried('no base64')
  return bytes.value
}

function sameCounts(a: BackupHeader['counts'], b: BackupHeader['counts']): boolean {
  const names = new Set([...Object.keys(a.tables), ...Object.keys(b.tables)])
  return a.notes === b.notes && [...names].every((name) => a.tables[name] === b.tables[name])
}
