import type { Unplaced } from '@shared/domain/plan/plan'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import type { Change } from './ports'

/** The change that gives a plan another list of unplaced requests; none where there is no plan, or the list stays the same. */
export function unplacedChange(plan: WorkingPlan | null, unplaced: readonly Unplaced[]): readonly Change[] {
  if (plan === null) return []
  const { record } = plan
  const isSame =
    unplaced.length === record.unplaced.length && unplaced.every((row, i) => row === record.unplaced[i])
  return isSame ? [] : [{ kind: 'plan', id: record.id, before: record, after: { ...record, unplaced } }]
}
