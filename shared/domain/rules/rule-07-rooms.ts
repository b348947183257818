import type { JudgedPlan, Lane } from '../plan/judged-plan'
import { meetingAt, type Violation } from './violation'

/** Rule 7: a room holds no more meetings at any moment than it is said to. */
export function* roomLimits(plan: JudgedPlan): Iterable<Violation> {
  for (const lane of plan.lanes) {
    if (lane.who.kind !== 'room') continue
    const limit = plan.index.rooms.get(lane.who.id)?.meetingsAtOnce ?? null
    if (limit !== null) yield* overfull(lane, lane.who.id, limit)
  }
}

/** A room is fullest when a meeting begins, so only these moments are looked at. */
function* overfull(
  lane: Lane,
  roomId: Extract<Lane['who'], { kind: 'room' }>['id'],
  limit: number,
): Iterable<Violation> {
  const meetings = lane.rows.filter((row) => row.leads)
  for (const { start } of meetings) {
    const here = meetings.filter((other) => other.start <= start && start < other.end)
    // What is given stands: only a meeting among them can be one too many.
    if (here.length <= limit || here.every(({ kind }) => kind === 'group-session')) continue
    yield {
      rule: 7,
      kind: 'room-overfull',
      roomId,
      sessionId: lane.session.id,
      at: start,
      limit,
      meetings: here.map(meetingAt),
    }
  }
}
