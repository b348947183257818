import { minutes } from '@shared/kernel/time'
import type { StaffRest } from '../events/event'
import type { JudgedPlan, Lane, LaneRow } from '../plan/judged-plan'
import { meetingAt, type Violation } from './violation'

/** Rule 8: meetings of one member of staff less than the rest apart form a run, which spans no more than is allowed; one long meeting may stand alone. */
export function* rest(plan: JudgedPlan): Iterable<Violation> {
  const { staffRest } = plan.index.conference.event
  if (staffRest === null) return
  for (const lane of plan.lanes) {
    if (lane.who.kind !== 'staff') continue
    for (const run of runsOf(lane, staffRest)) {
      const [first, last] = [run[0], run.at(-1)]
      const span = minutes(first && last ? last.end - first.start : 0)
      if (run.length < 2 || span <= staffRest.afterMinutes) continue
      const { afterMinutes } = staffRest
      yield {
        rule: 8,
        kind: 'no-rest',
        staffId: lane.who.id,
        afterMinutes,
        span,
        meetings: run.map(meetingAt),
      }
    }
  }
}

function runsOf(lane: Lane, { restMinutes }: StaffRest): readonly (readonly LaneRow[])[] {
  const runs: LaneRow[][] = []
  for (const row of lane.rows) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && row.start - before.end < restMinutes) run.push(row)
    else runs.push([row])
  }
  return runs
}
