import { prepareMoveEvaluator, type MoveEvaluator } from '@shared/domain/rules/move-evaluator'
import type { RequestId } from '@shared/kernel/ids'
import type { EditablePlan } from '@renderer/services/board'
import type { EventPlan } from './event-plan'
import { startsFor, type Starts } from './starts'

const laidOut = new WeakMap<EventPlan, MoveEvaluator>()

/** The plan prepared for evaluating moves: made on first use, once for each state of the plan. */
export function evaluatorOf(event: EventPlan): MoveEvaluator {
  const known = laidOut.get(event)
  if (known) return known
  const evaluator = prepareMoveEvaluator(event.index, event.appointments)
  laidOut.set(event, evaluator)
  return evaluator
}

/** What the board's service works on; null before there is a plan. */
export function editablePlan(event: EventPlan): EditablePlan | null {
  const { index, appointmentOf } = event
  return event.plan && { index, appointmentOf, record: event.plan.record, evaluator: evaluatorOf(event) }
}

/** Every start of a request with its verdict and what it costs the family. */
export const startsIn = (event: EventPlan, requestId: RequestId): Starts =>
  startsFor(evaluatorOf(event).startsOf(requestId), event.appointmentOf.get(requestId) ?? null)
