import { createContext, useContext } from 'react'
import type { Format } from '@shared/words/format'
import { unreadWords } from '@shared/words/screens/unread'

/** How many stored records of each kind cannot be read. */
export type UnreadCounts = ReadonlyMap<string, number>

export const Unread = createContext<UnreadCounts>(new Map())

/** How many of these kinds cannot be read; of any kind where none is named. */
export function useUnread(...kinds: readonly string[]): number {
  const counts = useContext(Unread)
  return unreadOf(counts, kinds.length === 0 ? [...counts.keys()] : kinds)
}

const unreadOf = (counts: UnreadCounts, kinds: readonly string[]): number =>
  kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)

/** "2 events and 318 students". */
export const unreadText = (counts: UnreadCounts, format: Format): string =>
  format.list([...counts].map(([kind, count]) => format.counted(count, unreadWords.kind(kind))))
