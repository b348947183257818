import type {
  AdultId,
  GroupSessionId,
  HouseholdId,
  InterpreterId,
  MeetingGroupId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { speaks, spokenLanguage } from '@shared/kernel/language'
import { minuteOfDay, minutes, overlaps, type Minutes, type TimeRange } from '@shared/kernel/time'
import type { Adult, Household, Interpreter, LanguageCode, Staff, Student } from '../people/people'
import type { AvailabilitySubject, Room, Session } from '../events/event'
import type { GroupSession } from '../events/group-session'
import type { Request } from '../requests/request'
import type { Appointment, Conference } from './plan'

/** A conference with its rows found by id and the format's derived facts (room, walk, interpreter, free time) answered in one place. */
export interface ConferenceIndex {
  readonly conference: Conference
  readonly staff: ReadonlyMap<StaffId, Staff>
  readonly rooms: ReadonlyMap<RoomId, Room>
  readonly students: ReadonlyMap<StudentId, Student>
  readonly households: ReadonlyMap<HouseholdId, Household>
  readonly adults: ReadonlyMap<AdultId, Adult>
  readonly interpreters: ReadonlyMap<InterpreterId, Interpreter>
  readonly sessions: ReadonlyMap<SessionId, Session>
  readonly requests: ReadonlyMap<RequestId, Request>
  readonly groupSessions: ReadonlyMap<GroupSessionId, GroupSession>
  /** Requests that are one meeting, by the group they share. */
  readonly groups: ReadonlyMap<MeetingGroupId, readonly Request[]>
  /** The room of a request in a session: its own, else its first staff member's for that session, else for the event; none by phone or online. */
  roomOf(request: Request, sessionId: SessionId): RoomId | null
  /** Where a member of staff sits in a session, else (and for null) in the event. */
  roomOfStaff(staffId: StaffId, sessionId: SessionId | null): RoomId | null
  /** The language, as it is spoken, that a request needs interpreted: its household's, unless one of its staff speaks it. */
  languageToInterpret(request: Request): LanguageCode | null
  /** Minutes between two in-person places; the room pair, else the building pair, else the event's general times. Null is the unnamed room of the unnamed building. */
  travelMinutes(from: RoomId | null, to: RoomId | null): Minutes
  /** Whether the subject is available for the whole of a range; touching windows count as one. */
  isFree(subject: AvailabilitySubject, sessionId: SessionId, range: TimeRange): boolean
  /** Windows of the subject that reach into a session, merged and in order; null where it has no row at all, so is free throughout. */
  windows(subject: AvailabilitySubject, sessionId: SessionId): readonly TimeRange[] | null
  /** Attending adults who are in a meeting of this request: its household's, and any who is one of its staff. */
  attendingAdults(request: Request): readonly AdultId[]
  /** Attending adults who are in a group session: its member households', and any who is one of its staff. */
  adultsInGroupSession(groupSession: GroupSession): readonly AdultId[]
}

const byId = <Id, Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]))

/** Builds the index once; every answer afterwards is a look-up. */
export function indexConference(conference: Conference): ConferenceIndex {
  const staff = byId<StaffId, Staff>(conference.staff)
  const rooms = byId<RoomId, Room>(conference.rooms)
  const households = byId<HouseholdId, Household>(conference.households)
  const staffRooms = indexStaffRooms(conference.staffRooms)
  const adultsOf = indexAttendingAdults(conference.adults)
  const windowsOf = indexWindows(conference)
  const walk = indexTravel(conference, rooms)

  const adultsAmong = (
    families: readonly { readonly householdId: HouseholdId }[],
    staffIds: readonly StaffId[],
  ): readonly AdultId[] => {
    const found = new Set(families.flatMap(({ householdId }) => adultsOf.household.get(householdId) ?? []))
    for (const id of staffIds) for (const adult of adultsOf.staff.get(id) ?? []) found.add(adult)
    return [...found]
  }
  const roomOfStaff = (staffId: StaffId, sessionId: SessionId | null): RoomId | null =>
    staffRooms.get(staffId)?.get(sessionId) ?? staffRooms.get(staffId)?.get(null) ?? null
  const sessions = byId<SessionId, Session>(conference.event.sessions)
  const givenWindows = (subject: AvailabilitySubject, sessionId: SessionId): readonly TimeRange[] | null => {
    const own = windowsOf.get(subject.kind)?.get(subject.id)
    return own ? (own.get(sessionId) ?? []) : null
  }
  return {
    conference,
    staff,
    rooms,
    students: byId<StudentId, Student>(conference.students),
    households,
    adults: byId<AdultId, Adult>(conference.adults),
    interpreters: byId<InterpreterId, Interpreter>(conference.interpreters),
    sessions,
    requests: byId<RequestId, Request>(conference.requests),
    groupSessions: byId<GroupSessionId, GroupSession>(conference.groupSessions),
    groups: groupRequests(conference.requests),
    roomOf: (request, sessionId) =>
      request.mode !== 'in-person' ? null : (request.roomId ?? roomOfStaff(request.staffIds[0], sessionId)),
    roomOfStaff,
    languageToInterpret: (request) => {
      const language = households.get(request.householdId)?.interpreterLanguage ?? null
      if (language === null) return null
      const isSpoken = request.staffIds.some((id) => speaks(staff.get(id)?.languages ?? [], language))
      return isSpoken ? null : spokenLanguage(language)
    },
    travelMinutes: walk,
    windows: (subject, sessionId) => {
      const session = sessions.get(sessionId)
      return givenWindows(subject, sessionId)?.filter((one) => !session || overlaps(session, one)) ?? null
    },
    isFree: (subject, sessionId, range) => {
      const own = givenWindows(subject, sessionId)
      return own === null || own.some((window) => window.start <= range.start && range.end <= window.end)
    },
    attendingAdults: (request) => adultsAmong([request], request.staffIds),
    adultsInGroupSession: ({ members, staffIds }) => adultsAmong(members, staffIds),
  }
}

/** A request placed at a time, as the row that a plan holds: everything but session, start and interpreter follows from the conference. */
export function appointmentOf(
  index: ConferenceIndex,
  request: Request,
  session: Session,
  start: number,
  interpreterId: InterpreterId | null,
): Appointment {
  return {
    requestId: request.id,
    sessionId: session.id,
    date: session.date,
    start: minuteOfDay(start),
    end: minuteOfDay(start + request.minutes),
    staffIds: request.staffIds,
    roomId: index.roomOf(request, session.id),
    interpreterId,
    householdId: request.householdId,
    studentId: request.studentId,
  }
}

/** All requests of a request's meeting, itself among them: most are alone. */
export const requestsOfMeeting = (
  { groups }: Pick<ConferenceIndex, 'groups'>,
  request: Request,
): readonly Request[] => (request.groupId === null ? undefined : groups.get(request.groupId)) ?? [request]

function groupRequests(requests: readonly Request[]): ReadonlyMap<MeetingGroupId, readonly Request[]> {
  const groups = new Map<MeetingGroupId, Request[]>()
  for (const request of requests) {
    if (request.groupId === null) continue
    const group = groups.get(request.groupId)
    if (group) group.push(request)
    else groups.set(request.groupId, [request])
  }
  return groups
}

function indexAttendingAdults(adults: readonly Adult[]) {
  const household = new Map<HouseholdId, AdultId[]>()
  const staff = new Map<StaffId, AdultId[]>()
  const add = <Key>(map: Map<Key, AdultId[]>, key: Key, id: AdultId): void => {
    map.set(key, [...(map.get(key) ?? []), id])
  }
  for (const adult of adults) {
    if (!adult.attends) continue
    for (const id of adult.householdIds) add(household, id, adult.id)
    if (adult.staffId !== null) add(staff, adult.staffId, adult.id)
  }
  return { household, staff }
}

// The look-ups below are asked tens of thousands of times for one plan: maps of maps spare them a joined key each time.

function indexStaffRooms(staffRooms: Conference['staffRooms']) {
  const found = new Map<StaffId, Map<SessionId | null, RoomId>>()
  for (const { staffId, sessionId, roomId } of staffRooms) {
    const own = found.get(staffId) ?? new Map<SessionId | null, RoomId>()
    found.set(staffId, own.set(sessionId, roomId))
  }
  return found
}

type WindowsBySession = Map<SessionId, TimeRange[]>

function indexWindows(conference: Conference) {
  const found = new Map<AvailabilitySubject['kind'], Map<AvailabilitySubject['id'], WindowsBySession>>()
  const inOrder = [...conference.availability].sort((a, b) => a.start - b.start)
  for (const { subject, sessionId, start, end } of inOrder) {
    const ofKind = found.get(subject.kind) ?? new Map<AvailabilitySubject['id'], WindowsBySession>()
    const bySession = ofKind.get(subject.id) ?? new Map<SessionId, TimeRange[]>()
    found.set(subject.kind, ofKind.set(subject.id, bySession))
    const merged = bySession.get(sessionId) ?? []
    bySession.set(sessionId, merged)
    const last = merged.at(-1)
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: minuteOfDay(Math.max(last.end, end)) }
    else merged.push({ start, end })
  }
  return found
}

function indexTravel(conference: Conference, rooms: ReadonlyMap<RoomId, Room>) {
  const given = new Map<string, Minutes>()
  for (const { between, from, to, minutes: time } of conference.travel) {
    given.set(JSON.stringify([between, from, to]), time)
    given.set(JSON.stringify([between, to, from]), time)
  }
  const known = new Map<RoomId | null, Map<RoomId | null, Minutes>>()
  const general = conference.event.travelMinutes
  const work = (from: RoomId | null, to: RoomId | null): Minutes => {
    const buildings = [from, to].map((id) => (id === null ? '' : (rooms.get(id)?.building ?? '')))
    const byPair =
      given.get(JSON.stringify(['rooms', from ?? '', to ?? ''])) ??
      given.get(JSON.stringify(['buildings', ...buildings]))
    if (byPair !== undefined) return byPair
    if (from === to) return minutes(general.sameRoom)
    return buildings[0] === buildings[1] ? general.sameBuilding : general.otherBuilding
  }
  return (from: RoomId | null, to: RoomId | null): Minutes => {
    const fromHere = known.get(from) ?? new Map<RoomId | null, Minutes>()
    const before = fromHere.get(to)
    if (before !== undefined) return before
    const time = work(from, to)
    known.set(from, fromHere.set(to, time))
    return time
  }
}
