import type { HouseholdId, RequestId } from '@shared/kernel/ids'
import { requestsOfMeeting } from '../plan/conference-index'
import { costChange, costInMinutes, familyCost, type FamilyCost } from '../plan/family-cost'
import { rankLoss } from '../plan/figures'
import type { Appointment } from '../plan/plan'
import { priorities, type Request } from '../requests/request'
import type { LaidOutEvent } from './laid-out-event'
import { bestStarts, prepareMoveEvaluator, type MoveEvaluator } from './move-evaluator'

/** Places for all that a family still waits for, in a plan in which nothing moves. */
export interface FamilyPlaces {
  /** The new appointments, those of other families that share a meeting among them. */
  readonly appointments: readonly Appointment[]
  /** The family's requests that find no place like this. */
  readonly left: readonly Request[]
  /** What it costs the family, against the plan as it stands. */
  readonly cost: FamilyCost
}

/** Plans that are followed at once, and starts that are tried in each. */
const beamWidth = 4
const startsTried = 4

interface State {
  readonly evaluator: MoveEvaluator
  readonly placed: readonly Appointment[]
  readonly left: readonly Request[]
  readonly cost: FamilyCost
}

/**
 * The best free places for a family's requests together: first as many as can be, those that matter more first, then in its
 * own order, then at the least cost to it. A beam search over the meetings, those with the fewest free starts first.
 */
export function familyPlaces(event: LaidOutEvent, householdId: HouseholdId): FamilyPlaces {
  const { index, appointments } = event
  const before = familyCost(event.evaluator().plan, [householdId])
  let states: readonly State[] = [{ evaluator: event.evaluator(), placed: [], left: [], cost: before }]
  for (const request of waitingOf(event, householdId)) {
    const next = states.flatMap(({ evaluator, placed, left, cost }): State[] => [
      { evaluator, placed, left: [...left, request], cost },
      ...bestStarts(evaluator.startsOf(request.id))
        .slice(0, startsTried)
        .map(({ verdict }): State => {
          const all = [...placed, ...verdict.appointments]
          const grown = prepareMoveEvaluator(index, [...appointments, ...all])
          return { evaluator: grown, placed: all, left, cost: familyCost(grown.plan, [householdId]) }
        }),
    ])
    states = next.toSorted(compareStates).slice(0, beamWidth)
  }
  const [best] = states
  return best
    ? { appointments: best.placed, left: best.left, cost: costChange(before, best.cost) }
    : { appointments: [], left: [], cost: costChange(before, before) }
}

/** The family's requests without a place, one for each meeting, those with the fewest free starts first. */
function waitingOf(event: LaidOutEvent, householdId: HouseholdId): readonly Request[] {
  const meetings = new Set<RequestId>()
  return event.index.conference.requests
    .filter((request) => request.householdId === householdId && !event.appointmentOf.has(request.id))
    .filter((request) => {
      const isFirst = !meetings.has(request.id)
      for (const { id } of requestsOfMeeting(event.index, request)) meetings.add(id)
      return isFirst
    })
    .map((request) => ({ request, free: bestStarts(event.evaluator().startsOf(request.id)).length }))
    .toSorted((a, b) => a.free - b.free)
    .map(({ request }) => request)
}

/** Plans are compared as the event's plans are: what is left out by priority, then by rank, then the cost in minutes. */
function compareStates(a: State, b: State): number {
  for (const priority of priorities) {
    const count = ({ left }: State): number => left.filter((one) => one.priority === priority).length
    if (count(a) !== count(b)) return count(a) - count(b)
  }
  return lossOf(a.left) - lossOf(b.left) || costInMinutes(a.cost) - costInMinutes(b.cost)
}

const lossOf = (left: readonly Request[]): number => left.reduce((sum, one) => sum + rankLoss(one), 0)
