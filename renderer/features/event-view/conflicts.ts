import type { JudgedPlan } from '@shared/domain/plan/judged-plan'
import type { Violation } from '@shared/domain/rules'
import { requestsIn } from '@shared/domain/rules/violation'
import type { RequestId } from '@shared/kernel/ids'

/** Which rules a plan as it stands breaks, by the requests that are part of it. A plan made by hand or allocated breaks none; an imported or outdated one may. */
export type Conflicts = ReadonlyMap<RequestId, readonly Violation[]>
export const noConflicts: Conflicts = new Map()

export function conflictsOf(plan: JudgedPlan, violations: readonly Violation[]): Conflicts {
  if (violations.length === 0) return noConflicts
  const found = new Map<RequestId, Violation[]>()
  for (const violation of violations) {
    for (const id of new Set(requestsConcerned(plan, violation)))
      found.set(id, [...(found.get(id) ?? []), violation])
  }
  return found
}

/** Two families that come too near to each other do so by all that they have in that session. */
function requestsConcerned(plan: JudgedPlan, violation: Violation): readonly RequestId[] {
  if (violation.kind !== 'not-kept-apart') return requestsIn(violation)
  return violation.households.flatMap(
    (id) =>
      plan
        .laneOf({ kind: 'household', id }, violation.sessionId)
        ?.rows.flatMap((row) => (row.kind === 'request' ? [row.request.id] : [])) ?? [],
  )
}
