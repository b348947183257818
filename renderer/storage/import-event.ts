import type { EventImport, RecordKind, Records, WorkOptions, WorkProgress } from '@renderer/services/ports'
import type { EventId } from '@shared/kernel/ids'
import { parseRow, recordKinds } from '@shared/records/registry'
import { withBatchLock } from './locks'
import type { ParleyDatabase } from './database'
import type { StoredRow } from './stored-row'
import { deleteReadable } from './delete-rows'
import { removePlans } from './save-plan'
import { yieldToEventLoop } from './yield-to-event-loop'
import { dropBatch, moveStaged, stage } from './staging'
import { TransactionAborted } from './write-guard'

/** Kinds whose rows an import replaces for its event, plans apart; all others it adds or updates. */
const replacedKinds = [
  'request',
  'staffRoom',
  'travel',
  'availability',
  'separation',
  'groupSession',
  'commitment',
] as const

const rowsBetweenPauses = 1000

/** Writes an import through staging and one swap. */
export async function writeImport(
  database: ParleyDatabase,
  { eventId, records }: EventImport,
  work: WorkOptions<WorkProgress>,
  batch: string,
): Promise<void> {
  const groups = recordKinds.flatMap((kind) => {
    const rows = records[kind]
    return rows === undefined ? [] : [{ kind, rows }]
  })
  for (const { kind, rows } of groups) await refuseBadRows(kind, rows, eventId)
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const kinds = groups.map(({ kind }) => kind)
  await withBatchLock(database.name, batch, async () => {
    try {
      await stage(database, batch, groups, { ...work, total })
      await swap(database, eventId, kinds, batch, { ...work, total })
    } catch (cause) {
      // After a failed write the store must not be touched again; what is staged goes at the next start.
      if (cause instanceof TransactionAborted) await dropBatch(database, batch)
      throw cause
    }
  })
}

function swap(
  database: ParleyDatabase,
  eventId: EventId,
  named: readonly RecordKind[],
  batch: string,
  work: WorkOptions<WorkProgress> & { readonly total: number },
): PromiseLike<void> {
  const kinds = new Set<RecordKind>([...named, 'plan', 'appointment', 'meeting'])
  const tables = [...[...kinds].map((kind) => database.rows(kind)), database.staging]
  return database.transaction('rw', tables, async () => {
    for (const kind of replacedKinds) {
      if (!named.includes(kind)) continue
      await deleteReadable(
        database,
        kind,
        await database.rows(kind).where('eventId').equals(eventId).toArray(),
      )
    }
    if (named.includes('plan')) {
      await removePlans(database, await database.rows('plan').where('eventId').equals(eventId).primaryKeys())
    }
    await moveStaged(database, batch, work)
  })
}

/** A row of another event, or one that is not what its kind says, is refused before anything is written. */
async function refuseBadRows<Kind extends RecordKind>(
  kind: Kind,
  rows: readonly Records[Kind][],
  eventId: EventId,
): Promise<void> {
  for (const [i, row] of rows.entries()) {
    const parsed = parseRow(kind, row)
    const field = !parsed.ok ? parsed.error.field : belongsElsewhere(kind, row, eventId) ? 'eventId' : null
    if (field !== null)
      throw new TransactionAborted({
        kind: 'write-failed',
        reason: 'other',
        detail: `${kind} ${row.id}: ${field}`,
      })
    if (i % rowsBetweenPauses === 0) await yieldToEventLoop()
  }
}

const belongsElsewhere = (kind: RecordKind, row: StoredRow, eventId: EventId): boolean =>
  kind === 'event' || kind === 'eventSetup' || kind === 'roster'
    ? row.id !== eventId
    : 'eventId' in row && row.eventId !== eventId
