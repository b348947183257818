import type { HouseholdId, InterpreterId, RequestId, SessionId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import { minuteOfDay, type MinuteOfDay } from '@shared/kernel/time'
import type { Session } from '../events/event'
import { costChange, costInMinutes, familyCost, type FamilyCost } from '../plan/family-cost'
import { appointmentOf, requestsOfMeeting, type ConferenceIndex } from '../plan/conference-index'
import {
  inLaneOrder,
  judgedPlan,
  laneKey,
  meetingOf,
  participantsOf,
  placeRow,
  type JudgedPlan,
  type Lane,
  type Participant,
  type PlacedRow,
} from '../plan/judged-plan'
import type { Appointment } from '../plan/plan'
import type { Separation } from '../people/separation'
import type { Request } from '../requests/request'
import { violationsOf, type Violation } from './index'
import { speaksOf } from './violation'

/** What a place would mean for a request: empty `violations` is a place that may be taken. */
export interface Verdict {
  /** The appointments as they would stand: the request's, and those of the requests that share its meeting. */
  readonly appointments: readonly Appointment[]
  /** The rules that the meeting would break there, or that its leaving would break elsewhere. */
  readonly violations: readonly Violation[]
  /** What it would cost the families of the meeting, against the plan as it stands. */
  readonly cost: FamilyCost
}

/** A start on the grid with what it would mean. */
export interface CandidateStart {
  readonly session: Session
  readonly start: MinuteOfDay
  readonly verdict: Verdict
}

/** The starts that the rules allow, those that cost the families least first; the earlier of two that cost the same. */
export const bestStarts = (candidates: readonly CandidateStart[]): readonly CandidateStart[] =>
  candidates
    .filter(({ verdict }) => verdict.violations.length === 0)
    .sort((a, b) => costInMinutes(a.verdict.cost) - costInMinutes(b.verdict.cost))

/**
 * A plan prepared so that moves can be evaluated without changing it: one evaluation takes some tens of microseconds.
 */
export interface MoveEvaluator {
  /** The plan as laid out, for its figures. */
  readonly plan: JudgedPlan
  /**
   * Tries a request (with all that share its meeting) at a place, in this plan without its present appointment.
   * Names the interpreter: the given one, else the present one, else the first who is free. Null for an unknown request or session.
   */
  verdict(
    requestId: RequestId,
    sessionId: SessionId,
    start: MinuteOfDay,
    interpreterId?: InterpreterId,
  ): Verdict | null
  /** Every start on the grid at which the meeting ends within its session, in order, each with its verdict. */
  startsOf(requestId: RequestId): readonly CandidateStart[]
}

/** Lays out a plan for trials; prepare anew when the plan changes (about 50 ms for 15,000 appointments). */
export function prepareMoveEvaluator(
  index: ConferenceIndex,
  appointments: readonly Appointment[],
): MoveEvaluator {
  const plan = judgedPlan(index, appointments)
  const separationsOf = indexSeparations(index.conference.separations)
  const trialOf = (requestId: RequestId): Trial | null => {
    const request = index.requests.get(requestId)
    if (!request) return null
    return createTrial(plan, requestsOfMeeting(index, request), separationsOf)
  }
  return {
    plan,
    verdict: (requestId, sessionId, start, interpreterId) => {
      const session = index.sessions.get(sessionId)
      return session ? (trialOf(requestId)?.at(session, start, interpreterId ?? null) ?? null) : null
    },
    startsOf: (requestId) => {
      const request = index.requests.get(requestId)
      const trial = trialOf(requestId)
      if (!request || !trial) return []
      const found: CandidateStart[] = []
      for (const session of index.conference.event.sessions) {
        for (
          let at: number = session.start;
          at + request.minutes <= session.end;
          at += index.conference.event.slotMinutes
        ) {
          const start = minuteOfDay(at)
          found.push({ session, start, verdict: trial.at(session, start, null) })
        }
      }
      return found
    },
  }
}

type SeparationsOf = ReadonlyMap<HouseholdId, readonly Separation[]>

interface Trial {
  at(session: Session, start: MinuteOfDay, interpreterId: InterpreterId | null): Verdict
}

/** One meeting lifted out of the plan, ready to be tried anywhere. */
function createTrial(plan: JudgedPlan, requests: readonly Request[], separationsOf: SeparationsOf): Trial {
  const { index } = plan
  const ids = new Set(requests.map((request) => request.id))
  const before = requests.flatMap((request) => plan.rowOf(request.id) ?? [])
  const separations = [
    ...new Set(requests.flatMap((request) => separationsOf.get(request.householdId) ?? [])),
  ]
  const commitments = plan.commitments.filter((commitment) => ids.has(commitment.requestId))
  const households = new Set(requests.map((request) => request.householdId))
  const costNow = familyCost(plan, households)
  const existing = new Set(violationsOf(partOf(plan, requests, before, separations, [])).map(keyOf))

  const at = (session: Session, start: MinuteOfDay, interpreterId: InterpreterId | null): Verdict => {
    const interpreters = chooseInterpreters(plan, requests, session, start, interpreterId)
    const rows = requests.flatMap((request, i) => {
      const appointment = appointmentOf(index, request, session, start, interpreters.get(request.id) ?? null)
      const row = placeRow(index, appointment, i === 0)
      return row.kind === 'request' ? [row] : []
    })
    const part = partOf(plan, requests, rows, separations, commitments)
    const violations = violationsOf(part).filter(
      (violation) =>
        speaksOf(violation, ids) ||
        (violation.rule === 9 && violation.sessionId === session.id) ||
        !existing.has(keyOf(violation)),
    )
    return {
      appointments: rows.map((row) => row.appointment),
      violations,
      cost: costChange(costNow, familyCost(part, households)),
    }
  }
  return { at }
}

const keyOf = (violation: Violation): string => JSON.stringify(violation)

/** What is judged when `rows` stand in place of the meeting's present rows: they, and every lane that they leave or enter. */
function partOf(
  plan: JudgedPlan,
  requests: readonly Request[],
  rows: readonly PlacedRow[],
  separations: readonly Separation[],
  commitments: JudgedPlan['commitments'],
): JudgedPlan {
  const [first] = requests
  const meeting = first ? meetingOf(first) : ''
  const touched = new Map<string, { who: Participant; session: Session; entering: PlacedRow | null }>()
  for (const row of plan.rowsOfMeeting(meeting)) {
    for (const who of participantsOf(plan.index, row)) {
      touched.set(laneKey(who, row.session.id), { who, session: row.session, entering: null })
    }
  }
  for (const row of rows) {
    for (const who of participantsOf(plan.index, row)) {
      const key = laneKey(who, row.session.id)
      if (!touched.get(key)?.entering) touched.set(key, { who, session: row.session, entering: row })
    }
  }
  const lanes = new Map<string, Lane>()
  for (const [key, { who, session, entering }] of touched) {
    const staying = plan.laneOf(who, session.id)?.rows.filter((row) => row.meeting !== meeting) ?? []
    lanes.set(key, { who, session, rows: entering ? [...staying, entering].sort(inLaneOrder) : staying })
  }
  return {
    index: plan.index,
    danglingRows: [],
    rows,
    lanes: [...lanes.values()],
    groups: [],
    separations,
    groupSessions: [],
    commitments,
    laneOf: (who, sessionId) => lanes.get(laneKey(who, sessionId)) ?? plan.laneOf(who, sessionId),
    rowOf: (id) => rows.find((row) => row.request.id === id) ?? plan.rowOf(id),
    rowsOfMeeting: (name) => (name === meeting ? rows : plan.rowsOfMeeting(name)),
  }
}

/** For each language the meeting needs, the interpreter asked for or at hand, else one who is free then, else any who speaks it. */
function chooseInterpreters(
  plan: JudgedPlan,
  requests: readonly Request[],
  session: Session,
  start: MinuteOfDay,
  asked: InterpreterId | null,
): ReadonlyMap<RequestId, InterpreterId> {
  const byLanguage = new Map<string, InterpreterId>()
  const chosen = new Map<RequestId, InterpreterId>()
  for (const request of requests) {
    const language = plan.index.languageToInterpret(request)
    if (language === null) continue
    const present = asked ?? plan.rowOf(request.id)?.appointment.interpreterId ?? null
    const speakers = plan.index.conference.interpreters.filter(({ languages }) => speaks(languages, language))
    const inOrder = [...speakers].sort((a, b) => Number(b.id === present) - Number(a.id === present))
    const wanted = asked !== null && speakers.some(({ id }) => id === asked) ? asked : undefined
    const free = inOrder.find(({ id }) => isFreeToInterpret(plan, id, request, session, start))?.id
    const found = wanted ?? byLanguage.get(language) ?? free ?? inOrder[0]?.id
    if (found === undefined) continue
    byLanguage.set(language, found)
    chosen.set(request.id, found)
  }
  return chosen
}

function isFreeToInterpret(
  plan: JudgedPlan,
  id: InterpreterId,
  request: Request,
  session: Session,
  start: MinuteOfDay,
): boolean {
  const row = placeRow(plan.index, appointmentOf(plan.index, request, session, start, id), true)
  if (row.kind !== 'request') return false
  const who: Participant = { kind: 'interpreter', id }
  const staying = plan.laneOf(who, session.id)?.rows.filter((other) => other.meeting !== row.meeting) ?? []
  const lane: Lane = { who, session, rows: [...staying, row].sort(inLaneOrder) }
  const alone: JudgedPlan = {
    ...plan,
    danglingRows: [],
    rows: [row],
    lanes: [lane],
    groups: [],
    separations: [],
    groupSessions: [],
    commitments: [],
  }
  return !violationsOf(alone).some((violation) => concerns(violation, id))
}

/** Whether a violation is about this interpreter being taken, away or too far off. */
function concerns(violation: Violation, id: InterpreterId): boolean {
  if (violation.kind === 'not-available') return violation.subject.id === id
  return (
    (violation.kind === 'in-two-meetings' || violation.kind === 'no-time-to-walk') && violation.who.id === id
  )
}

function indexSeparations(separations: readonly Separation[]): SeparationsOf {
  const found = new Map<HouseholdId, Separation[]>()
  for (const separation of separations) {
    for (const id of separation.households) found.set(id, [...(found.get(id) ?? []), separation])
  }
  return found
}
