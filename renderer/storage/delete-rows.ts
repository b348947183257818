import type { RecordKind } from '@renderer/services/ports'
import { parseRow } from '@shared/records/registry'
import type { ParleyDatabase } from './database'
import type { StoredRow } from './stored-row'

/** Deletes the rows that can be read, and gives their ids: what nobody can read, nobody can write anew. */
export async function deleteReadable(
  database: ParleyDatabase,
  kind: RecordKind,
  rows: readonly (StoredRow | undefined)[],
): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap((row) => (row && parseRow(kind, row).ok ? [row.id] : []))
  await database.rows(kind).bulkDelete(ids)
  return new Set(ids)
}
