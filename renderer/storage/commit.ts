import type { Instant } from '@shared/kernel/time'
import type { AuditEntry } from '@shared/domain/school/office'
import type { Change, Edit, RecordKind, TypedEdit } from '@renderer/services/ports'
import { parseRow } from '@shared/records/registry'
import type { ParleyDatabase } from './database'
import { recordReads, type RowTables } from './record-reads'
import type { RowReader } from './row-reader'
import type { StoredRow } from './stored-row'
import { addToNotes, noteTables, replaceNotes } from './notes'
import { sameRecord } from './same-record'
import { changeUnreadable } from './unreadable-rows'
import { TransactionAborted } from './write-guard'

export interface Stamps {
  readonly now: () => Instant
  readonly newId: () => string
}

/** Writes all changes of an edit with its line in the audit log, or none. */
export function commitEdit(database: ParleyDatabase, edit: Edit, stamps: Stamps): PromiseLike<void> {
  const kinds = [...new Set(edit.changes.map(({ kind }) => kind))]
  const unreadable = edit.unreadable ?? []
  const notes = edit.notes ?? []
  const addedNotes = edit.addedNotes ?? []
  const touched = new Set<RecordKind>([...kinds, ...unreadable.map(({ kind }) => kind), 'audit', 'plan'])
  const tables = [...touched].map((kind) => database.rows(kind))
  const all = notes.length + addedNotes.length === 0 ? tables : [...tables, ...noteTables(database)]
  return database.transaction('rw', all, async () => {
    await writeRecords(database, edit, stamps)
    await changeUnreadable(database, unreadable)
    await replaceNotes(database, notes)
    await addToNotes(database, addedNotes)
  })
}

/** Makes edits of records one after the other, each of what those before it have written, and writes all of them or none. */
export function commitTogether(
  database: ParleyDatabase,
  reader: RowReader,
  edits: readonly TypedEdit[],
  stamps: Stamps,
): PromiseLike<void> {
  const touched = new Set<RecordKind>([...edits.flatMap(({ kinds }) => kinds), 'audit', 'plan'])
  const tables = [...touched].map((kind) => database.rows(kind))
  return database.transaction('rw', tables, async (transaction) => {
    const own: RowTables = { rows: (kind) => transaction.table<StoredRow, string>(kind) }
    for (const { make } of edits) {
      const edit = await make(recordReads(own, reader, null))
      if (edit) await writeRecords(own, edit, stamps)
    }
  })
}

async function writeRecords(tables: RowTables, edit: Edit, stamps: Stamps): Promise<void> {
  const kinds = [...new Set(edit.changes.map(({ kind }) => kind))]
  for (const kind of kinds) await writeKind(tables, kind, edit.changes)
  await rejectLostPlans(tables, edit.changes)
  if (!edit.isContinued) await tables.rows('audit').bulkAdd(auditLines(edit, kinds, stamps))
}

/** Rows checked and written at once: some ten milliseconds of the thread, which others may have in between. */
const rowsAtOnce = 400

async function writeKind(tables: RowTables, kind: RecordKind, all: readonly Change[]): Promise<void> {
  const changes = all.filter((change) => change.kind === kind)
  for (let at = 0; at < changes.length; at += rowsAtOnce)
    await writeRows(tables, kind, changes.slice(at, at + rowsAtOnce))
}

async function writeRows(tables: RowTables, kind: RecordKind, changes: readonly Change[]): Promise<void> {
  for (const change of changes) refuseBadRecord(change)
  await refuseChangedRecords(tables, kind, changes)
  await tables.rows(kind).bulkPut(changes.flatMap(({ after }) => (after ? [after] : [])))
  await tables.rows(kind).bulkDelete(changes.flatMap(({ id, after }) => (after ? [] : [id])))
}

/** Ends the transaction where a record of a kind is no longer as it was before its change. */
export async function refuseChangedRecords(
  tables: RowTables,
  kind: RecordKind,
  changes: readonly Change[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += rowsAtOnce) {
    const some = changes.slice(at, at + rowsAtOnce)
    const stored = await tables.rows(kind).bulkGet(some.map(({ id }) => id))
    for (const [i, { id, before }] of some.entries()) {
      if (!sameRecord(asRead(kind, stored[i]), before))
        throw new TransactionAborted({ kind: 'changed-meanwhile', recordKind: kind, id })
    }
  }
}

/** An event is led to another plan only where that is there: another window may have cleared it away since. */
async function rejectLostPlans(tables: RowTables, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'event' || !change.before || !change.after) continue
    const { currentPlanId } = change.after
    if (currentPlanId === null || currentPlanId === change.before.currentPlanId) continue
    if (!(await tables.rows('plan').get(currentPlanId)))
      throw new TransactionAborted({ kind: 'changed-meanwhile', recordKind: 'plan', id: currentPlanId })
  }
}

/** A stored row as the app sees it: a bad row is compared as it lies there, so that no edit writes over it unseen. */
function asRead(kind: RecordKind, row: unknown): unknown {
  if (row === undefined) return null
  const parsed = parseRow(kind, row)
  return parsed.ok ? parsed.value : row
}

/** Ends the writing where a record is not what its kind says. */
export function refuseBadRecord({ kind, id, after }: Change): void {
  if (!after) return
  const parsed = parseRow(kind, after)
  if (!parsed.ok) {
    throw new TransactionAborted({
      kind: 'write-failed',
      reason: 'other',
      detail: `${kind} ${id}: ${parsed.error.field}`,
    })
  }
  if (after.id !== id)
    throw new TransactionAborted({ kind: 'write-failed', reason: 'other', detail: `${kind} ${id}: id` })
}

/** One line a kind, ids only. */
export function auditLines(edit: Edit, kinds: readonly RecordKind[], { now, newId }: Stamps): AuditEntry[] {
  const at = now()
  return kinds.map((kind) => ({
    id: newId(),
    at,
    what: edit.title,
    recordKind: kind,
    recordIds: edit.changes.filter((change) => change.kind === kind).map(({ id }) => id),
  }))
}
