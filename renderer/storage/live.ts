import type { Observable } from '@renderer/queries/queries'
import type { RecordKind } from '@shared/records/registry'
import type { ChangeFeed } from './change-feed'
import type { ParleyDatabase } from './database'
import type { RecordCache } from './record-cache'
import { recordReads } from './record-reads'
import type { RecordReads } from '@renderer/services/ports'
import type { RowReader } from './row-reader'

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
            const value = await inOneTransaction(database, kinds, () =>
              read(recordReads(database, reader, cache)),
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

/** Reads that see one moment of the store. Dexie follows an async function through its awaits, and no other. */
export function inOneTransaction<T>(
  database: ParleyDatabase,
  kinds: readonly RecordKind[],
  read: () => Promise<T>,
): Promise<T> {
  const tables = kinds.map((kind) => database.rows(kind))
  return database.transaction('r', tables, async () => read())
}
