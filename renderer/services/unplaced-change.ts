import type { Unplaced } from '@shared/domain/plan/plan'
import type { PlanRecord } from '@shared/domain/plan/revision'
import type { Change } from './ports'

/** The change that gives a plan another list of unplaced requests; none where the list stays the same. */
export function unplacedChange(plan: PlanRecord, unplaced: readonly Unplaced[]): readonly Change[] {
  const isSame =
    unplaced.length === plan.unplaced.length && unplaced.every((row, i) => row === plan.unplaced[i])
  return isSame ? [] : [{ kind: 'plan', id: plan.id, before: plan, after: { ...plan, unplaced } }]
}
