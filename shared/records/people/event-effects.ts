import type { EventId, RequestId } from '@shared/kernel/ids'
import type { AllRecords, RecordChange } from '../record-edit'

/** What a split or a merge does to the requests of one event. */
export interface EventEffect {
  readonly eventId: EventId
  /** The requests that become another's: another family's, child's or teacher's. */
  readonly requests: number
  /** Those among them that have a place in the plan, which they keep. */
  readonly placed: number
  /** Those among them that were announced: new letters are needed. */
  readonly announced: number
}

/** What changes of people do to events, those left out whose requests all stay as they are. */
export function eventEffects(all: AllRecords, changes: readonly RecordChange[]): readonly EventEffect[] {
  const moving = new Set(
    changes.flatMap((change): readonly RequestId[] =>
      change.kind === 'request' && change.after !== null ? [change.after.id] : [],
    ),
  )
  const announced = new Set(all.plan.flatMap(({ id, revision }) => (revision === null ? [] : [id])))
  const placed = all.appointment.filter((row) => moving.has(row.requestId))
  return all.event.flatMap(({ id, currentPlanId }) => {
    const own = new Set(
      all.request.flatMap((row) => (row.eventId === id && moving.has(row.id) ? [row.id] : [])),
    )
    const countIn = (isIn: (planId: (typeof placed)[number]['planId']) => boolean): number =>
      new Set(placed.flatMap((row) => (own.has(row.requestId) && isIn(row.planId) ? [row.requestId] : [])))
        .size
    const effect = {
      eventId: id,
      requests: own.size,
      placed: countIn((planId) => planId === currentPlanId),
      announced: countIn((planId) => announced.has(planId)),
    }
    return own.size === 0 ? [] : [effect]
  })
}
