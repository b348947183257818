import type { RecordKind, Records } from '@renderer/services/ports'
import type { Changes } from './change-feed'

/**
 * Records that screens have read, so that one changed row costs one read and not thousands. An entry is dropped as soon
 * as its row has changed. Null is a row that could not be read.
 */
export interface RecordCache {
  get<Kind extends RecordKind>(kind: Kind, id: string): Records[Kind] | null | undefined
  /** Stores a record that was read while nothing has changed since `epoch`. */
  keep<Kind extends RecordKind>(kind: Kind, id: string, record: Records[Kind] | null, epoch: number): void
  epoch(): number
  forget(changes: Changes): void
}

type Tables<Kind extends RecordKind> = { [K in Kind]?: Map<string, Records[K] | null> }

export function createRecordCache(): RecordCache {
  const tables: Tables<RecordKind> = {}
  let epoch = 0
  return {
    get: (kind, id) => tables[kind]?.get(id),
    keep: (kind, id, record, readAt) => {
      if (readAt === epoch) tableOf(tables, kind).set(id, record)
    },
    epoch: () => epoch,
    forget: (changes) => {
      epoch++
      for (const [kind, ids] of changes) {
        if (ids === null) tables[kind]?.clear()
        else for (const id of ids) tables[kind]?.delete(id)
      }
    },
  }
}

function tableOf<Kind extends RecordKind>(
  tables: Tables<Kind>,
  kind: Kind,
): Map<string, Records[Kind] | null> {
  const known = tables[kind]
  if (known) return known
  const fresh = new Map<string, Records[Kind] | null>()
  tables[kind] = fresh
  return fresh
}
