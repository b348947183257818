import { liveQuery } from 'dexie'
import type { Observable } from '@renderer/queries/queries'

/**
 * Follows stored rows and tells what they say. Rows are read by Dexie, then made into records in slices: a result that newer
 * rows have overtaken meanwhile is never told.
 */
export function follow<Rows, T>(read: () => Promise<Rows>, say: (rows: Rows) => Promise<T>): Observable<T> {
  return {
    subscribe: (observer) => {
      let newest = 0
      const subscription = liveQuery(read).subscribe({
        next: (rows) => {
          const turn = ++newest
          say(rows).then(
            (value) => {
              if (turn === newest) observer.next(value)
            },
            (cause: unknown) => {
              if (turn === newest) observer.error(cause)
            },
          )
        },
        error: (cause: unknown) => observer.error(cause),
      })
      return {
        unsubscribe: () => {
          newest = -1
          subscription.unsubscribe()
        },
      }
    },
  }
}
