import type { AdoptionNote } from '@shared/domain/folder/adoption'
import type { Availability, AvailabilitySubject, StaffRoom, Travel } from '@shared/domain/events/event'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { idOf, type MeetingGroupId, type RequestId, type SessionId, type StaffId } from '@shared/kernel/ids'
import { renamed, type PeopleIds } from './people'
import type { KnownEvent } from './records'

type EventParts = Pick<
  Conference,
  'requests' | 'staffRooms' | 'travel' | 'availability' | 'separations' | 'commitments'
>

/** What belongs to the event under the app's own ids: sessions and requests that the event has already keep theirs. */
export function renameRequests(
  conference: Conference,
  people: PeopleIds,
  known: KnownEvent | null,
  newId: () => string,
) {
  const sessions = sessionIds(conference, known, newId)
  const requests = requestIds(conference, people, known, newId)
  const groups = groupIds(conference, requests.ids, known, newId)
  const sessionIdOf = (id: SessionId): SessionId => renamed(sessions, id)
  const staffIdOf = (id: StaffId): StaffId => renamed(people.staff, id)
  const parts: EventParts = {
    requests: conference.requests.map((row): Request => ({
      ...row,
      id: renamed(requests.ids, row.id),
      householdId: renamed(people.household, row.householdId),
      studentId: renamed(people.student, row.studentId),
      staffIds: [staffIdOf(row.staffIds[0]), ...row.staffIds.slice(1).map(staffIdOf)],
      roomId: row.roomId === null ? null : renamed(people.room, row.roomId),
      groupId: row.groupId === null ? null : renamed(groups, row.groupId),
    })),
    staffRooms: conference.staffRooms.map((row): StaffRoom => ({
      staffId: staffIdOf(row.staffId),
      sessionId: row.sessionId === null ? null : sessionIdOf(row.sessionId),
      roomId: renamed(people.room, row.roomId),
    })),
    travel: conference.travel.map((row): Travel =>
      row.between === 'buildings'
        ? row
        : { ...row, from: renamed(people.room, row.from), to: renamed(people.room, row.to) },
    ),
    availability: conference.availability.map((row): Availability => ({
      ...row,
      subject: renameSubject(row.subject, people),
      sessionId: sessionIdOf(row.sessionId),
    })),
    separations: conference.separations.map((row) => ({
      ...row,
      households: [
        renamed(people.household, row.households[0]),
        renamed(people.household, row.households[1]),
      ],
    })),
    commitments: conference.commitments.map((row): Commitment => ({
      ...row,
      requestId: renamed(requests.ids, row.requestId),
      sessionId: sessionIdOf(row.sessionId),
      staffIds: row.staffIds === null ? null : row.staffIds.map(staffIdOf),
      roomId: row.roomId === null ? null : renamed(people.room, row.roomId),
    })),
  }
  return { sessionIdOf, parts, notes: [...changesOf(parts.requests, known), ...requests.notes] }
}

function sessionIds(
  conference: Conference,
  known: KnownEvent | null,
  newId: () => string,
): ReadonlyMap<SessionId, SessionId> {
  const before = new Map(known?.event.sessions.map((session) => [session.sourceId, session.id]))
  return new Map(
    conference.event.sessions.map(({ id, sourceId }) => [
      id,
      before.get(sourceId) ?? idOf<SessionId>(newId()),
    ]),
  )
}

/** A request is the same where its source id and its family and student are; a reused id is a new request. */
function requestIds(
  conference: Conference,
  people: PeopleIds,
  known: KnownEvent | null,
  newId: () => string,
) {
  const before = new Map(known?.request.map((request) => [request.sourceId, request]))
  const ids = new Map<RequestId, RequestId>()
  const reused: string[] = []
  for (const { id, sourceId, householdId, studentId } of conference.requests) {
    const same = before.get(sourceId)
    const isSame =
      same?.householdId === renamed(people.household, householdId) &&
      same.studentId === renamed(people.student, studentId)
    ids.set(id, same && isSame ? same.id : idOf<RequestId>(newId()))
    if (same && !isSame) reused.push(sourceId)
  }
  const notes: readonly AdoptionNote[] =
    reused.length > 0 ? [{ kind: 'request-ids-reused', sourceIds: reused }] : []
  return { ids, notes }
}

/** A shared meeting stays the one that one of its requests was in before. */
function groupIds(
  conference: Conference,
  requests: ReadonlyMap<RequestId, RequestId>,
  known: KnownEvent | null,
  newId: () => string,
): ReadonlyMap<MeetingGroupId, MeetingGroupId> {
  const before = new Map(known?.request.map((request) => [request.id, request.groupId]))
  const ids = new Map<MeetingGroupId, MeetingGroupId>()
  const taken = new Set<MeetingGroupId>()
  for (const { id, groupId } of conference.requests) {
    if (groupId === null || ids.has(groupId)) continue
    const kept = before.get(renamed(requests, id)) ?? null
    const own = kept !== null && !taken.has(kept) ? kept : idOf<MeetingGroupId>(newId())
    ids.set(groupId, own)
    taken.add(own)
  }
  return ids
}

function renameSubject(subject: AvailabilitySubject, people: PeopleIds): AvailabilitySubject {
  switch (subject.kind) {
    case 'staff':
      return { kind: 'staff', id: renamed(people.staff, subject.id) }
    case 'household':
      return { kind: 'household', id: renamed(people.household, subject.id) }
    case 'student':
      return { kind: 'student', id: renamed(people.student, subject.id) }
    case 'interpreter':
      return { kind: 'interpreter', id: renamed(people.interpreter, subject.id) }
    case 'room':
      return { kind: 'room', id: renamed(people.room, subject.id) }
  }
}

function changesOf(requests: readonly Request[], known: KnownEvent | null): readonly AdoptionNote[] {
  if (!known) return []
  const [before, after] = [new Set(known.request.map(({ id }) => id)), new Set(requests.map(({ id }) => id))]
  const added = [...after].filter((id) => !before.has(id)).length
  const gone = [...before].filter((id) => !after.has(id)).length
  const notes: AdoptionNote[] = []
  if (added > 0) notes.push({ kind: 'requests-added', count: added })
  if (gone > 0) notes.push({ kind: 'requests-gone', count: gone })
  return notes
}
