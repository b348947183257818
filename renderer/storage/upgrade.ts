import type { Table, Transaction } from 'dexie'
import { isChangedSince, recordKindsAt, schemaVersion, upgradeRow } from '@shared/records/registry'
import type { OnUpgradeProgress } from '@renderer/services/ports'
import type { Stamp, StoredRow } from './stored-row'

const rowsAtOnce = 1000

/**
 * Brings every row to the newest version, and stamps the store with it. Runs inside the one transaction that opens a newer
 * version of the store: killed at any moment, all rows are as they were. A row that an upgrade does not understand stays as it is.
 */
export async function upgradeStore(
  transaction: Transaction,
  from: number,
  onProgress: OnUpgradeProgress,
): Promise<void> {
  const changed = recordKindsAt(from).filter((kind) => isChangedSince(kind, from))
  const table = (kind: string): Table<StoredRow, string> => transaction.table<StoredRow, string>(kind)
  let [done, total] = [0, 0]
  for (const kind of changed) total += await table(kind).count()
  for (const kind of changed) {
    for (let last: string | null = null; ;) {
      const range = last === null ? table(kind).toCollection() : table(kind).where(':id').above(last)
      const rows: StoredRow[] = await range.limit(rowsAtOnce).toArray()
      await table(kind).bulkPut(rows.flatMap((row) => sameId(row, upgradeRow(kind, row, from))))
      done += rows.length
      onProgress(done, total)
      last = rows.at(-1)?.id ?? null
      if (rows.length < rowsAtOnce) break
    }
  }
  const stamp: Stamp = { key: 'stamp', schema: schemaVersion }
  await transaction.table('meta').put(stamp)
}

/** An upgraded row, where it changed and is still the row of its key. */
function sameId(before: StoredRow, after: unknown): readonly StoredRow[] {
  const isRow = (value: unknown): value is StoredRow =>
    typeof value === 'object' && value !== null && 'id' in value && value.id === before.id
  return after !== before && isRow(after) ? [after] : []
}
