import { minutes } from '@shared/kernel/time'
import type { JudgedPlan } from '../plan/judged-plan'
import { neighbours } from './neighbours'
import { meetingAt, type Violation } from './violation'

/** Rule 5: everybody in two meetings of a session has the time to walk between their rooms. */
export function* walking(plan: JudgedPlan): Iterable<Violation> {
  for (const lane of plan.lanes) {
    if (lane.who.kind === 'room') continue
    for (const [first, second, gap] of neighbours(lane)) {
      if (gap < 0) continue
      const remote = !first.inPerson || !second.inPerson
      const needed = remote ? minutes(0) : plan.index.travelMinutes(first.roomId, second.roomId)
      if (gap >= needed) continue
      yield {
        rule: 5,
        kind: 'no-time-to-walk',
        who: lane.who,
        first: meetingAt(first),
        second: meetingAt(second),
        gap,
        needed,
      }
    }
  }
}
