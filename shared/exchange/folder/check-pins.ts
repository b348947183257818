import { sameStaff } from '@shared/domain/plan/commitments'
import { appointmentOf, indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { judgedPlan, type JudgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { violationsOf, type Violation } from '@shared/domain/rules'
import { requestAt, requestsIn } from '@shared/domain/rules/violation'
import type { InterpreterId, RequestId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import type { ReadCommitment } from './commitments'

/**
 * Judges the pinned appointments alone: they must stand as given, so a hard rule broken among them can only be mended in
 * the folder. `conference` holds what could be read soundly; `pins` are the sound rows.
 */
export function checkPins(commitments: readonly ReadCommitment[], conference: Conference): void {
  const index = indexConference(conference)
  const rowOf = new Map<RequestId, ReadCommitment>()
  const appointments: Appointment[] = []
  for (const pin of commitments) {
    const { requestId, sessionId, start, status } = pin.commitment
    const [request, session] = [index.requests.get(requestId), index.sessions.get(sessionId)]
    if (status !== 'pinned' || !pin.row.isValid || !request || !session) continue
    rowOf.set(requestId, pin)
    const appointment = appointmentOf(index, request, session, start, null)
    appointments.push(appointment)
    reportDifference(pin, appointment, index)
  }
  const plan = judgedPlan(index, appointments)
  const broken = violationsOf(plan).filter((violation) => isOfPins(violation, rowOf))
  for (const violation of [...broken, ...missingInterpreters(plan)]) {
    const spoken = rowsOf(violation, plan).flatMap((id) => rowOf.get(id) ?? [])
    const last = spoken.toSorted((a, b) => a.row.line - b.row.line).at(-1)
    last?.row.report('start', { kind: 'pin-breaks-rule', violation })
  }
}

/** The row may tell staff and room too, and then they must be the request's. */
function reportDifference(
  { row, commitment }: ReadCommitment,
  appointment: Appointment,
  index: ConferenceIndex,
): void {
  const { staffIds, roomId } = commitment
  if (staffIds && !sameStaff(staffIds, appointment.staffIds)) {
    row.report('staff_ids', { kind: 'pin-differs', expected: appointment.staffIds.join(';') })
  }
  if (roomId !== null && roomId !== appointment.roomId) {
    const expected = appointment.roomId === null ? '' : (index.rooms.get(appointment.roomId)?.sourceId ?? '')
    row.report('room_id', { kind: 'pin-differs', expected })
  }
}

/** The folder names no interpreters, and the rest of a shared meeting may be unpinned: neither is a fault of a pin. */
function isOfPins(violation: Violation, pins: ReadonlyMap<RequestId, ReadCommitment>): boolean {
  if (violation.kind === 'meeting-split') {
    const places = violation.requestIds.flatMap((id) => pins.get(id)?.commitment ?? [])
    return new Set(places.map(({ sessionId, start }) => `${sessionId} ${start}`)).size > 1
  }
  return violation.kind !== 'interpreter-missing' && violation.kind !== 'pin-moved'
}

/** The requests of the pins that a violation is about. */
function rowsOf(violation: Violation, plan: JudgedPlan): readonly RequestId[] {
  if (violation.kind !== 'not-kept-apart') return requestsIn(violation)
  return plan.rows
    .filter(
      ({ request, session }) =>
        session.id === violation.sessionId && violation.households.includes(request.householdId),
    )
    .map(({ request }) => request.id)
}

/**
 * Pinned meetings for which no interpreter can be had, whoever takes the others. Looks at each moment by itself, so it never
 * blames a pin that could stand.
 */
function missingInterpreters(plan: JudgedPlan): readonly Violation[] {
  const { index } = plan
  const wanting = plan.rows.flatMap((row) => {
    const language = index.languageToInterpret(row.request)
    return language === null ? [] : [{ row, language, key: `${row.meeting} ${language}` }]
  })
  const meetings = wanting.filter((one, i) => wanting.findIndex(({ key }) => key === one.key) === i)
  const missing = new Map<string, Violation>()
  for (const { row: now } of meetings) {
    const taken = new Map<InterpreterId, number>()
    const atOnce = meetings.filter(
      ({ row }) => row.session === now.session && row.start <= now.start && now.start < row.end,
    )
    const canServe = atOnce.map(({ row, language }) =>
      index.conference.interpreters
        .filter(
          ({ id, languages }) =>
            speaks(languages, language) && index.isFree({ kind: 'interpreter', id }, row.session.id, row),
        )
        .map(({ id }) => id),
    )
    atOnce.forEach(({ row, language, key }, i) => {
      if (!serve(i, canServe, taken, new Set())) {
        missing.set(key, { rule: 6, kind: 'interpreter-missing', meeting: requestAt(row), language })
      }
    })
  }
  return [...missing.values()]
}

/** Finds an interpreter for a meeting, moving others to other interpreters where need be (Kuhn's augmenting path). */
function serve(
  meeting: number,
  canServe: readonly (readonly InterpreterId[])[],
  taken: Map<InterpreterId, number>,
  tried: Set<InterpreterId>,
): boolean {
  for (const id of canServe[meeting] ?? []) {
    if (tried.has(id)) continue
    tried.add(id)
    const holder = taken.get(id)
    if (holder === undefined || serve(holder, canServe, taken, tried)) {
      taken.set(id, meeting)
      return true
    }
  }
  return false
}
