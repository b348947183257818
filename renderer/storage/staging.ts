import type { RecordKind, WorkOptions, WorkProgress } from '@renderer/services/ports'
import { unlessBatchLocked } from './locks'
import type { ParleyDatabase } from './database'
import type { StoredRow } from './stored-row'
import { TransactionAborted } from './write-guard'

const rowsInChunk = 400

/** Sets `total` rows aside, a chunk a transaction; half of the whole work. Killed or cancelled on the way, the records themselves were not touched. */
export async function stage(
  database: ParleyDatabase,
  batch: string,
  groups: readonly { readonly kind: RecordKind; readonly rows: readonly StoredRow[] }[],
  { signal, onProgress, total }: WorkOptions<WorkProgress> & { readonly total: number },
): Promise<void> {
  let done = 0
  for (const { kind, rows } of groups) {
    for (let from = 0; from < rows.length; from += rowsInChunk) {
      if (signal.aborted) throw new TransactionAborted({ kind: 'cancelled' })
      const chunk = rows.slice(from, from + rowsInChunk)
      await database.staging.add({ batch, kind, rows: chunk })
      done += chunk.length
      onProgress({ what: 'writing', done, total: total * 2 })
    }
  }
}

/**
 * Moves a batch into the tables of records, chunk after chunk, and removes it from staging. Runs inside the one transaction of a swap;
 * a batch that is not whole takes that transaction back.
 */
export async function moveStaged(
  database: ParleyDatabase,
  batch: string,
  { signal, onProgress, total }: WorkOptions<WorkProgress> & { readonly total: number },
): Promise<void> {
  const keys = await database.staging.where('batch').equals(batch).primaryKeys()
  let moved = 0
  for (const key of keys) {
    if (signal.aborted) throw new TransactionAborted({ kind: 'cancelled' })
    const chunk = await database.staging.get(key)
    if (!chunk) break
    await database.rows(chunk.kind).bulkPut(chunk.rows)
    moved += chunk.rows.length
    onProgress({ what: 'writing', done: total + moved, total: total * 2 })
  }
  if (moved !== total)
    throw new TransactionAborted({ kind: 'write-failed', reason: 'other', detail: 'staged rows are missing' })
  await database.staging.bulkDelete(keys)
}

export async function dropBatch(database: ParleyDatabase, batch: string): Promise<void> {
  await database.staging.where('batch').equals(batch).delete()
}

/** Removes what killed writes have left behind: every batch that no page or worker holds. */
export async function clearStaging(database: ParleyDatabase): Promise<void> {
  const batches = await database.staging.orderBy('batch').uniqueKeys()
  for (const batch of batches) {
    if (typeof batch === 'string')
      await unlessBatchLocked(database.name, batch, () => dropBatch(database, batch))
  }
}
