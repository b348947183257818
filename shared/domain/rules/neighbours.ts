import { minutes, type Minutes } from '@shared/kernel/time'
import type { Lane, PlacedRow } from '../plan/judged-plan'

/** Each meeting of a lane with the one that follows it, and the minutes between (below 0 where they overlap). */
export function* neighbours(
  lane: Lane,
): Iterable<readonly [first: PlacedRow, second: PlacedRow, gap: Minutes]> {
  let first: PlacedRow | null = null
  for (const second of lane.rows) {
    if (first) yield [first, second, minutes(second.start - first.end)]
    first = second
  }
}
