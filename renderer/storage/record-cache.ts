import type { EventId } from '@shared/kernel/ids'
import type { RecordKind, Records } from '@shared/records/registry'
import type { Changes } from './change-feed'

/**
 * Records that were read, so that one changed row costs one read and not thousands. An entry is dropped as soon as its row
 * has changed. Null is a row that could not be read.
 */
export interface RecordCache {
  get<Kind extends RecordKind>(kind: Kind, id: string): Records[Kind] | null | undefined
  /** Stores a record that was read while nothing has changed since `epoch`. */
  keep<Kind extends RecordKind>(kind: Kind, id: string, record: Records[Kind] | null, epoch: number): void
  epoch(): number
  /** A read that gives the very same value again until a record of its kinds has changed. */
  keepRead<From, T>(
    kinds: readonly RecordKind[],
    read: (from: From, eventId: EventId) => Promise<T>,
  ): (from: From, eventId: EventId) => Promise<T>
  forget(changes: Changes): void
}

type Tables<Kind extends RecordKind> = { [K in Kind]?: Map<string, Records[K] | null> }

export function createRecordCache(): RecordCache {
  const tables: Tables<RecordKind> = {}
  const reads: { readonly kinds: readonly RecordKind[]; readonly clear: () => void }[] = []
  let epoch = 0
  return {
    get: (kind, id) => tables[kind]?.get(id),
    keep: (kind, id, record, readAt) => {
      if (readAt === epoch) tableOf(tables, kind).set(id, record)
    },
    epoch: () => epoch,
    keepRead: (kinds, read) => {
      const kept = new Map<EventId, { readonly value: Awaited<ReturnType<typeof read>> }>()
      reads.push({ kinds, clear: () => kept.clear() })
      return async (from, eventId) => {
        const known = kept.get(eventId)
        if (known) return known.value
        const readAt = epoch
        const value = await read(from, eventId)
        if (readAt !== epoch) return value
        // Of two that read at once, both give the same.
        const first = kept.get(eventId) ?? { value }
        kept.set(eventId, first)
        return first.value
      }
    },
    forget: (changes) => {
      epoch++
      for (const { kinds, clear } of reads) if (kinds.some((kind) => changes.has(kind))) clear()
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
