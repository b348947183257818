import type { PlanBound, PriorityCounts } from '@shared/domain/plan/plan'
import type { Model } from '../model'
import type { CostCertificate, PlacementCertificate } from './certificate'
import { provesPlacement } from './check-certificate'
import { provesCost } from './check-cost'
import { CostProver } from './cost-prover'
import { factsOf, type Counts } from './facts'
import { forcedChanges } from './forced-changes'
import { provePlacement } from './placement'

/** Where the levels after the first are not worth their time before a first plan. */
const manyUnits = 2000

/** Limits that hold for every plan, as far as they are found at once; the cost is bounded by 0. */
export function boundOf({ model }: { readonly model: Model }): PlanBound {
  const proof = runToEnd(provePlacement(factsOf(model), model.units.length > manyUnits ? 1 : 3))
  return { unplaced: checkedUnplaced(model, proof), changes: forcedChanges(model).least, cost: 0 }
}

/**
 * Proves bounds for as long as it is asked to, each better than the last: first the requests that any plan leaves out,
 * group by group, then the cost of plans that leave out no more than `atMost` does by then. Each step yields
 * the bound so far, whose certificates were checked; between steps the thread may do other things. Steps alone decide, no clock.
 */
export function* proveBounds(model: Model, atMost: () => PriorityCounts): Generator<PlanBound, void> {
  const facts = factsOf(model)
  let bound: PlanBound = {
    unplaced: { required: 0, requested: 0, optional: 0 },
    changes: forcedChanges(model).least,
    cost: 0,
  }
  const steps = provePlacement(facts)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) yield bound
  const placement = step.value
  bound = { ...bound, unplaced: checkedUnplaced(model, placement) }
  yield bound
  yield* proveCost(model, placement, atMost, bound)
}

/** The cost, from anew whenever the plan at hand leaves out something else. */
function* proveCost(
  model: Model,
  placement: PlacementCertificate,
  atMost: () => PriorityCounts,
  proven: PlanBound,
): Generator<PlanBound, void> {
  const facts = factsOf(model)
  for (;;) {
    const { required, requested, optional } = atMost()
    const counts: Counts = [required, requested, optional]
    const prover = new CostProver(facts, placement, counts)
    let checked: CostCertificate = prover.certificate
    for (const _ of prover.improve()) {
      const now = atMost()
      if (now.required !== required || now.requested !== requested || now.optional !== optional) break
      const { certificate } = prover
      if (certificate.least > checked.least && provesCost(model, certificate)) checked = certificate
      yield { ...proven, cost: checked.least }
    }
  }
}

function checkedUnplaced(model: Model, proof: PlacementCertificate): PriorityCounts {
  const [required, requested, optional] = provesPlacement(model, proof) ? proof.unplaced : [0, 0, 0]
  return { required, requested, optional }
}

function runToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
