import { prepareBoard, type Board } from '@shared/domain/rules/verdict'
import type { RequestId } from '@shared/kernel/ids'
import type { PlanInHand } from '@renderer/workflows/board'
import type { EventPlan } from './event-plan'
import { waitOf, type Presence } from './model/family-wait'
import { startsFor, type Starts } from './model/starts'
import type { Place } from './model/axis'

const laidOut = new WeakMap<EventPlan, Board>()

/** The plan laid out for judging: made when first asked for, once for each state of the plan. */
export function boardOf(event: EventPlan): Board {
  const known = laidOut.get(event)
  if (known) return known
  const board = prepareBoard(event.index, event.appointments)
  laidOut.set(event, board)
  return board
}

/** What the board's workflow works on; null before there is a plan. */
export function planInHand(event: EventPlan): PlanInHand | null {
  const { index, appointmentOf } = event
  return event.plan && { index, appointmentOf, record: event.plan.record, board: boardOf(event) }
}

/** Every start of a request with its verdict and what it does to the family's waiting. */
export function startsIn(event: EventPlan, requestId: RequestId): Starts {
  const request = event.index.requests.get(requestId)
  const present = event.appointmentOf.get(requestId) ?? null
  const inPerson = request?.mode === 'in-person'
  const others = event.appointments.filter((row): boolean => {
    const other = event.index.requests.get(row.requestId)
    return (
      other !== undefined &&
      other.householdId === request?.householdId &&
      other.id !== requestId &&
      other.mode === 'in-person'
    )
  })
  const waitAt = (place: Place): number => {
    const own: Presence = { ...place, end: place.start + (request?.minutes ?? 0) }
    return waitOf(inPerson ? [...others, own] : others)
  }
  return startsFor(boardOf(event).startsOf(requestId), present, inPerson ? waitAt : null)
}
