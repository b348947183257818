import { contains, overlaps } from '@shared/kernel/time'
import { sameStaff } from '../plan/commitments'
import { meetingOf, type JudgedPlan, type PlacedRow, type DanglingRow } from '../plan/judged-plan'
import { requestAt, type Violation } from './violation'

/** Rule 1: a request is placed at most once, as it was asked, inside one session, on the grid, overlapping no break; a meeting's rows together. */
export function* placement(plan: JudgedPlan): Iterable<Violation> {
  for (const dangling of plan.danglingRows) yield danglingViolation(dangling)
  for (const row of plan.rows) {
    yield* timeOf(plan, row)
    yield* termsOf(row)
  }
  yield* togetherness(plan)
}

function danglingViolation({ kind, appointment }: DanglingRow): Violation {
  const { requestId, sessionId } = appointment
  return kind === 'unknown-session' ? { rule: 1, kind, requestId, sessionId } : { rule: 1, kind, requestId }
}

function* timeOf(plan: JudgedPlan, row: PlacedRow): Iterable<Violation> {
  const { session, request, appointment } = row
  const { slotMinutes } = plan.index.conference.event
  const meeting = requestAt(row)
  if (row.end - row.start !== request.minutes)
    yield { rule: 1, kind: 'wrong-length', meeting, asked: request.minutes }
  if (!contains(session, row)) yield { rule: 1, kind: 'outside-session', meeting, session }
  if ((row.start - session.start) % slotMinutes !== 0)
    yield { rule: 1, kind: 'off-grid', meeting, slotMinutes }
  for (const pause of session.breaks) {
    if (overlaps(row, pause)) yield { rule: 1, kind: 'in-break', meeting, break: pause }
  }
  if (appointment.date !== session.date)
    yield { rule: 1, kind: 'wrong-date', meeting, actual: appointment.date }
}

/** What the appointment tells must be what follows from the request. */
function* termsOf(row: PlacedRow): Iterable<Violation> {
  const { request, appointment } = row
  const meeting = requestAt(row)
  if (!sameStaff(appointment.staffIds, request.staffIds)) {
    yield { rule: 1, kind: 'wrong-staff', meeting, actual: appointment.staffIds }
  }
  if (appointment.householdId !== request.householdId || appointment.studentId !== request.studentId) {
    yield { rule: 1, kind: 'wrong-family', meeting }
  }
  if (appointment.roomId !== row.roomId) {
    yield { rule: 1, kind: 'wrong-room', meeting, actual: appointment.roomId, expected: row.roomId }
  }
}

function* togetherness(plan: JudgedPlan): Iterable<Violation> {
  for (const [groupId, requests] of plan.groups) {
    const [first] = requests
    const rows = first ? plan.rowsOfMeeting(meetingOf(first)) : []
    const [lead] = rows
    if (!lead) continue
    const together = rows.every((row) => row.session.id === lead.session.id && row.start === lead.start)
    if (rows.length < requests.length || !together) {
      yield { rule: 1, kind: 'meeting-split', groupId, requestIds: requests.map((request) => request.id) }
    }
  }
}
