import type { HouseholdId, RequestId, RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import { groupBy } from '@shared/kernel/group-by'
import { speaks } from '@shared/kernel/language'
import { cutOut, minuteOfDay, overlaps, type TimeRange } from '@shared/kernel/time'
import type { AvailabilitySubject, Session } from '../events/event'
import type { LanguageCode } from '../people/people'
import type { Request } from '../requests/request'
import { requestsOfMeeting, type ConferenceIndex } from './conference-index'

/**
 * Something that no plan can do, whoever makes it, with the figure that would put it right. Only what is certain is listed: an
 * event without any may still not fit.
 */
export type Obstacle =
  /** Their meetings with the changeovers between them need so many minutes more than they have. */
  | { readonly kind: 'staff-short'; readonly staffId: StaffId; readonly minutes: number }
  | { readonly kind: 'household-short'; readonly householdId: HouseholdId; readonly minutes: number }
  | { readonly kind: 'room-short'; readonly roomId: RoomId; readonly minutes: number }
  /** Those who interpret the language have so many minutes too few together. */
  | { readonly kind: 'interpreters-short'; readonly language: LanguageCode; readonly minutes: number }
  | { readonly kind: 'no-interpreter'; readonly language: LanguageCode; readonly meetings: number }
  /** Nobody of the meeting need be in another one: the people and the room share no stretch that is long enough. */
  | { readonly kind: 'no-common-time'; readonly requestIds: readonly RequestId[] }

/** Everything that is certain to be impossible with what is asked for, gravest first within each kind. */
export function obstaclesOf(index: ConferenceIndex): readonly Obstacle[] {
  const meetings = meetingsOf(index)
  return [
    ...shortStaff(index, meetings),
    ...shortInterpreters(index, meetings),
    ...withoutCommonTime(index, meetings),
    ...shortHouseholds(index, meetings),
    ...shortRooms(index, meetings),
  ]
}

/** The requests that are one meeting; the first stands for its staff, length, mode and room. */
interface Meeting {
  readonly first: Request
  readonly all: readonly Request[]
}

const meetingsOf = (index: ConferenceIndex): readonly Meeting[] =>
  index.conference.requests
    .map((first) => ({ first, all: requestsOfMeeting(index, first) }))
    .filter(({ first, all }) => all[0]?.id === first.id)

const worstFirst = <Found extends { readonly minutes: number }>(found: readonly Found[]): readonly Found[] =>
  found.toSorted((a, b) => b.minutes - a.minutes)

function shortStaff(index: ConferenceIndex, meetings: readonly Meeting[]): readonly Obstacle[] {
  const { slotMinutes, changeoverMinutes } = index.conference.event
  // Meetings start on the grid, so that a changeover takes whole slots.
  const changeover = Math.ceil(changeoverMinutes / slotMinutes) * slotMinutes
  const asked = groupBy(
    meetings.flatMap(({ first }) => first.staffIds.map((staffId) => ({ staffId, minutes: first.minutes }))),
    ({ staffId }) => staffId,
  )
  return worstFirst(
    [...asked].flatMap(([staffId, own]) => {
      const stretches = freeStretches(index, { kind: 'staff', id: staffId })
      const needed = sum(own.map(({ minutes }) => minutes + changeover))
      // The last meeting of a stretch needs no changeover after it.
      const free = sum(stretches.map((stretch) => lengthOf(stretch) + changeover))
      return needed > free ? [{ kind: 'staff-short' as const, staffId, minutes: needed - free }] : []
    }),
  )
}

function shortHouseholds(index: ConferenceIndex, meetings: readonly Meeting[]): readonly Obstacle[] {
  const asked = groupBy(
    meetings.flatMap(({ first, all }) =>
      [...new Set(all.map(({ householdId }) => householdId))].map((householdId) => ({
        householdId,
        minutes: first.minutes,
      })),
    ),
    ({ householdId }) => householdId,
  )
  return worstFirst(
    [...asked].flatMap(([householdId, own]) => {
      const needed = sum(own.map(({ minutes }) => minutes))
      const free = sum(freeStretches(index, { kind: 'household', id: householdId }).map(lengthOf))
      return needed > free ? [{ kind: 'household-short' as const, householdId, minutes: needed - free }] : []
    }),
  )
}

/** Rooms with a limit, where a meeting takes place in the same room in every session. */
function shortRooms(index: ConferenceIndex, meetings: readonly Meeting[]): readonly Obstacle[] {
  const { sessions } = index.conference.event
  const demand = new Map<RoomId, number>()
  for (const { first } of meetings) {
    const rooms = new Set(sessions.map(({ id }) => index.roomOf(first, id)))
    const [only] = rooms
    if (rooms.size === 1 && only !== null && only !== undefined)
      demand.set(only, (demand.get(only) ?? 0) + first.minutes)
  }
  return worstFirst(
    [...demand].flatMap(([roomId, needed]) => {
      const limit = index.rooms.get(roomId)?.meetingsAtOnce ?? null
      if (limit === null) return []
      const free = limit * sum(freeStretches(index, { kind: 'room', id: roomId }).map(lengthOf))
      return needed > free ? [{ kind: 'room-short' as const, roomId, minutes: needed - free }] : []
    }),
  )
}

function shortInterpreters(index: ConferenceIndex, meetings: readonly Meeting[]): readonly Obstacle[] {
  const needed = new Map<LanguageCode, { minutes: number; meetings: number }>()
  for (const { first, all } of meetings) {
    // Rows of one language may share the interpreter.
    for (const language of new Set(all.flatMap((row) => index.languageToInterpret(row) ?? []))) {
      const before = needed.get(language) ?? { minutes: 0, meetings: 0 }
      needed.set(language, { minutes: before.minutes + first.minutes, meetings: before.meetings + 1 })
    }
  }
  return [...needed].flatMap(([language, asked]): Obstacle[] => {
    const speakers = index.conference.interpreters.filter((one) => speaks(one.languages, language))
    if (speakers.length === 0) return [{ kind: 'no-interpreter', language, meetings: asked.meetings }]
    const free = sum(
      speakers.flatMap(({ id }) => freeStretches(index, { kind: 'interpreter', id }).map(lengthOf)),
    )
    const short = asked.minutes - free
    return short > 0 ? [{ kind: 'interpreters-short', language, minutes: short }] : []
  })
}

function withoutCommonTime(index: ConferenceIndex, meetings: readonly Meeting[]): readonly Obstacle[] {
  const { sessions } = index.conference.event
  const impossible = meetings.filter(
    (meeting) => !sessions.some((session) => hasStart(index, meeting, session)),
  )
  const requestIds = impossible.flatMap(({ all }) => all.map(({ id }) => id))
  return requestIds.length === 0 ? [] : [{ kind: 'no-common-time', requestIds }]
}

/** Whether everybody of a meeting, its room included, is free at some start of a session. */
function hasStart(index: ConferenceIndex, { first, all }: Meeting, session: Session): boolean {
  const roomId = index.roomOf(first, session.id)
  const subjects: readonly AvailabilitySubject[] = [
    ...first.staffIds.map((id) => ({ kind: 'staff' as const, id })),
    ...all.map(({ householdId }) => ({ kind: 'household' as const, id: householdId })),
    ...all.flatMap((row) => (row.studentAttends ? [{ kind: 'student' as const, id: row.studentId }] : [])),
    ...(roomId === null ? [] : [{ kind: 'room' as const, id: roomId }]),
  ]
  const common = subjects.reduce<readonly TimeRange[]>(
    (left, subject) => {
      const windows = index.windows(subject, session.id)
      return windows === null ? left : left.flatMap((range) => windows.flatMap((one) => shared(range, one)))
    },
    [session],
  )
  return stretchesOf(index, session, common).some((stretch) => lengthOf(stretch) >= first.minutes)
}

/** When somebody could be in a meeting: their windows in the sessions without the breaks, cut to the grid. */
const freeStretches = (index: ConferenceIndex, subject: AvailabilitySubject): readonly TimeRange[] =>
  index.conference.event.sessions.flatMap((session) =>
    stretchesOf(index, session, index.windows(subject, session.id) ?? [session]),
  )

function stretchesOf(
  { conference }: ConferenceIndex,
  session: Session,
  windows: readonly TimeRange[],
): readonly TimeRange[] {
  const { slotMinutes } = conference.event
  const inside = windows.flatMap((window) => shared(window, session))
  const outsideBreaks = session.breaks.reduce<readonly TimeRange[]>(cutOut, inside)
  return outsideBreaks.flatMap(({ start, end }) => {
    const from = Math.ceil((start - session.start) / slotMinutes) * slotMinutes
    const to = Math.floor((end - session.start) / slotMinutes) * slotMinutes
    return from < to ? [rangeOf(session.start + from, session.start + to)] : []
  })
}

const shared = (a: TimeRange, b: TimeRange): readonly TimeRange[] =>
  overlaps(a, b) ? [rangeOf(Math.max(a.start, b.start), Math.min(a.end, b.end))] : []

const rangeOf = (start: number, end: number): TimeRange => ({
  start: minuteOfDay(start),
  end: minuteOfDay(end),
})
const lengthOf = ({ start, end }: TimeRange): number => end - start
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Rooms that teachers still need: those with an in-person meeting in a room of theirs that is not set for a session. */
export function staffWithoutRoom(index: ConferenceIndex): readonly {
  readonly staffId: StaffId
  readonly sessionIds: readonly SessionId[]
}[] {
  const { event, requests } = index.conference
  const meeting = new Set(
    requests.flatMap(({ mode, roomId, staffIds }) =>
      mode === 'in-person' && roomId === null ? [staffIds[0]] : [],
    ),
  )
  return [...meeting].flatMap((staffId) => {
    const sessionIds = event.sessions.flatMap(({ id }) =>
      index.roomOfStaff(staffId, id) === null ? [id] : [],
    )
    return sessionIds.length === 0 ? [] : [{ staffId, sessionIds }]
  })
}
