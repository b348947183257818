import { createContext, useContext } from 'react'
import type { Format } from '@shared/words/format'
import { unreadableWords } from '@shared/words/screens/unreadable'

/** How many stored records of each kind cannot be read. */
export type UnreadableCounts = ReadonlyMap<string, number>

export const UnreadableContext = createContext<UnreadableCounts>(new Map())

/** How many of these kinds cannot be read; of any kind where none is named. */
export function useUnreadable(...kinds: readonly string[]): number {
  const counts = useContext(UnreadableContext)
  return unreadableCount(counts, kinds.length === 0 ? [...counts.keys()] : kinds)
}

const unreadableCount = (counts: UnreadableCounts, kinds: readonly string[]): number =>
  kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)

/** "2 events and 318 students". */
export const unreadableText = (counts: UnreadableCounts, format: Format): string =>
  format.list([...counts].map(([kind, count]) => format.counted(count, unreadableWords.kind(kind))))
