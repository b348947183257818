import type { EventId } from '@shared/kernel/ids'
import type { RowProblem, UnreadableChange } from '@renderer/services/ports'
import { parseRow } from '@shared/records/registry'
import type { AllRecords } from '@shared/records/record-edit'
import type { ParleyDatabase } from './database'
import type { StoredRow } from './stored-row'
import { sameRecord } from './same-record'
import { TransactionAborted } from './write-guard'

/**
 * The removal of the rows that cannot be read but name an event, one of its plans or one of its meetings. A row whose
 * reference to the event is itself damaged cannot be attributed to it, and stays. Runs inside a transaction.
 */
export async function removalOfUnreadable(
  database: ParleyDatabase,
  problems: readonly RowProblem[],
  all: AllRecords,
  eventId: EventId,
): Promise<readonly UnreadableChange[]> {
  const rows = await Promise.all(
    problems.map(async ({ recordKind: kind, id }) => ({ kind, row: await database.rows(kind).get(id) })),
  )
  const isOfEvent = (row: object): boolean => 'eventId' in row && row.eventId === eventId
  const ids = new Set<unknown>([
    ...[...all.plan, ...all.meeting].filter(isOfEvent).map(({ id }) => id),
    // Those of its plans and meetings that cannot be read have rows of their own, which go with them.
    ...rows.flatMap(({ row }) => (row && isOfEvent(row) ? [row.id] : [])),
  ])
  const isOwn = (row: StoredRow): boolean =>
    row.id === eventId ||
    isOfEvent(row) ||
    ('planId' in row && ids.has(row.planId)) ||
    ('meetingId' in row && ids.has(row.meetingId))
  return rows.flatMap(({ kind, row }) =>
    row && isOwn(row) ? [{ kind, id: row.id, before: row, after: null }] : [],
  )
}

/** Takes rows away that cannot be read, or puts them back, where the store is as it was before. Runs inside a transaction. */
export async function changeUnreadable(
  database: ParleyDatabase,
  changes: readonly UnreadableChange[],
): Promise<void> {
  for (const { kind, id, before, after } of changes) {
    const table = database.table<object, string>(kind)
    const stored = (await table.get(id)) ?? null
    // By now it may have been written over with a record.
    const isBad = stored === null || !parseRow(kind, stored).ok
    if (!isBad || !sameRecord(stored, before))
      throw new TransactionAborted({ kind: 'changed-meanwhile', recordKind: kind, id })
    await (after === null ? table.delete(id) : table.put(after))
  }
}
