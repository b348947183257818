import { indexConference } from '@shared/domain/plan/conference-index'
import { countByPriority, figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { PlanBound, PlanFigures, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import { seededRandom, type Random } from '@shared/kernel/random'
import { compile } from './compile'
import { countsOf, improve, type BestSoFar } from './improve'
import type { Allocate, AllocationProgress } from './allocation'
import { createPace, type Pace } from './pace'
import { placePins } from './pins'
import { perMinute } from './lines'
import { placeAll, Placer } from './place'
import { planOf } from './plan-of'
import { Timetable } from './timetable'

/** Places everything once, then improves and proves within the limit, then says why anything was left out. */
export const allocate: Allocate = async (conference, options) => {
  const pace = createPace(options)
  const requests = countByPriority(conference.requests)
  let bound: PlanBound = noBound
  pace.report(() => ({ phase: 'compiling', placed: nothing, requests, cost: 0, bound, fraction: null }))
  await pace.yieldIfDue()

  const table = new Timetable(compile(indexConference(conference), options.seed))
  const random = seededRandom(options.seed)
  const progress = (
    phase: AllocationProgress['phase'],
    fraction: number | null,
    { leftOut, cost }: BestSoFar = { leftOut: table.leftOut, cost: table.lines.total },
  ): AllocationProgress => ({
    phase,
    placed: placedOf(requests, leftOut),
    requests,
    cost: cost / perMinute,
    bound,
    fraction,
  })

  placePins(table)
  const isWhole = await placeEverything(table, random, pace, (fraction) =>
    pace.report(() => progress('placing', fraction)),
  )
  const firstPlan = pace.elapsed()
  let steps = 0
  if (isWhole) {
    ;({ bound, steps } = await improve(table, random, pace, conference, options, (fraction, best, proven) => {
      bound = proven
      pace.report(() => progress('improving', fraction, best))
    }))
    await placeLeftOver(table, random, pace)
  }
  pace.reportNow(() => progress('explaining', null))
  const plan = await planOf(table, isWhole, pace)
  const figures = figuresOf(judgedPlan(table.model.index, plan.appointments))
  return {
    plan,
    figures,
    bound,
    seed: options.seed,
    steps,
    seconds: { firstPlan, total: pace.elapsed() },
    ended: options.signal.aborted ? 'cancelled' : isBestPossible(figures, bound) ? 'complete' : 'limit',
  }
}

const nothing: PriorityCounts = { required: 0, requested: 0, optional: 0 }
const noBound: PlanBound = { unplaced: nothing, changes: 0, cost: 0 }

/** False when stopped before every request had its turn. */
async function placeEverything(
  table: Timetable,
  random: Random,
  pace: Pace,
  report: (fraction: number) => void,
): Promise<boolean> {
  let reached = 0
  for (const turn of placeAll(table, random)) {
    if (reached++ % 32 !== 0) continue
    report(turn)
    if (await pace.yieldIfDue()) return false
  }
  return true
}

/** Whatever still fits, so that each request left out has something in its way. */
async function placeLeftOver(table: Timetable, random: Random, pace: Pace): Promise<void> {
  const placer = new Placer(table, random)
  const left = table.unplaced.flatMap((list) => [...list].sort((a, b) => a - b))
  for (const u of left) {
    placer.best(u)
    await pace.yieldIfDue()
  }
  table.commit()
}

function placedOf(requests: PriorityCounts, leftOut: ArrayLike<number>): PriorityCounts {
  const left = countsOf(leftOut)
  return {
    required: requests.required - left.required,
    requested: requests.requested - left.requested,
    optional: requests.optional - left.optional,
  }
}

/** Whether the bounds prove that no plan is better by what compares before the longest wait. */
const isBestPossible = (figures: PlanFigures, bound: PlanBound): boolean =>
  priorities.every((priority) => figures.unplaced[priority] === bound.unplaced[priority]) &&
  figures.changes === bound.changes &&
  (figures.rankLoss ?? 0) === 0 &&
  figures.cost === bound.cost
