import type { JudgedPlan } from '../plan/judged-plan'
import { neighbours } from './neighbours'
import { meetingAt, type Violation } from './violation'

/** Rule 4: a member of staff has the event's changeover time between two meetings. */
export function* changeover(plan: JudgedPlan): Iterable<Violation> {
  const needed = plan.index.conference.event.changeoverMinutes
  for (const { who, ...lane } of plan.lanes) {
    if (who.kind !== 'staff') continue
    for (const [first, second, gap] of neighbours({ who, ...lane })) {
      if (gap < 0 || gap >= needed) continue
      yield {
        rule: 4,
        kind: 'no-changeover',
        staffId: who.id,
        first: meetingAt(first),
        second: meetingAt(second),
        gap,
        needed,
      }
    }
  }
}
