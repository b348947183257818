import { indexConference } from '@shared/domain/plan/conference-index'
import { countByPriority, figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { PlanBound, PlanFigures, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import { seededRandom, type Random } from '@shared/kernel/random'
import { proveBounds, type ProvenBound } from './bounds'
import { compile } from './compile'
import { Annealer, phaseAt, temperatureAt, type Schedule, type Score } from './anneal'
import type { Allocate, AllocationOptions, AllocationProgress } from './index'
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
  pace.tell(() => ({ phase: 'compiling', placed: nothing, requests, cost: 0, bound, fraction: null }))
  await pace.breathe()

  const table = new Timetable(compile(indexConference(conference), options.seed))
  const random = seededRandom(options.seed)
  const progress = (
    phase: AllocationProgress['phase'],
    fraction: number | null,
    { leftOut, cost }: Standing = { leftOut: table.leftOut, cost: table.lines.total },
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
    pace.tell(() => progress('placing', fraction)),
  )
  const firstPlan = pace.elapsed()
  if (isWhole) {
    bound = await improve(table, random, pace, options, (fraction, best, proven) => {
      bound = proven
      pace.tell(() => progress('improving', fraction, best))
    })
    await placeLeftOver(table, random, pace)
  }
  pace.tellNow(() => progress('explaining', null))
  const plan = await planOf(table, isWhole, pace)
  const figures = figuresOf(judgedPlan(table.model.index, plan.appointments))
  return {
    plan,
    figures,
    bound,
    seed: options.seed,
    seconds: { firstPlan, total: pace.elapsed() },
    ended: options.signal.aborted ? 'cancelled' : isBestPossible(figures, bound) ? 'complete' : 'limit',
  }
}

const nothing: PriorityCounts = { required: 0, requested: 0, optional: 0 }
const noBound: PlanBound = { unplaced: nothing, changes: 0, cost: 0 }

/** What the best timetable so far has come to. */
interface Standing {
  readonly leftOut: ArrayLike<number>
  /** In quarters of a minute. */
  readonly cost: number
}

/** False when stopped before every request had its turn. */
async function placeEverything(
  table: Timetable,
  random: Random,
  pace: Pace,
  tell: (fraction: number) => void,
): Promise<boolean> {
  let reached = 0
  for (const turn of placeAll(table, random)) {
    if (reached++ % 32 !== 0) continue
    tell(turn)
    if (await pace.breathe()) return false
  }
  return true
}

/** Steps between two looks at the clock and the signal. */
const stepsBetweenLooks = 16
/** The part of the time that goes into proving how good a plan can be. */
const provingShare = 0.15
/** Where the limit is in steps: so many of the search for one of the proof. */
const stepsForOneOfProof = 2000
/** Where families were told of a plan, the search stays near it. */
const schedules = {
  free: { roaming: 0.1, insisting: 0.15, roamingHeat: 30, hot: 12, cold: 0.5 },
  told: { roaming: 0.1, insisting: 0.2, roamingHeat: 2, hot: 2, cold: 0.3 },
} as const

async function improve(
  table: Timetable,
  random: Random,
  pace: Pace,
  { limit, signal }: AllocationOptions,
  tell: (fraction: number, best: Standing, bound: PlanBound) => void,
): Promise<PlanBound> {
  const search = new Annealer(table, random)
  const started = pace.elapsed()
  const isTold = table.model.units.some((unit) => unit.committed.announced > 0)
  let schedule: Schedule = isTold ? schedules.told : schedules.free
  const proof = proveBounds(table.model, () => countsOf(search.bestScore.leftOut))
  let proven: ProvenBound = { ...noBound, atMost: nothing }
  let [proving, isProven] = [0, false]
  const prove = (): void => {
    const begun = pace.elapsed()
    const next = proof.next()
    if (next.done !== true) proven = next.value
    else isProven = true
    proving += pace.elapsed() - begun
  }
  for (let step = 0; search.canImprove(); step += stepsBetweenLooks) {
    const spent = pace.elapsed() - started
    const fraction =
      limit.kind === 'steps' ? step / limit.steps : spent / Math.max(1e-9, limit.seconds - started)
    const bound = boundFor(search.bestScore.leftOut, proven)
    if (!(fraction < 1) || signal.aborted || isProvenBest(search.bestScore, bound)) break
    const isProofDue =
      limit.kind === 'steps' ? step % stepsForOneOfProof < stepsBetweenLooks : proving < spent * provingShare
    if (isProofDue && !isProven) prove()
    if (search.moves.phase !== 'settled' && isLeast(search.bestScore.leftOut, bound)) {
      schedule = { ...schedule, roaming: 0, insisting: fraction }
      search.enter('settled')
    }
    const phase = phaseAt(fraction, schedule)
    if (phase !== search.moves.phase && search.moves.phase !== 'settled') search.enter(phase)
    const temperature = temperatureAt(fraction, schedule)
    const steps = limit.kind === 'steps' ? Math.min(stepsBetweenLooks, limit.steps - step) : stepsBetweenLooks
    for (let i = 0; i < steps; i++) search.step(temperature)
    tell(fraction, search.bestScore, bound)
    await pace.breathe()
  }
  search.restoreBest()
  return boundFor(search.bestScore.leftOut, proven)
}

const countsOf = (leftOut: ArrayLike<number>): PriorityCounts => ({
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

/** Whatever still fits, so that each request left out has something in its way. */
async function placeLeftOver(table: Timetable, random: Random, pace: Pace): Promise<void> {
  const placer = new Placer(table, random)
  const left = table.unplaced.flatMap((list) => [...list].sort((a, b) => a - b))
  for (const u of left) {
    placer.best(u)
    await pace.breathe()
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
  figures.cost === bound.cost
