import type { HouseholdId, SessionId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import type { JudgedPlan, LaneRow } from '../plan/judged-plan'
import type { Separation } from '../people/separation'
import type { Violation } from './violation'

/**
 * Rule 9: separated households are kept apart in time, or on different sessions. A household's presence in a session
 * runs from its first in-person meeting to the end of its last. In a session where the two share a meeting, by their
 * own wish, the rule is off.
 */
export function* separations(plan: JudgedPlan): Iterable<Violation> {
  for (const separation of plan.separations) {
    for (const session of plan.index.conference.event.sessions) {
      const violation = together(plan, separation, session.id)
      if (violation) yield violation
    }
  }
}

function together(plan: JudgedPlan, separation: Separation, sessionId: SessionId): Violation | null {
  const [one, other] = separation.households
  const a = presenceOf(plan, one, sessionId)
  const b = presenceOf(plan, other, sessionId)
  if (!a || !b || a.rows.some((row) => attends(plan, row, other))) return null
  const between = minutes(Math.max(a.start, b.start) - Math.min(a.end, b.end))
  if (separation.rule === 'apart' && between >= separation.minutes) return null
  return {
    rule: 9,
    kind: 'not-kept-apart',
    households: separation.households,
    sessionId,
    separation: separation.rule,
    needed: separation.minutes,
    between,
  }
}

function presenceOf(plan: JudgedPlan, householdId: HouseholdId, sessionId: SessionId) {
  const lane = plan.laneOf({ kind: 'household', id: householdId }, sessionId)
  const rows = lane ? lane.rows.filter((row) => row.inPerson) : []
  const [first] = rows
  return first ? { start: first.start, end: Math.max(...rows.map((row) => row.end)), rows } : null
}

function attends(plan: JudgedPlan, row: LaneRow, householdId: HouseholdId): boolean {
  const families =
    row.kind === 'group-session'
      ? row.groupSession.members
      : plan.rowsOfMeeting(row.meeting).map(({ request }) => request)
  return families.some((family) => family.householdId === householdId)
}
