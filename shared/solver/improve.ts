import type { Conference, PlanBound, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { Random } from '@shared/kernel/random'
import { Annealer, type Score } from './anneal'
import type { ProvenBound } from './bounds'
import type { AllocationOptions } from './allocation'
import { perMinute } from './lines'
import type { Pace } from './pace'
import { proveInterleaved } from './proof'
import { phaseAt, prolonged, provenAfter, schedules, temperatureAt, type Schedule } from './schedule'
import type { Timetable } from './timetable'

/** The score of the best timetable so far. */
export interface BestSoFar {
  readonly leftOut: ArrayLike<number>
  /** In quarters of a minute. */
  readonly cost: number
}

/** Steps between two looks at the clock and the signal. */
const stepsBetweenLooks = 16
/** Searches for a better timetable and proves how good one can be, until the limit, the signal, or a proof that none is better. */
export async function improve(
  table: Timetable,
  random: Random,
  pace: Pace,
  conference: Conference,
  { limit, signal, seed, proveInBackground }: AllocationOptions,
  report: (fraction: number, best: BestSoFar, bound: PlanBound) => void,
): Promise<{ readonly bound: PlanBound; readonly steps: number }> {
  const search = new Annealer(table, random)
  const started = pace.elapsed()
  const hasAnnounced = table.model.units.some((unit) => unit.committed.announced > 0)
  let schedule: Schedule = hasAnnounced ? schedules.announced : schedules.free
  let left = search.bestScore.leftOut
  const atMost = countsOf(search.bestScore.leftOut)
  const proof =
    proveInBackground && limit.kind === 'seconds'
      ? proveInBackground({ conference, seed, atMost })
      : proveInterleaved(table.model, atMost, limit, () => pace.elapsed())
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
    const hasMore = search.bestScore.leftOut.some((count, rank) => count !== left[rank])
    if (hasMore && search.moves.phase === 'place') schedule = prolonged(schedule, fraction)
    left = search.bestScore.leftOut
    const isProven = isLeast(search.bestScore.leftOut, bound)
    if (isProven && search.moves.phase !== 'proven') schedule = provenAfter(fraction, schedule)
    const phase = isProven ? 'proven' : phaseAt(fraction, schedule)
    if (phase !== search.moves.phase) search.enter(phase)
    const temperature = temperatureAt(fraction, schedule)
    const steps = limit.kind === 'steps' ? Math.min(stepsBetweenLooks, limit.steps - step) : stepsBetweenLooks
    for (let i = 0; i < steps; i++) search.step(temperature)
    report(fraction, search.bestScore, bound)
    await pace.yieldIfDue()
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
