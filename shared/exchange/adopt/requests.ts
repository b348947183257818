import type { AdoptionNote } from '@shared/domain/folder/adoption'
import type {
  Availability,
  AvailabilitySubject,
  Session,
  StaffRoom,
  Travel,
} from '@shared/domain/events/event'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { groupBy } from '@shared/kernel/group-by'
import { idOf, type MeetingGroupId, type RequestId, type SessionId, type StaffId } from '@shared/kernel/ids'
import { overlaps } from '@shared/kernel/time'
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

/** A session is the same where its source id is, else where one whose id is gone was held at that time. */
function sessionIds(
  { event }: Conference,
  known: KnownEvent | null,
  newId: () => string,
): ReadonlyMap<SessionId, SessionId> {
  const before = new Map(known?.event.sessions.map((session) => [session.sourceId, session]))
  const sameId = new Set(event.sessions.map(({ sourceId }) => sourceId))
  const left = new Set(known?.event.sessions.filter(({ sourceId }) => !sameId.has(sourceId)))
  const takeLeft = (session: Session): SessionId | undefined => {
    const found = [...left].find((one) => one.date === session.date && overlaps(one, session))
    if (found) left.delete(found)
    return found?.id
  }
  return new Map(
    event.sessions.map((session) => [
      session.id,
      before.get(session.sourceId)?.id ?? takeLeft(session) ?? idOf<SessionId>(newId()),
    ]),
  )
}

/**
 * A request is the same where it asks the same, under its own source id or another (schools number their rows anew), else
 * where source id, family and student are the same. A source id that stood for another family is a new request.
 */
function requestIds(
  conference: Conference,
  people: PeopleIds,
  known: KnownEvent | null,
  newId: () => string,
) {
  const own = conference.requests.map((request): Request => ({
    ...request,
    householdId: renamed(people.household, request.householdId),
    studentId: renamed(people.student, request.studentId),
    staffIds: [
      renamed(people.staff, request.staffIds[0]),
      ...request.staffIds.slice(1).map((id) => renamed(people.staff, id)),
    ],
  }))
  const left = new Set(known?.request)
  const ids = new Map<RequestId, RequestId>()
  const takeWhere = (keyOf: (request: Request) => string): void => {
    const byKey = groupBy(left, keyOf)
    for (const request of own) {
      if (ids.has(request.id)) continue
      const same = byKey.get(keyOf(request))?.find((one) => left.has(one))
      if (!same) continue
      ids.set(request.id, same.id)
      left.delete(same)
    }
  }
  takeWhere((request) => `${request.sourceId} ${whatIsAsked(request)}`)
  takeWhere(whatIsAsked)
  takeWhere(({ sourceId, householdId, studentId }) => JSON.stringify([sourceId, householdId, studentId]))

  const knownIds = new Set(known?.request.map(({ sourceId }) => sourceId))
  const added = own.filter(({ id }) => !ids.has(id))
  for (const { id } of added) ids.set(id, idOf<RequestId>(newId()))
  const reused = added.flatMap(({ sourceId }) => (knownIds.has(sourceId) ? [sourceId] : []))
  const notes: readonly AdoptionNote[] =
    reused.length > 0 ? [{ kind: 'request-ids-reused', sourceIds: reused }] : []
  return { ids, notes }
}

const whatIsAsked = ({ householdId, studentId, staffIds, subject, mode }: Request): string =>
  JSON.stringify([householdId, studentId, [...staffIds].sort(), subject, mode])

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
