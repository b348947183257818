import type { PlanBound } from '@shared/domain/plan/plan'
import type { Model } from '../model'
import type { Counts } from './facts'
import { factsOf } from './facts'
import { forcedChanges } from './forced-changes'
import { provePlacement } from './placement'
import { provesPlacement } from './check-certificate'

/** Where the levels after the first are not worth their time before a first plan. */
const manyUnits = 2000

/** Limits that hold for every plan, as far as they are found at once; the cost is bounded by 0. */
export function boundOf({ model }: { readonly model: Model }): PlanBound {
  return {
    unplaced: leastUnplaced(model, model.units.length > manyUnits ? 1 : 3),
    changes: forcedChanges(model).least,
    cost: 0,
  }
}

function leastUnplaced(model: Model, levels: 1 | 2 | 3): PlanBound['unplaced'] {
  const steps = provePlacement(factsOf(model), levels)
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      const proven: Counts = provesPlacement(model, step.value) ? step.value.unplaced : [0, 0, 0]
      const [required, requested, optional] = proven
      return { required, requested, optional }
    }
  }
}
