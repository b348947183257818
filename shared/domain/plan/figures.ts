import type { Request } from '../requests/request'
import { isHonoured } from './commitments'
import type { JudgedPlan, Lane, LaneRow } from './judged-plan'
import type { Commitment, PlanFigures, PriorityCounts } from './plan'

/** Cost in minutes of every session that a household attends in person beyond its first. */
export const extraSessionCost = 60
/** Cost in minutes of one idle minute of a member of staff or an interpreter. */
export const workingIdleCost = 0.25

/** The figures by which plans are compared, of any plan, as the conference format defines them. Minutes. */
export function figuresOf(plan: JudgedPlan): PlanFigures {
  const waits = householdWaits(plan)
  const total = sum(waits.map((wait) => wait.minutes))
  const extraSessions = sum(waits.map((wait) => wait.sessions - 1))
  const staffIdleMinutes = workingIdle(plan, 'staff')
  const interpreterIdleMinutes = workingIdle(plan, 'interpreter')
  const inOrder = waits.map((wait) => wait.minutes).sort((a, b) => a - b)
  return {
    requests: countByPriority(plan.index.conference.requests),
    unplaced: countByPriority(
      plan.index.conference.requests.filter((request) => plan.rowOf(request.id) === null),
    ),
    changes: changedIn(plan).length,
    ...rankLossOf(plan),
    householdIdleMinutes: {
      total,
      mean: waits.length === 0 ? 0 : Math.round((total / waits.length) * 100) / 100,
      p95: inOrder[Math.ceil(0.95 * inOrder.length) - 1] ?? 0,
      max: inOrder.at(-1) ?? 0,
    },
    extraSessions,
    staffIdleMinutes,
    interpreterIdleMinutes,
    cost:
      total +
      extraSessionCost * extraSessions +
      workingIdleCost * (staffIdleMinutes + interpreterIdleMinutes),
  }
}

/** What leaving out one ranked wish weighs: a first choice most. */
export const rankLoss = ({ rank }: Request): number => (rank === null ? 0 : Math.max(1, 11 - rank))

/** The rank loss of a plan, where any request has a rank. */
function rankLossOf(plan: JudgedPlan): Pick<PlanFigures, 'rankLoss'> {
  const ranked = plan.index.conference.requests.filter(({ rank }) => rank !== null)
  if (ranked.length === 0) return {}
  return { rankLoss: sum(ranked.filter(({ id }) => plan.rowOf(id) === null).map(rankLoss)) }
}

/** How many requests there are of each priority. */
export function countByPriority(requests: readonly Request[]): PriorityCounts {
  const counts = { required: 0, requested: 0, optional: 0 }
  for (const { priority } of requests) counts[priority]++
  return counts
}

/** Announced appointments that the plan moves or drops. */
export const changedIn = (plan: JudgedPlan): readonly Commitment[] =>
  plan.commitments.filter(
    (announced) =>
      announced.status === 'announced' && !isHonoured(announced, plan.rowOf(announced.requestId)),
  )

/** Minutes a household waits between its in-person meetings, and the sessions it comes to; of those that come at all. */
function householdWaits(
  plan: JudgedPlan,
): readonly { readonly minutes: number; readonly sessions: number }[] {
  const waits = new Map<string, { minutes: number; sessions: number }>()
  for (const lane of plan.lanes) {
    if (lane.who.kind !== 'household') continue
    const inPerson = lane.rows.filter((row) => row.inPerson)
    if (inPerson.length === 0) continue
    const wait = waits.get(lane.who.id) ?? { minutes: 0, sessions: 0 }
    waits.set(lane.who.id, { minutes: wait.minutes + idleIn(inPerson), sessions: wait.sessions + 1 })
  }
  return [...waits.values()]
}

/** Minutes within the working spans of staff or interpreters that are neither meeting nor break. */
function workingIdle(plan: JudgedPlan, kind: 'staff' | 'interpreter'): number {
  return sum(
    plan.lanes.filter((lane) => lane.who.kind === kind).map((lane) => idleIn(lane.rows) - breaksIn(lane)),
  )
}

function spanOf(rows: readonly LaneRow[]) {
  return { start: rows[0]?.start ?? 0, end: Math.max(0, ...rows.map((row) => row.end)) }
}

/** Minutes between the first and the last of some meetings that none of them takes. */
export function idleIn(rows: readonly LaneRow[]): number {
  const { start, end } = spanOf(rows)
  return end - start - sum(rows.map((row) => row.end - row.start))
}

/** Only breaks wholly inside the span count; no meeting overlaps one. */
function breaksIn(lane: Lane): number {
  const { start, end } = spanOf(lane.rows)
  const inside = lane.session.breaks.filter((pause) => pause.start >= start && pause.end <= end)
  return sum(inside.map((pause) => pause.end - pause.start))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
