import { appointmentOf, indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan, meetingOf } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { priorities, type Request } from '@shared/domain/requests/request'
import { violationsOf } from '@shared/domain/rules'
import { speaks } from '@shared/kernel/language'

/** The best that any plan can do: requests left out, changes and cost. */
interface Best {
  readonly unplaced: readonly number[]
  readonly changes: number
  readonly cost: number
}

/** The best plan of an event, and what would be best were one rule off (by its number); null where none keeps the pins. */
export interface Truth {
  readonly best: Best | null
  readonly without: readonly (Best | null)[]
}

/**
 * Looks at every plan of a small event, judged by the domain's own rules: all ways to place each meeting on the grid,
 * with every interpreter or none, or to leave it out. Plans that leave out less come first, so that it may stop
 * as soon as one is valid: those that leave out as much are still looked at for their changes and cost.
 */
export function lookAtAllPlans(conference: Conference): Truth {
  const index = indexConference(conference)
  const choices = [...meetingsOf(conference.requests)].map((requests) => placesOf(index, requests))
  const classes = new Map<string, (readonly Appointment[])[]>()
  for (const plan of plansOf(choices)) {
    const key = leftOut(conference, plan).join()
    const known = classes.get(key)
    if (known) known.push(plan)
    else classes.set(key, [plan])
  }
  const inOrder = [...classes].sort(([a], [b]) => compare(a.split(',').map(Number), b.split(',').map(Number)))
  const without: (Best | null)[] = Array.from({ length: 11 }, () => null)
  for (const [key, plans] of inOrder) {
    const unplaced = key.split(',').map(Number)
    for (const plan of plans) {
      const judged = judgedPlan(index, plan)
      const broken = new Set(violationsOf(judged).map(({ rule }) => rule))
      if (broken.size > 1) continue
      const { changes, cost } = figuresOf(judged)
      const [only] = broken
      for (let rule = 0; rule <= 10; rule++) {
        if (only !== undefined && rule !== only) continue
        const known = without[rule] ?? null
        const found = { unplaced, changes, cost }
        if (known === null || isBetter(found, known)) without[rule] = found
      }
    }
    if (without[0]) break
  }
  return { best: without[0] ?? null, without }
}

function meetingsOf(requests: readonly Request[]): Iterable<readonly Request[]> {
  const meetings = new Map<string, Request[]>()
  for (const one of requests) meetings.set(meetingOf(one), [...(meetings.get(meetingOf(one)) ?? []), one])
  return meetings.values()
}

/** One way to place a meeting, and the rules that it breaks whatever else is placed. */
interface Place {
  readonly rows: readonly Appointment[]
  readonly broken: ReadonlySet<number>
}

/** Placement, availability and interpreting are broken by a meeting alone, for good. */
const isOfOne = (rule: number): boolean => rule === 1 || rule === 3 || rule === 6

/** Every way to place a meeting that breaks at most one rule by itself; the first is not at all. */
function placesOf(index: ConferenceIndex, requests: readonly Request[]): readonly Place[] {
  const { event, interpreters } = index.conference
  const places: Place[] = [{ rows: [], broken: new Set() }]
  const [first] = requests
  for (const session of event.sessions) {
    for (
      let at: number = session.start;
      first && at + first.minutes <= session.end;
      at += event.slotMinutes
    ) {
      const rows = requests.map((one) => {
        const able = interpreters.filter(({ languages }) =>
          speaks(languages, index.languageToInterpret(one) ?? ''),
        )
        const ids = [...able.map(({ id }) => id), null]
        return ids.map((id) => [appointmentOf(index, one, session, at, id)])
      })
      for (const together of combinations(rows)) {
        const broken = new Set(
          violationsOf(judgedPlan(index, together)).flatMap(({ rule }) => (isOfOne(rule) ? [rule] : [])),
        )
        if (broken.size <= 1) places.push({ rows: together, broken })
      }
    }
  }
  return places
}

/** Every plan but those that surely break two rules. */
function* plansOf(
  choices: readonly (readonly Place[])[],
  placed: readonly Appointment[] = [],
  broken: ReadonlySet<number> = new Set(),
): Generator<readonly Appointment[]> {
  const [own, ...others] = choices
  if (!own) {
    yield placed
    return
  }
  for (const place of own) {
    const all = new Set([...broken, ...place.broken])
    if (place.rows.some((row) => placed.some((other) => isTwice(row, other)))) all.add(2)
    if (all.size <= 1) yield* plansOf(others, [...placed, ...place.rows], all)
  }
}

/** Whether the first of the staff or the family would be in two meetings at a time. */
const isTwice = (a: Appointment, b: Appointment): boolean =>
  a.sessionId === b.sessionId &&
  a.start < b.end &&
  b.start < a.end &&
  (a.staffIds[0] === b.staffIds[0] || a.householdId === b.householdId)

function* combinations(
  choices: readonly (readonly (readonly Appointment[])[])[],
  from = 0,
): Generator<readonly Appointment[]> {
  const own = choices[from]
  if (!own) yield []
  else for (const rest of combinations(choices, from + 1)) for (const one of own) yield [...one, ...rest]
}

function leftOut({ requests }: Conference, plan: readonly Appointment[]): readonly number[] {
  const placed = new Set(plan.map(({ requestId }) => requestId))
  return priorities.map(
    (rank) => requests.filter((one) => one.priority === rank && !placed.has(one.id)).length,
  )
}

/** Below 0 where the first vector comes before the second. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

const isBetter = (a: Best, b: Best): boolean =>
  compare([...a.unplaced, a.changes, a.cost], [...b.unplaced, b.changes, b.cost]) < 0
