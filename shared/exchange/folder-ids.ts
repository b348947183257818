import type { AvailabilitySubject } from '@shared/domain/events/event'
import type { Sourced } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import type { Brand } from '@shared/kernel/brand'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'

/**
 * A conference of the app under the school's own ids, ready to be written as a folder. A source id that is blank, would not survive a
 * cell or is another row's already gets a new one in its place, which the rows' source ids then tell too.
 */
export function withFolderIds(conference: Conference): Conference {
  const sessions = sourceIds(conference.event.sessions, 'E')
  const staff = sourceIds(conference.staff, 'T')
  const rooms = sourceIds(conference.rooms, 'R')
  const students = sourceIds(conference.students, 'S')
  const households = sourceIds(conference.households, 'H')
  const adults = sourceIds(conference.adults, 'A')
  const interpreters = sourceIds(conference.interpreters, 'I')
  const requests = sourceIds(conference.requests, 'Q')
  const groups = groupNames(conference)
  const subjectOf = (subject: AvailabilitySubject): AvailabilitySubject => {
    switch (subject.kind) {
      case 'staff':
        return { kind: 'staff', id: staff(subject.id) }
      case 'household':
        return { kind: 'household', id: households(subject.id) }
      case 'student':
        return { kind: 'student', id: students(subject.id) }
      case 'interpreter':
        return { kind: 'interpreter', id: interpreters(subject.id) }
      case 'room':
        return { kind: 'room', id: rooms(subject.id) }
    }
  }
  return {
    event: { ...conference.event, sessions: conference.event.sessions.map(under(sessions)) },
    staff: conference.staff.map(under(staff)),
    rooms: conference.rooms.map(under(rooms)),
    students: conference.students.map(under(students)),
    enrolments: conference.enrolments.map((row) => ({ ...row, studentId: students(row.studentId) })),
    households: conference.households.map(under(households)),
    guardianships: conference.guardianships.map((row) => ({
      ...row,
      householdId: households(row.householdId),
      studentId: students(row.studentId),
    })),
    adults: conference.adults.map(under(adults)).map((row) => ({
      ...row,
      householdIds: row.householdIds.map(households),
      staffId: row.staffId === null ? null : staff(row.staffId),
    })),
    interpreters: conference.interpreters.map(under(interpreters)),
    requests: conference.requests.map(under(requests)).map((row) => ({
      ...row,
      householdId: households(row.householdId),
      studentId: students(row.studentId),
      staffIds: [staff(row.staffIds[0]), ...row.staffIds.slice(1).map(staff)],
      roomId: row.roomId === null ? null : rooms(row.roomId),
      groupId: row.groupId === null ? null : (groups.get(row.groupId) ?? row.groupId),
    })),
    staffRooms: conference.staffRooms.map((row) => ({
      staffId: staff(row.staffId),
      sessionId: row.sessionId === null ? null : sessions(row.sessionId),
      roomId: rooms(row.roomId),
    })),
    travel: conference.travel.map((row) =>
      row.between === 'buildings' ? row : { ...row, from: rooms(row.from), to: rooms(row.to) },
    ),
    availability: conference.availability.map((row) => ({
      ...row,
      subject: subjectOf(row.subject),
      sessionId: sessions(row.sessionId),
    })),
    separations: conference.separations.map((row) => ({
      ...row,
      households: [households(row.households[0]), households(row.households[1])],
    })),
    commitments: conference.commitments.map((row) => ({
      ...row,
      requestId: requests(row.requestId),
      sessionId: sessions(row.sessionId),
      staffIds: row.staffIds === null ? null : row.staffIds.map(staff),
      roomId: row.roomId === null ? null : rooms(row.roomId),
    })),
  }
}

interface Row<Id> extends Sourced {
  readonly id: Id
}

/** The folder's id for each of the app's; one that no row has stays as it is. */
function sourceIds<Id extends Brand<string, string>>(
  rows: readonly Row<Id>[],
  prefix: string,
): (id: Id) => Id {
  const taken = new Set<string>()
  const given = new Map<Id, Id>()
  const give = (id: Id, sourceId: string): void => {
    given.set(id, idOf<Id>(sourceId))
    taken.add(sourceId)
  }
  for (const { id, sourceId } of rows) if (canStand(sourceId) && !taken.has(sourceId)) give(id, sourceId)
  let next = rows.length + 1
  for (const { id } of rows) {
    if (given.has(id)) continue
    while (taken.has(`${prefix}${next}`)) next++
    give(id, `${prefix}${next}`)
  }
  return (id) => given.get(id) ?? id
}

const canStand = (sourceId: string): boolean =>
  sourceId !== '' && sourceId === sourceId.trim() && !sourceId.includes(';') && !sourceId.includes('\0')

const under =
  <Id>(idsOf: (id: Id) => Id) =>
  <Item extends Row<Id>>(row: Item): Item => ({ ...row, id: idsOf(row.id), sourceId: String(idsOf(row.id)) })

function groupNames({ requests }: Conference): ReadonlyMap<MeetingGroupId, MeetingGroupId> {
  const groups = [...new Set(requests.flatMap(({ groupId }) => groupId ?? []))]
  return new Map(groups.map((group, i) => [group, idOf<MeetingGroupId>(`M${i + 1}`)]))
}
