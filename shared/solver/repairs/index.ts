import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { repairedAppointments, repairedConference, type Repair } from '@shared/domain/plan/repair'
import { violationsOf, violationsSince } from '@shared/domain/rules'
import type { RequestId } from '@shared/kernel/ids'
import { Movers } from './by-moving'
import { byHiring, byLengthening, byWideningHours } from './by-time'
import { nearby, type Case } from './case'

/** So many ways are shown. */
const toldAtMost = 3

/**
 * Up to three ways to place a request that has no place, the easiest for the office first. Each was tried: the ten rules
 * allow the plan as it would be, with nobody left out who matters as much. The conference's commitments say what is pinned,
 * and so never moved, and what families have been told.
 */
export function repairsOf(
  conference: Conference,
  appointments: readonly Appointment[],
  requestId: RequestId,
): readonly Repair[] {
  const index = indexConference(conference)
  const request = index.requests.get(requestId)
  if (!request || appointments.some((row) => row.requestId === requestId)) return []
  const group = request.groupId === null ? [] : (index.groups.get(request.groupId) ?? [])
  const meeting = [request, ...group.filter(({ id }) => id !== requestId)] as const
  const before = violationsOf(judgedPlan(index, appointments))
  const found: Repair[] = []
  for (const repair of candidates({ index, appointments, meeting })) {
    const changed = repairedConference(conference, repair)
    const after = judgedPlan(
      changed === conference ? index : indexConference(changed),
      repairedAppointments(appointments, repair),
    )
    if (violationsSince(before, after).length > 0) continue
    found.push(repair)
    if (found.length === toldAtMost) break
  }
  return found
}

/** What may help, in the order of what it asks of people: a click, one person, everybody, a family's place. */
function* candidates(one: Case): Iterable<Repair> {
  const movers = new Movers(one.index, one.appointments, one.meeting[0].id)
  const moving = movers.moving()
  if (moving) yield moving
  // With a place for the asking, nothing else need be told.
  if (moving?.kind === 'move' && moving.moves.length === 0) return
  const near = nearby(one)
  const [widest, ...wider] = byWideningHours(near)
  if (widest) yield widest
  yield* byHiring(near)
  yield* byLengthening(near)
  const leavingOut = movers.leavingOut()
  if (leavingOut) yield leavingOut
  yield* wider
}
