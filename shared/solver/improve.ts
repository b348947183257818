import type { Conference, PlanBound, PriorityCounts } from '@shared/domain/plan/plan'
import type { Random } from '@shared/kernel/random'
import { compareScores, type Score } from './anneal'
import { isWithin, type ProvenBound } from './bounds'
import type { AllocationOptions } from './allocation'
import { perMinute } from './lines'
import type { Pace } from './pace'
import { proveInterleaved } from './proof'
import { isLeast, Search } from './search'
import { workBeside } from './threads'
import type { Timetable } from './timetable'

/** The score of the best timetable so far. */
export interface BestSoFar {
  readonly leftOut: ArrayLike<number>
  /** In quarters of a minute. */
  readonly cost: number
}

/** Steps between two looks at the clock and the signal. */
const stepsBetweenLooks = 16
/** The part of the time between two plans that are handed to a search that has not begun. */
const handOver = 0.02

/** Searches for a better timetable and proves how good one can be, until the limit, the signal, or a proof that none is better. */
export async function improve(
  table: Timetable,
  random: Random,
  pace: Pace,
  conference: Conference,
  { limit, signal, seed, threads }: AllocationOptions,
  report: (fraction: number, best: BestSoFar, bound: PlanBound) => void,
): Promise<{ readonly bound: PlanBound; readonly steps: number }> {
  const search = new Search(table, random)
  const started = pace.elapsed()
  const secondsLeft = (): number => (limit.kind === 'steps' ? 0 : limit.seconds - pace.elapsed())
  const atMost = countsOf(search.best.leftOut)
  const beside =
    threads && threads.count > 0 && limit.kind === 'seconds'
      ? workBeside(threads, { conference, seed, atMost, secondsLeft: secondsLeft() })
      : proveInterleaved(table.model, atMost, limit, () => pace.elapsed())
  let step = 0
  let handedOver = Infinity
  for (; search.canImprove(); step += stepsBetweenLooks) {
    const fraction =
      limit.kind === 'steps'
        ? step / limit.steps
        : 1 - secondsLeft() / Math.max(1e-9, limit.seconds - started)
    const { found } = beside
    const best = found && compareScores(found.score, search.best) < 0 ? found.score : search.best
    const bound = boundFor(best.leftOut, beside.proven)
    if (!(fraction < 1) || signal.aborted || isProvenBest(best, bound)) break
    beside.look(step, countsOf(best.leftOut))
    if (found && search.phase !== 'proven' && isLeast(found.score.leftOut, bound)) search.adopt(found)
    if (search.look(fraction, bound, beside.proven.groups)) {
      if (found) search.adopt(found)
      beside.refine(search.refining(fraction, secondsLeft()))
      handedOver = fraction
    } else if (fraction > handedOver + handOver) {
      beside.improved(search.found())
      handedOver = fraction
    }
    search.run(limit.kind === 'steps' ? Math.min(stepsBetweenLooks, limit.steps - step) : stepsBetweenLooks)
    report(fraction, best, bound)
    await pace.yieldIfDue()
  }
  beside.end()
  const { found, proven } = beside
  if (found) search.adopt(found)
  search.end()
  return { bound: boundFor(search.best.leftOut, proven), steps: step + (found?.steps ?? 0) }
}

/** How many of each priority, from an array by rank. */
export const countsOf = (leftOut: ArrayLike<number>): PriorityCounts => ({
  required: leftOut[0] ?? 0,
  requested: leftOut[1] ?? 0,
  optional: leftOut[2] ?? 0,
})

/** What is proven of plans that leave out no more than this one: a cost may have been proven for fewer plans than that. */
function boundFor(leftOut: ArrayLike<number>, { unplaced, changes, cost, atMost }: ProvenBound): PlanBound {
  return { unplaced, changes, cost: isWithin(countsOf(leftOut), atMost) ? cost : 0 }
}

/** Whether no plan is better in what the search looks at. Of ranks nothing is proven. */
const isProvenBest = ({ leftOut, changes, rankLoss, cost }: Score, bound: PlanBound): boolean =>
  isLeast(leftOut, bound) && changes === bound.changes && rankLoss === 0 && cost <= bound.cost * perMinute
