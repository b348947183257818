import { unplacedWithout } from '@shared/domain/plan/unplaced'
import type { RequestId } from '@shared/kernel/ids'
import type { RecordEdit } from '../record-edit'

/** The plans that the office is working on. */
export const currentPlans = (edit: RecordEdit): ReadonlySet<string> =>
  new Set(edit.rows('event').flatMap(({ currentPlanId }) => currentPlanId ?? []))

/**
 * Takes requests out of their events, with their places in the current plan, their pins, and every mention of them among what
 * could not be placed. Minutes begun for a place stand on their own from then on; what was announced stays as it is.
 */
export function withdrawRequests(edit: RecordEdit, ids: ReadonlySet<RequestId>): void {
  if (ids.size === 0) return
  const plans = currentPlans(edit)
  const gone = new Set<string>()
  edit.update('request', (row) => (ids.has(row.id) ? null : row))
  edit.update('appointment', (row) => {
    if (!plans.has(row.planId) || !ids.has(row.requestId)) return row
    gone.add(row.id)
    return null
  })
  edit.update('meeting', (row) =>
    row.appointmentId !== null && gone.has(row.appointmentId) ? { ...row, appointmentId: null } : row,
  )
  edit.update('commitment', (row) => (row.status === 'pinned' && ids.has(row.requestId) ? null : row))
  const requests = new Map(edit.rows('request').map((row) => [row.id, row]))
  edit.update('plan', (plan) => {
    if (!plans.has(plan.id)) return plan
    const unplaced = unplacedWithout(plan.unplaced, ids, requests)
    const isSame =
      unplaced.length === plan.unplaced.length && unplaced.every((row, i) => row === plan.unplaced[i])
    return isSame ? plan : { ...plan, unplaced }
  })
}
