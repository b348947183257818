import type { PlanBound, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { Model } from '../model'
import type { CostCertificate, PlacementCertificate } from './certificate'
import { provesChanges } from './check-changes'
import { provesPlacement } from './check-certificate'
import { provesCost } from './check-cost'
import { CostProver } from './cost-prover'
import { factsOf, type Counts } from './facts'
import { forcedChanges } from './forced-changes'
import { provePlacement } from './placement'

/** A bound with what its cost holds for: plans that leave out, in each priority, no more than this. */
export interface ProvenBound extends PlanBound {
  readonly atMost: PriorityCounts
  /** The parts of the event that the proof of those left out was led by; none before it has ended. No unit is in two. */
  readonly groups: readonly ProvenGroup[]
}

/** Before anything is proven. */
export const nothingProven = (atMost: PriorityCounts): ProvenBound => ({
  unplaced: { required: 0, requested: 0, optional: 0 },
  changes: 0,
  cost: 0,
  atMost,
  groups: [],
})

/** Units of which any plan leaves out so many at least: compared level by level, as plans are. */
export interface ProvenGroup {
  readonly units: readonly number[]
  readonly least: Counts
}

/** A bound on the cost is checked, and reported, when it is so much better than the last. */
const worthChecking = 1.02

/**
 * Proves bounds for as long as it is asked to, each better than the last: first the requests that any plan leaves out,
 * group by group, then the cost of plans that leave out no more than `atMost` says; where `atMost` comes to say more,
 * that goes on from the prices that were found. Each step yields the bound so far, whose certificates were checked; between steps the thread
 * may do other things. Steps alone decide, no clock.
 */
export function* proveBounds(model: Model, atMost: () => PriorityCounts): Generator<ProvenBound, void> {
  const facts = factsOf(model)
  const forced = forcedChanges(model)
  let bound: ProvenBound = {
    unplaced: { required: 0, requested: 0, optional: 0 },
    changes: provesChanges(model, forced) ? forced.least : 0,
    cost: 0,
    atMost: atMost(),
    groups: [],
  }
  const steps = provePlacement(facts)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) {
    if (step.value && provesPlacement(model, step.value)) {
      const [required, requested, optional] = step.value.unplaced
      bound = { ...bound, unplaced: { required, requested, optional } }
    }
    yield bound
  }
  bound = { ...bound, groups: provenGroups(step.value) }
  yield bound
  const prover = new CostProver(facts, step.value, countsOf(atMost()))
  for (;;) bound = yield* proveCost(facts.model, prover, atMost, bound)
}

const provenGroups = ({ groups }: PlacementCertificate): readonly ProvenGroup[] =>
  groups.map(([one, two, three]) => ({ units: one.units, least: [one.least, two.least, three.least] }))

const countsOf = ({ required, requested, optional }: PriorityCounts): Counts => [
  required,
  requested,
  optional,
]

/** Whether a bound for plans that leave out no more than `atMost` holds for one that leaves out so many. */
export const isWithin = (counts: PriorityCounts, atMost: PriorityCounts): boolean =>
  priorities.every((priority) => counts[priority] <= atMost[priority])

/** What may be left out beyond the plan at hand for a bound to be as good as one for this plan alone. */
const slack = (count: number): number => 1 + Math.floor(count / 50)

/**
 * The plans to bound next. A better plan often leaves out fewer requests of one priority and a few more of a lighter one; bounds
 * would begin anew each time, so where more were left out, they are for a little more than that, and hold while it stays so.
 */
const nextAtMost = (now: PriorityCounts, { atMost, unplaced }: ProvenBound): PriorityCounts => {
  const next = (priority: keyof PriorityCounts): number => {
    const [count, before] = [now[priority], atMost[priority]]
    if (count === unplaced[priority]) return count
    const most = count + slack(count)
    return before < count ? most : before <= most ? before : count
  }
  return { required: next('required'), requested: next('requested'), optional: next('optional') }
}

/** The cost, until other plans are to be bounded; the last bound, which then holds as far as it holds for them. */
function* proveCost(
  model: Model,
  prover: CostProver,
  atMost: () => PriorityCounts,
  before: ProvenBound,
): Generator<ProvenBound, ProvenBound> {
  const first = nextAtMost(atMost(), before)
  prover.boundPlansWith(countsOf(first))
  let last =
    before.cost > 0 && isWithin(first, before.atMost) ? before : { ...before, cost: 0, atMost: first }
  for (const _ of prover.improve()) {
    const { certificate } = prover
    if (certificate.least > last.cost * worthChecking && (yield* checkedSlowly(model, certificate, last)))
      last = { ...last, cost: certificate.least, atMost: first }
    yield last
    const next = nextAtMost(atMost(), { ...last, atMost: first })
    if (!isWithin(next, first) || !isWithin(first, next)) break
  }
  return last
}

/** Checks a bound, yielding the last one meanwhile. */
function* checkedSlowly(
  model: Model,
  certificate: CostCertificate,
  last: ProvenBound,
): Generator<ProvenBound, boolean> {
  const steps = provesCost(model, certificate)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield last
  }
}
