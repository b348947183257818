import type { Observable } from '@renderer/queries/queries'
import type { RecordKind } from '@shared/records/registry'
import type { ChangeFeed } from './change-feed'
import type { ParleyDatabase } from './database'
import type { RecordCache } from './record-cache'
import { recordReads, type RowTables } from './record-reads'
import type { RecordReads } from '@renderer/services/ports'
import type { RowReader } from './row-reader'
import type { StoredRow } from './stored-row'

/** Reads that are emitted again whenever a record of their kinds was written, here or in another page or worker. */
export interface LiveReads {
  readonly follow: <T>(
    kinds: readonly RecordKind[],
    read: (reads: RecordReads) => Promise<T>,
  ) => Observable<T>
}

export function createLiveReads(
  database: ParleyDatabase,
  reader: RowReader,
  cache: RecordCache,
  feed: ChangeFeed,
  onFailure: (cause: unknown) => void,
): LiveReads {
  return {
    follow: (kinds, read) => ({
      subscribe: (observer) => {
        /** How often a read was called for; below zero once nobody listens. */
        let called = 1
        let running = false
        const run = async (): Promise<void> => {
          running = true
          for (let begun = 0; begun < called;) {
            begun = called
            const value = await inOneTransaction(database, kinds, (tables) =>
              read(recordReads(tables, reader, cache)),
            )
            // A value that became stale while it was read is never emitted.
            if (begun === called) observer.next(value)
          }
          running = false
        }
        const start = (): void => {
          run().catch((cause: unknown) => {
            running = false
            if (called <= 0) return
            onFailure(cause)
            observer.error(cause)
          })
        }
        const unsubscribe = feed.subscribe((changes) => {
          if (!kinds.some((kind) => changes.has(kind))) return
          called++
          if (!running) start()
        })
        start()
        return {
          unsubscribe: () => {
            called = -1
            unsubscribe()
          },
        }
      },
    }),
  }
}

/**
 * Reads that see one moment of the store. They go through the tables handed to them, which belong to the transaction: with several
 * transactions at once, Dexie can lose track of which of them an async function is in.
 */
export function inOneTransaction<T>(
  database: ParleyDatabase,
  kinds: readonly RecordKind[],
  read: (tables: RowTables) => Promise<T>,
): Promise<T> {
  const tables = kinds.map((kind) => database.rows(kind))
  return database.transaction('r', tables, async (transaction) =>
    read({ rows: (kind) => transaction.table<StoredRow, string>(kind) }),
  )
}
