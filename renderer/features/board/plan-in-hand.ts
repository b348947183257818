import { prepareBoard, type Board } from '@shared/domain/rules/verdict'
import type { RequestId } from '@shared/kernel/ids'
import type { PlanInHand } from '@renderer/workflows/board'
import type { EventPlan } from './event-plan'
import { startsFor, type Starts } from './model/starts'

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

/** Every start of a request with its verdict and what it costs the family. */
export const startsIn = (event: EventPlan, requestId: RequestId): Starts =>
  startsFor(boardOf(event).startsOf(requestId), event.appointmentOf.get(requestId) ?? null)
