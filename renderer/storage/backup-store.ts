import { encodeStateAsUpdateV2 } from 'yjs'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import type {
  BackupStore,
  BackupStoreContents,
  RecordKind,
  StoredNotes,
  WorkOptions,
  WorkProgress,
} from '@renderer/services/ports'
import { parseRow, recordKinds, recordKindsAt, schemaVersion } from '@shared/records/registry'
import { completeDoc, docFrom } from '@shared/records/note-document'
import { addToCleared } from './add-rows'
import type { ParleyDatabase } from './database'
import type { StoredRow } from './stored-row'
import { noteTables, updatesTable } from './notes'
import { sameRecord } from './same-record'
import { TransactionAborted, type WriteGuard } from './write-guard'

const rowsAtOnce = 1000

export function createBackupStore(database: ParleyDatabase, guard: WriteGuard): BackupStore {
  return {
    schema: schemaVersion,
    kinds: recordKinds,
    dump: () => dump(database),
    replaceAll: (contents, work) => guard.write(() => replaceAll(database, contents, work)),
    kindsAt: recordKindsAt,
    readRow: (kind, row) => parseRow(kind, row),
    isUsed: () => isUsed(database),
    checkNotes: (update) => completeDoc([update]) !== null,
  }
}

async function dump(database: ParleyDatabase): Promise<BackupStoreContents> {
  const tables = new Map<RecordKind, readonly StoredRow[]>()
  const unreadable = new Map<RecordKind, readonly object[]>()
  const updates = new Map<string, Uint8Array[]>()
  await database.transaction('r', [...recordTables(database), ...noteTables(database)], async () => {
    for (const kind of recordKinds) {
      const { good, bad } = await sortRows(database, kind)
      tables.set(kind, good)
      if (bad.length > 0) unreadable.set(kind, bad)
    }
    for (const [id, parts] of await readUpdates(database)) updates.set(id, parts)
  })
  const notes: StoredNotes[] = []
  const broken: BackupStoreContents['unreadable']['notes'][number][] = []
  for (const [id, parts] of updates) {
    const doc = completeDoc(parts)
    if (doc) notes.push({ id, update: encodeStateAsUpdateV2(doc) })
    else broken.push({ id, updates: parts })
  }
  return { tables, notes, unreadable: { tables: unreadable, notes: broken } }
}

/** The rows of a kind: those that are what it says, as records, and the others as they lie. */
async function sortRows(
  database: ParleyDatabase,
  kind: RecordKind,
  onRows: (rows: number) => void = () => undefined,
) {
  const good: StoredRow[] = []
  const bad: StoredRow[] = []
  for (let last: string | null = null; ;) {
    const table = database.rows(kind)
    const page: StoredRow[] = await (last === null ? table.toCollection() : table.where(':id').above(last))
      .limit(rowsAtOnce)
      .toArray()
    for (const row of page) {
      const parsed = parseRow(kind, row)
      if (parsed.ok) good.push(parsed.value)
      else bad.push(row)
    }
    onRows(page.length)
    last = page.at(-1)?.id ?? null
    if (page.length < rowsAtOnce) return { good, bad }
  }
}

/** The updates of each meeting's note texts, those of a meeting without a row among them. */
async function readUpdates(database: ParleyDatabase): Promise<ReadonlyMap<string, Uint8Array[]>> {
  const updates = new Map<string, Uint8Array[]>()
  for (const id of await database.meetingNotes.toCollection().primaryKeys()) updates.set(id, [])
  for (let last = 0; ;) {
    const page = await updatesTable(database).where('i').above(last).limit(rowsAtOnce).toArray()
    for (const { k, u } of page) {
      const known = updates.get(k)
      if (known) known.push(u)
      else updates.set(k, [u])
    }
    last = page.at(-1)?.i ?? last
    if (page.length < rowsAtOnce) return updates
  }
}

function replaceAll(
  database: ParleyDatabase,
  contents: BackupStoreContents,
  { signal, onProgress }: WorkOptions<WorkProgress>,
): PromiseLike<void> {
  // Each row that is there is looked at, and each one of the contents is written.
  let total = [...contents.tables.values()].reduce((sum, rows) => sum + rows.length, 0)
  let done = 0
  const report = (rows: number): void => {
    if (signal.aborted) throw new TransactionAborted({ kind: 'cancelled' })
    done += rows
    onProgress({ what: 'writing', done, total })
  }
  const replaced = [...recordTables(database), ...noteTables(database)]
  return database.transaction('rw', replaced, async () => {
    for (const table of recordTables(database)) total += await table.count()
    report(0)
    for (const kind of recordKinds) await replaceRows(database, kind, contents, report)
    await replaceNotes(database, contents)
  })
}

async function replaceRows(
  database: ParleyDatabase,
  kind: RecordKind,
  { tables, unreadable }: BackupStoreContents,
  report: (rows: number) => void,
): Promise<void> {
  const table = database.rows(kind)
  const rows = tables.get(kind) ?? []
  const wanted = new Map(rows.map((row) => [row.id, row]))
  const { good, bad } = await sortRows(database, kind, report)
  const same = new Set(good.filter((row) => sameRecord(row, wanted.get(row.id))).map(({ id }) => id))
  // Writing a row takes far longer than comparing it: in an earlier state of the same school most rows are the same.
  const isMostlySame = same.size * 2 > rows.length
  if (isMostlySame) {
    report(same.size)
    await table.bulkDelete(good.flatMap(({ id }) => (wanted.has(id) ? [] : [id])))
  } else await table.clear()
  const toWrite = isMostlySame ? rows.filter(({ id }) => !same.has(id)) : rows
  for (let from = 0; from < toWrite.length; from += rowsAtOnce) {
    const page = toWrite.slice(from, from + rowsAtOnce)
    await (isMostlySame ? table.bulkPut(page) : addToCleared(kind, page))
    report(page.length)
  }
  // The rows are put as they lie: what they are, nobody knows.
  const allRows: readonly object[] = [...bad, ...(unreadable.tables.get(kind) ?? [])]
  await database
    .table<object>(kind)
    .bulkPut(allRows.filter((row) => !('id' in row && typeof row.id === 'string' && wanted.has(row.id))))
}

async function replaceNotes(
  database: ParleyDatabase,
  { notes, unreadable }: BackupStoreContents,
): Promise<void> {
  const known = new Set(notes.map(({ id }) => id))
  const broken = new Map(unreadable.notes.map(({ id, updates }) => [id, updates]))
  for (const [id, updates] of await readUpdates(database)) {
    if (completeDoc(updates) === null && !broken.has(id)) broken.set(id, updates)
  }
  for (const table of noteTables(database)) await table.clear()
  await database.meetingNotes.bulkAdd(
    notes.map(({ id, update }) => ({ id: idOf<MeetingId>(id), body: docFrom([update]) })),
  )
  for (const [id, updates] of broken) {
    if (known.has(id)) continue
    const k = idOf<MeetingId>(id)
    await database.table<{ readonly id: MeetingId }>('meetingNotes').put({ id: k })
    await database.table(updatesTable(database).name).bulkAdd(updates.map((u) => ({ k, u })))
  }
}

async function isUsed(database: ParleyDatabase): Promise<boolean> {
  for (const kind of recordKinds) {
    if (kind !== 'setting' && kind !== 'audit' && (await database.rows(kind).count()) > 0) return true
  }
  return false
}

const recordTables = (database: ParleyDatabase) => recordKinds.map((kind) => database.rows(kind))
