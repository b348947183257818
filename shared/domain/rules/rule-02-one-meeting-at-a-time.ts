import type { JudgedPlan } from '../plan/judged-plan'
import { neighbours } from './neighbours'
import { meetingAt, type Violation } from './violation'

/** Rule 2: a member of staff, a household, an interpreter, an attending student, an attending adult is in one meeting at a time. */
export function* oneMeetingAtATime(plan: JudgedPlan): Iterable<Violation> {
  for (const lane of plan.lanes) {
    if (lane.who.kind === 'room') continue
    for (const [first, second, gap] of neighbours(lane)) {
      if (gap < 0) {
        yield {
          rule: 2,
          kind: 'in-two-meetings',
          who: lane.who,
          first: meetingAt(first),
          second: meetingAt(second),
        }
      }
    }
  }
}
