import type { Conference, PlanBound, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { Random } from '@shared/kernel/random'
import { Annealer, phaseAt, temperatureAt, type Schedule, type Score } from './anneal'
import type { ProvenBound } from './bounds'
import type { AllocationOptions } from './index'
import { perMinute } from './lines'
import type { Pace } from './pace'
import { proveInTurn } from './proof'
import type { Timetable } from './timetable'

/** What the best timetable so far has come to. */
export interface Standing {
  readonly leftOut: ArrayLike<number>
  /** In quarters of a minute. */
  readonly cost: number
}

/** Steps between two looks at the clock and the signal. */
const stepsBetweenLooks = 16
/** Where families were told of a plan, the search stays near it. */
const schedules = {
  free: { roaming: 0.1, insisting: 0.15, roamingHeat: 30, hot: 12, cold: 0.5 },
  told: { roaming: 0.1, insisting: 0.2, roamingHeat: 2, hot: 2, cold: 0.3 },
} as const

/** Once nobody more can find a place the rest of the time is for when everyone comes, and cooler. */
const provenAfter = (fraction: number, { hot, cold, roamingHeat }: Schedule): Schedule => ({
  roaming: 0,
  insisting: fraction,
  roamingHeat,
  hot: Math.min(hot, 4),
  cold: Math.min(cold, 0.07),
})

/** Searches for a better timetable and proves how good one can be, until the limit, the signal, or a proof that none is better. */
export async function improve(
  table: Timetable,
  random: Random,
  pace: Pace,
  conference: Conference,
  { limit, signal, seed, proveBeside }: AllocationOptions,
  tell: (fraction: number, best: Standing, bound: PlanBound) => void,
): Promise<{ readonly bound: PlanBound; readonly steps: number }> {
  const search = new Annealer(table, random)
  const started = pace.elapsed()
  const isTold = table.model.units.some((unit) => unit.committed.announced > 0)
  let schedule: Schedule = isTold ? schedules.told : schedules.free
  const atMost = countsOf(search.bestScore.leftOut)
  const proof =
    proveBeside && limit.kind === 'seconds'
      ? proveBeside({ conference, seed, atMost })
      : proveInTurn(table.model, atMost, limit, () => pace.elapsed())
  let step = 0
  for (; search.canImprove(); step += stepsBetweenLooks) {
    const fraction =
      limit.kind === 'steps'
        ? step / limit.steps
        : (pace.elapsed() - started) / Math.max(1e-9, limit.seconds - started)
    const bound = boundFor(search.bestScore.leftOut, proof.proven)
    if (!(fraction < 1) || signal.aborted || isProvenBest(search.bestScore, bound)) break
    proof.look(step, countsOf(search.bestScore.leftOut))
    search.moves.learn(proof.proven.groups)
    const isProven = isLeast(search.bestScore.leftOut, bound)
    if (isProven && search.moves.phase !== 'proven') schedule = provenAfter(fraction, schedule)
    const phase = isProven ? 'proven' : phaseAt(fraction, schedule)
    if (phase !== search.moves.phase) search.enter(phase)
    const temperature = temperatureAt(fraction, schedule)
    const steps = limit.kind === 'steps' ? Math.min(stepsBetweenLooks, limit.steps - step) : stepsBetweenLooks
    for (let i = 0; i < steps; i++) search.step(temperature)
    tell(fraction, search.bestScore, bound)
    await pace.breathe()
  }
  search.restoreBest()
  proof.end()
  return { bound: boundFor(search.bestScore.leftOut, proof.proven), steps: step }
}

/** How many of each priority, from an array by rank. */
export const countsOf = (leftOut: ArrayLike<number>): PriorityCounts => ({
  required: leftOut[0] ?? 0,
  requested: leftOut[1] ?? 0,
  optional: leftOut[2] ?? 0,
})

/** What is proven of plans that leave out no more than this one: a cost may have been proven for fewer plans than that. */
function boundFor(leftOut: ArrayLike<number>, { unplaced, changes, cost, atMost }: ProvenBound): PlanBound {
  const holds = priorities.every((priority, i) => (leftOut[i] ?? 0) <= atMost[priority])
  return { unplaced, changes, cost: holds ? cost : 0 }
}

/** Whether nobody more can find a place, whatever the plan. */
const isLeast = (leftOut: ArrayLike<number>, { unplaced }: PlanBound): boolean =>
  priorities.every((priority, i) => leftOut[i] === unplaced[priority])

/** Whether no plan is better in what the search looks at. */
const isProvenBest = ({ leftOut, changes, cost }: Score, bound: PlanBound): boolean =>
  isLeast(leftOut, bound) && changes === bound.changes && cost <= bound.cost * perMinute
