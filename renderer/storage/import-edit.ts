import type { Edit, RecordKind, WorkOptions, WorkProgress } from '@renderer/services/ports'
import { auditLines, refuseBadRecord, refuseChangedRecords, type Stamps } from './commit'
import type { ParleyDatabase } from './database'
import { withBatchLock } from './locks'
import { dropBatch, moveStaged, stage } from './staging'
import type { StoredRow } from './stored-row'
import { TransactionAborted } from './write-guard'
import { yieldToEventLoop } from './yield-to-event-loop'

const changesBetweenPauses = 1000

/** Writes a long edit, of whatever length, through staging and one swap, with its lines in the audit log. */
export async function importEdit(
  database: ParleyDatabase,
  edit: Edit,
  work: WorkOptions<WorkProgress>,
  stamps: Stamps,
): Promise<void> {
  for (const [i, change] of edit.changes.entries()) {
    refuseBadRecord(change)
    if (i % changesBetweenPauses === 0) await yieldToEventLoop()
  }
  const kinds = [...new Set(edit.changes.map(({ kind }) => kind))]
  const groups = [
    ...kinds.map((kind) => ({ kind, rows: rowsOf(edit, kind) })),
    { kind: 'audit' as const, rows: auditLines(edit, kinds, stamps) },
  ]
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const batch = stamps.newId()
  await withBatchLock(database.name, batch, async () => {
    try {
      await stage(database, batch, groups, { ...work, total })
      await swap(database, edit, kinds, batch, { ...work, total })
    } catch (cause) {
      // After a failed write the store must not be touched again; what is staged goes at the next start.
      if (cause instanceof TransactionAborted) await dropBatch(database, batch)
      throw cause
    }
  })
}

const rowsOf = (edit: Edit, kind: RecordKind): readonly StoredRow[] =>
  edit.changes.flatMap((change) => (change.kind === kind && change.after ? [change.after] : []))

function swap(
  database: ParleyDatabase,
  edit: Edit,
  kinds: readonly RecordKind[],
  batch: string,
  work: WorkOptions<WorkProgress> & { readonly total: number },
): PromiseLike<void> {
  const tables = [...[...kinds, 'audit' as const].map((kind) => database.rows(kind)), database.staging]
  return database.transaction('rw', tables, async () => {
    for (const kind of kinds) {
      const own = edit.changes.filter((change) => change.kind === kind)
      await refuseChangedRecords(
        database,
        kind,
        own.filter(({ before }) => before !== null),
      )
      await database.rows(kind).bulkDelete(own.flatMap(({ id, after }) => (after ? [] : [id])))
    }
    await moveStaged(database, batch, work)
  })
}
