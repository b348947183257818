import { Dexie, type IntervalTree, type ObservabilitySet } from 'dexie'
import { createListeners } from '@shared/kernel/listeners'
import type { RecordKind } from '@renderer/services/ports'
import { recordKinds } from '@shared/records/registry'

/** Which records of each kind were written; null: any of them may have been. */
export type Changes = ReadonlyMap<RecordKind, ReadonlySet<string> | null>

export interface ChangeFeed {
  readonly subscribe: (listener: (changes: Changes) => void) => () => void
  close(): void
}

/** Reports what this page, another or a worker has written to a database, once each transaction has committed. */
export function openChangeFeed(databaseName: string): ChangeFeed {
  const listeners = createListeners<[Changes]>()
  const onMessage = (parts: ObservabilitySet): void => {
    const changes = changesIn(parts, databaseName)
    if (changes.size > 0) listeners.notify(changes)
  }
  Dexie.on.storagemutated.subscribe(onMessage)
  return {
    subscribe: listeners.subscribe,
    close: () => Dexie.on.storagemutated.unsubscribe(onMessage),
  }
}

/** Dexie names a table's changed keys `idb://DATABASE/TABLE/`, and `all` after a page was brought back from the browser's cache. */
function changesIn(parts: ObservabilitySet, databaseName: string): Changes {
  if (parts['all']) return new Map(recordKinds.map((kind) => [kind, null]))
  const changes = new Map<RecordKind, ReadonlySet<string> | null>()
  for (const kind of recordKinds) {
    const tree = parts[`idb://${databaseName}/${kind}/`]
    if (tree) changes.set(kind, keysIn(tree))
  }
  return changes
}

function keysIn(tree: IntervalTree): ReadonlySet<string> | null {
  const keys = new Set<string>()
  const waiting: (IntervalTree | null | undefined)[] = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!node || !('from' in node)) continue
    if (typeof node.from !== 'string' || node.from !== node.to) return null
    keys.add(node.from)
    waiting.push(node.l, node.r)
  }
  return keys
}
