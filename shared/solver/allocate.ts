import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import { countByPriority, figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Plan, PlanBound, PlanFigures, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { RequestId } from '@shared/kernel/ids'
import { seededRandom, type Random } from '@shared/kernel/random'
import { minuteOfDay } from '@shared/kernel/time'
import { boundOf } from './bounds'
import { compile } from './compile'
import { explain, notReached } from './explain'
import { Annealer, temperatureAt } from './anneal'
import type { Allocate, AllocationOptions, AllocationProgress } from './index'
import { createPace, type Pace } from './pace'
import { placePins } from './pins'
import { perMinute } from './lines'
import { placeAll, Placer } from './place'
import { Timetable } from './timetable'

/** Places everything once, then improves within the limit, then says why anything was left out. */
export const allocate: Allocate = async (conference, options) => {
  const pace = createPace(options)
  const requests = countByPriority(conference.requests)
  pace.tell(() => ({
    phase: 'compiling',
    placed: nothing,
    requests,
    cost: 0,
    bound: noBound,
    fraction: null,
  }))
  await pace.breathe()

  const table = new Timetable(compile(indexConference(conference), options.seed))
  const random = seededRandom(options.seed)
  const bound = boundOf(table)
  const tell = (phase: AllocationProgress['phase'], fraction: number | null, best?: Standing): void =>
    pace.tell(() => {
      const { leftOut, cost } = best ?? { leftOut: table.leftOut, cost: table.lines.total }
      return { phase, placed: placedOf(requests, { leftOut, cost }), requests, cost: cost / perMinute, bound, fraction }
    })

  placePins(table)
  const isWhole = await placeEverything(table, random, pace, (fraction) => tell('placing', fraction))
  const firstPlan = pace.elapsed()
  if (isWhole) {
    await improve(table, random, pace, options, (fraction, best) => tell('improving', fraction, best))
    placeLeftOver(table, random)
  }
  tell('explaining', null)
  const plan = planOf(table, isWhole)
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
const stepsBetweenLooks = 50
/** Where families were told of a plan, the search stays near it. */
const schedules = {
  free: { heat: 40, roaming: 0.2, hot: 10, cold: 0.3 },
  told: { heat: 2, roaming: 0.1, hot: 2, cold: 0.3 },
} as const

async function improve(
  table: Timetable,
  random: Random,
  pace: Pace,
  { limit, signal }: AllocationOptions,
  tell: (fraction: number, best: Standing) => void,
): Promise<void> {
  const search = new Annealer(table, random)
  const started = pace.elapsed()
  const isTold = table.model.units.some((unit) => unit.committed.announced > 0)
  const schedule = isTold ? schedules.told : schedules.free
  for (let step = 0; search.canImprove(); step += stepsBetweenLooks) {
    const fraction =
      limit.kind === 'steps'
        ? step / limit.steps
        : (pace.elapsed() - started) / Math.max(1e-9, limit.seconds - started)
    if (!(fraction < 1) || signal.aborted) break
    const temperature = temperatureAt(fraction, schedule)
    const steps = limit.kind === 'steps' ? Math.min(stepsBetweenLooks, limit.steps - step) : stepsBetweenLooks
    for (let i = 0; i < steps; i++) search.step(temperature)
    tell(fraction, search.bestScore)
    await pace.breathe()
  }
  search.restoreBest()
}

/** Whatever still fits, so that each request left out has something in its way. */
function placeLeftOver(table: Timetable, random: Random): void {
  const placer = new Placer(table, random)
  for (const list of table.unplaced) for (const u of [...list].sort((a, b) => a - b)) placer.best(u)
  table.commit()
}

const placedOf = (requests: PriorityCounts, { leftOut }: Standing): PriorityCounts => ({
  required: requests.required - (leftOut[0] ?? 0),
  requested: requests.requested - (leftOut[1] ?? 0),
  optional: requests.optional - (leftOut[2] ?? 0),
})

function planOf(table: Timetable, isWhole: boolean): Plan {
  const { model } = table
  const byRequest = new Map<RequestId, Appointment>()
  model.units.forEach((unit, u) => {
    const cell = table.at[u] ?? -1
    const slot = model.sessions[table.sessionAt(cell)]
    if (cell < 0 || !slot) return
    const start = minuteOfDay(slot.session.start + (cell - slot.first) * model.slotMinutes)
    for (const request of unit.requests) {
      const need = unit.needs.findIndex(
        ({ language }) => language === model.index.languageToInterpret(request),
      )
      const interpreter = need < 0 ? undefined : model.interpreters[table.interpreter(u, need) - model.staff]
      byRequest.set(
        request.id,
        appointmentOf(model.index, request, slot.session, start, interpreter?.id ?? null),
      )
    }
  })
  const unplaced = model.units.flatMap((unit, u) =>
    (table.at[u] ?? -1) >= 0 ? [] : isWhole ? explain(table, u) : notReached(table, unit),
  )
  const why = new Map(unplaced.map((one) => [one.requestId, one]))
  // In the order of the requests as they came: the order of units is the search's own affair.
  const { requests } = model.index.conference
  return {
    appointments: requests.flatMap(({ id }) => byRequest.get(id) ?? []),
    unplaced: requests.flatMap(({ id }) => why.get(id) ?? []),
  }
}

/** Whether the bounds prove that no plan is better by what compares before the longest wait. */
const isBestPossible = (figures: PlanFigures, bound: PlanBound): boolean =>
  priorities.every((priority) => figures.unplaced[priority] === bound.unplaced[priority]) &&
  figures.changes === bound.changes &&
  figures.cost === bound.cost
