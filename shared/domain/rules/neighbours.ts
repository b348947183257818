import { minutes, type Minutes } from '@shared/kernel/time'
import type { Lane, LaneRow } from '../plan/judged-plan'

/**
 * Each meeting of a lane with the one that follows it, and the minutes between (below 0 where they overlap). Nothing is asked
 * of two group sessions: of those that follow each other, the one that ends last is looked at.
 */
export function* neighbours(lane: Lane): Iterable<readonly [first: LaneRow, second: LaneRow, gap: Minutes]> {
  let first: LaneRow | null = null
  for (const second of lane.rows) {
    const areGroupSessions = first?.kind === 'group-session' && second.kind === 'group-session'
    if (first && !areGroupSessions) yield [first, second, minutes(second.start - first.end)]
    if (!first || !areGroupSessions || second.end >= first.end) first = second
  }
}
