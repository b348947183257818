import type { JudgedPlan } from '../plan/judged-plan'
import { placement } from './rule-01-placement'
import { oneMeetingAtATime } from './rule-02-one-meeting-at-a-time'
import { availability } from './rule-03-availability'
import { changeover } from './rule-04-changeover'
import { walking } from './rule-05-walking'
import { interpreting } from './rule-06-interpreters'
import { roomLimits } from './rule-07-rooms'
import { rest } from './rule-08-rest'
import { separations } from './rule-09-separations'
import { pins } from './rule-10-pins'
import { groupSessions } from './rule-11-group-sessions'
import type { Violation } from './violation'

export type { MeetingAt, Violation } from './violation'

/** The hard rules of the conference format, in its order. A plan that breaks one is wrong. */
export const rules: readonly ((plan: JudgedPlan) => Iterable<Violation>)[] = [
  placement,
  oneMeetingAtATime,
  availability,
  changeover,
  walking,
  interpreting,
  roomLimits,
  rest,
  separations,
  pins,
  groupSessions,
]

/** Every way in which a plan breaks the hard rules; empty for a valid plan. */
export const violationsOf = (plan: JudgedPlan): readonly Violation[] =>
  rules.flatMap((rule) => [...rule(plan)])

/** Ways in which a plan breaks the rules that the plan before it did not. */
export function violationsSince(before: readonly Violation[], after: JudgedPlan): readonly Violation[] {
  const existing = new Set(before.map((violation) => JSON.stringify(violation)))
  return violationsOf(after).filter((violation) => !existing.has(JSON.stringify(violation)))
}
