import { Dexie } from 'dexie'
import type { RecordKind } from '@renderer/services/ports'
import type { StoredRow } from './stored-row'

/**
 * Adds rows to a table that was just cleared in the running transaction, by plain IndexedDB calls: Dexie would note each key and
 * index for live queries, which the clearing has already notified of the whole table. A row that cannot be added ends the transaction.
 */
export function addToCleared(kind: RecordKind, rows: readonly StoredRow[]): PromiseLike<void> {
  return new Dexie.Promise<void>((resolve, reject) => {
    const store = Dexie.currentTransaction.idbtrans.objectStore(kind)
    let last: IDBRequest | null = null
    for (const row of rows) {
      const adding = store.add(row)
      adding.onerror = () => reject(adding.error ?? new DOMException('The row was not added'))
      last = adding
    }
    if (last) last.onsuccess = () => resolve()
    else resolve()
  })
}
