import { indexConference, type ConferenceIndex } from '../plan/conference-index'
import { withFacts } from '../plan/event-facts'
import { judgedPlan } from '../plan/judged-plan'
import type { Conference } from '../plan/plan'
import type { GroupSession } from '../events/group-session'
import { violationsOf } from './index'
import { requestsIn, type Violation } from './violation'

/** The rules that group sessions break among themselves: no plan can put that right. */
export const groupSessionViolations = (index: ConferenceIndex): readonly Violation[] =>
  violationsOf(judgedPlan(index, [])).filter((violation) => requestsIn(violation).length === 0)

/**
 * The rules of rest, separations and rooms that other group sessions would break and those of the event do not; what rule 11 says
 * of each by itself is left to whoever changes one.
 */
export function newGroupSessionViolations(
  conference: Conference,
  groupSessions: readonly GroupSession[],
): { readonly index: ConferenceIndex; readonly violations: readonly Violation[] } {
  const index = indexConference(withFacts(conference, { groupSessions }))
  const before = new Set(
    groupSessionViolations(indexConference(conference)).map((violation) => JSON.stringify(violation)),
  )
  const violations = groupSessionViolations(index).filter(
    (violation) => violation.rule !== 11 && !before.has(JSON.stringify(violation)),
  )
  return { index, violations }
}
