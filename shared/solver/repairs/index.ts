import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import {
  costedRepair,
  repairedAppointments,
  repairedConference,
  type CostedRepair,
  type Repair,
} from '@shared/domain/plan/repair'
import { violationsOf, violationsSince } from '@shared/domain/rules'
import type { RequestId } from '@shared/kernel/ids'
import { Movers, timetableOf } from './by-moving'
import { byHiring, byLengthening, byWideningHours, freePlace } from './by-time'
import { nearby, type Case } from './case'

/** So many ways are shown. */
const maxRepairs = 3

/**
 * Finds up to three ways to place a request that is not placed, the easiest for the office first, each at the time that
 * costs the family least. Each was tried: the resulting plan follows the eleven rules, and nobody of the same priority is
 * left out. The conference's commitments state what is pinned, and so never moved, and what was announced.
 */
export function createRepairer(
  conference: Conference,
  appointments: readonly Appointment[],
): (requestId: RequestId) => readonly CostedRepair[] {
  const index = indexConference(conference)
  const planBefore = judgedPlan(index, appointments)
  const before = violationsOf(planBefore)
  const placed = new Set(appointments.map((row) => row.requestId))
  const table = timetableOf(index, appointments)
  /** Null where the rules forbid it. */
  const tried = (repair: Repair): CostedRepair | null => {
    const changed = repairedConference(conference, repair)
    const changedIndex = changed === conference ? index : indexConference(changed)
    const after = judgedPlan(changedIndex, repairedAppointments(appointments, repair))
    return violationsSince(before, after).length === 0 ? costedRepair(repair, planBefore, after) : null
  }
  return (requestId) => {
    const u = table.model.units.findIndex(({ requests }) => requests.some(({ id }) => id === requestId))
    const [first, ...others] = table.model.units[u]?.requests ?? []
    if (!first || placed.has(requestId)) return []
    const found: CostedRepair[] = []
    for (const candidate of candidates(
      { index, appointments, meeting: [first, ...others] },
      new Movers(table, u),
    )) {
      const repair = tried(candidate)
      if (!repair) continue
      found.push(repair)
      if (found.length === maxRepairs) break
    }
    return found
  }
}

/** What may help, in the order of what it asks of people: a click, one person, everybody, a family's place. */
function* candidates(one: Case, movers: Movers): Iterable<Repair> {
  const near = nearby(one)
  const free = freePlace(near)
  if (free) {
    // With a free place, no other repair is needed.
    yield free
    return
  }
  const moving = movers.moving()
  if (moving) yield moving
  const [widest, ...wider] = byWideningHours(near)
  if (widest) yield widest
  yield* byHiring(near)
  yield* byLengthening(near)
  const leavingOut = movers.leavingOut()
  if (leavingOut) yield leavingOut
  yield* wider
}
