import { sameStaff } from '@shared/domain/plan/commitments'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { Guardianship } from '@shared/domain/people/people'
import type { Request } from '@shared/domain/requests/request'
import type { Findings } from './findings'
import type { RowOf } from './read-people'

/** A request beside the row that gave it. */
export interface ReadRequest {
  readonly row: RowOf<'requests'>
  readonly request: Request
}

/** Warns of a request about a student who is not of its household: a letter would tell one family of another's child. */
export function checkRequestsAgainstFamilies(
  requests: readonly ReadRequest[],
  guardianships: readonly Guardianship[],
  found: Findings,
): void {
  const families = new Set(
    guardianships.map(({ householdId, studentId }) => JSON.stringify([householdId, studentId])),
  )
  for (const { row, request } of requests) {
    if (!row.isValid || families.has(JSON.stringify([request.householdId, request.studentId]))) continue
    found.warn(row.place('student_id'), { kind: 'not-their-child', householdId: request.householdId })
  }
}

/** Tells rows of one meeting that differ from its first: they must have the same staff, minutes, mode and room. */
export function checkMeetings(requests: readonly ReadRequest[], conference: Conference): void {
  const index = indexConference(conference)
  const { sessions } = conference.event
  const firstOf = new Map<string, ReadRequest>()
  for (const later of requests) {
    const meetingId = later.request.groupId
    if (meetingId === null) continue
    const first = firstOf.get(meetingId)
    if (!first) {
      firstOf.set(meetingId, later)
      continue
    }
    const [a, b] = [first.request, later.request]
    const differ = (column: 'staff_ids' | 'minutes' | 'mode' | 'room_id'): void =>
      later.row.report(column, {
        kind: 'meeting-rows-differ',
        meetingId,
        firstLine: first.row.line,
        expected: first.row.text(column),
      })
    if (!first.row.isValid || !later.row.isValid) continue
    const sameRoom = a.roomId === b.roomId
    const samePeople = sameStaff(a.staffIds, b.staffIds)
    // Without a room of its own, a request meets in the room of the staff member named first.
    const samePlace =
      a.mode !== b.mode ||
      !sameRoom ||
      sessions.every(({ id }) => index.roomOf(a, id) === index.roomOf(b, id))
    if (!samePeople || !samePlace) differ('staff_ids')
    if (a.minutes !== b.minutes) differ('minutes')
    if (a.mode !== b.mode) differ('mode')
    if (!sameRoom) differ('room_id')
  }
}
