import type { HouseholdId } from '@shared/kernel/ids'
import type { AvailabilitySubject, Room } from '../events/event'
import { isInGroupSession, type AnnouncedGroupSession } from '../events/group-session'
import type { ConferenceIndex } from './conference-index'
import type { Conference } from './plan'

/** A group session with its day and its room. */
export type DatedGroupSession = AnnouncedGroupSession & { readonly room: Room | null }

/** The group sessions of an event as they are now, in the shape in which they are announced; in order of time. */
export function groupSessionsNow({
  groupSessions,
  event,
}: Pick<Conference, 'groupSessions' | 'event'>): readonly AnnouncedGroupSession[] {
  const dates = new Map(event.sessions.map(({ id, date }) => [id, date]))
  return inOrder(
    groupSessions.flatMap(({ id, title, sessionId, start, end, staffIds, roomId, members }) => {
      const date = dates.get(sessionId)
      return date === undefined ? [] : [{ id, title, sessionId, date, start, end, staffIds, roomId, members }]
    }),
  )
}

/** The group sessions that somebody, or a room, is in (null: all), in order of time; of the event as it is now unless others are given. */
export const groupSessionsOf = (
  { conference, rooms }: ConferenceIndex,
  who: AvailabilitySubject | null,
  given: readonly AnnouncedGroupSession[] = groupSessionsNow(conference),
): readonly DatedGroupSession[] =>
  inOrder(given)
    .filter((one) => who === null || isInGroupSession(one, who))
    .map((one) => ({ ...one, room: (one.roomId && rooms.get(one.roomId)) ?? null }))

/** Group sessions that the paper before had and that take place no longer, in order of time. */
export function goneSince<Row extends Pick<AnnouncedGroupSession, 'id'>>(
  before: readonly Row[],
  now: readonly Pick<AnnouncedGroupSession, 'id'>[],
): readonly Row[] {
  const left = new Set(now.map(({ id }) => id))
  return before.filter(({ id }) => !left.has(id))
}

/** Whether two group sessions say the same on the paper of one household. */
export const sameForHousehold = (
  a: AnnouncedGroupSession,
  b: AnnouncedGroupSession,
  householdId: HouseholdId,
): boolean => sameForStaff(a, b) && membersKey(a, householdId) === membersKey(b, householdId)

/** Whether two group sessions have the same title, time, staff and room. */
export const sameForStaff = (a: AnnouncedGroupSession, b: AnnouncedGroupSession): boolean =>
  a.title === b.title &&
  a.date === b.date &&
  a.start === b.start &&
  a.end === b.end &&
  a.roomId === b.roomId &&
  [...a.staffIds].sort().join('\n') === [...b.staffIds].sort().join('\n')

const membersKey = ({ members }: AnnouncedGroupSession, householdId: HouseholdId): string =>
  members
    .flatMap((one) => (one.householdId === householdId ? [one.studentId ?? ''] : []))
    .sort()
    .join('\n')

const inOrder = <Row extends AnnouncedGroupSession>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))
