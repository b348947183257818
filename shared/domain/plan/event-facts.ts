import type { RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import type { Availability, AvailabilitySubject, ConferenceEvent, StaffRoom, Travel } from '../events/event'
import type { Conference } from './plan'

/** What the office may change about the event itself. */
export type EventFields = Pick<
  ConferenceEvent,
  'title' | 'kind' | 'slotMinutes' | 'changeoverMinutes' | 'travelMinutes' | 'staffRest' | 'sessions'
>

/** Where somebody sits from now on; a null room takes what was set away. */
export interface Seat {
  readonly staffId: StaffId
  readonly sessionId: SessionId | null
  readonly roomId: RoomId | null
}

/** A walking time from now on, in both directions; null takes what was set away. */
export type Walk = Travel extends infer Way
  ? Way extends Travel
    ? Omit<Way, 'minutes'> & { readonly minutes: Travel['minutes'] | null }
    : never
  : never

/** When somebody is free from now on; no windows at all: throughout. */
export interface FreeTimes {
  readonly subject: AvailabilitySubject
  readonly windows: readonly Omit<Availability, 'subject'>[]
}

/** Facts of an event that change; whatever is not named stays as it is. */
export interface EventFacts {
  readonly event?: Partial<EventFields>
  readonly seats?: readonly Seat[]
  readonly walks?: readonly Walk[]
  readonly freeTimes?: readonly FreeTimes[]
}

/** A conference with some facts changed. What names a session that is gone goes with it. */
export function withFacts(conference: Conference, facts: EventFacts): Conference {
  const { event: fields = {}, seats = [], walks = [], freeTimes = [] } = facts
  const event = { ...conference.event, ...fields }
  const sessions = new Set<SessionId | null>([null, ...event.sessions.map(({ id }) => id)])
  const inSession = ({ sessionId }: { readonly sessionId: SessionId | null }): boolean =>
    sessions.has(sessionId)
  return {
    ...conference,
    event,
    staffRooms: replaced(
      conference.staffRooms,
      seats.map((seat) => [seat, seat.roomId === null ? [] : [{ ...seat, roomId: seat.roomId }]]),
      staffRoomKey,
    ).filter(inSession),
    travel: replaced(
      conference.travel,
      walks.map((walk) => [walk, walk.minutes === null ? [] : [{ ...walk, minutes: walk.minutes }]]),
      travelKey,
    ),
    availability: replaced(
      conference.availability,
      freeTimes.map((times) => [
        times,
        times.windows.map((window) => ({ ...window, subject: times.subject })),
      ]),
      ({ subject }) => `${subject.kind} ${subject.id}`,
    ).filter(inSession),
    groupSessions: conference.groupSessions.filter(inSession),
    commitments: conference.commitments.filter(inSession),
  }
}

/** The key of the one row that says where somebody sits. */
export const staffRoomKey = ({ staffId, sessionId }: Pick<StaffRoom, 'staffId' | 'sessionId'>): string =>
  `${staffId} ${sessionId ?? ''}`

/** The key of the one row between two places: it counts in both directions. */
export const travelKey = ({ between, from, to }: Pick<Travel, 'between' | 'from' | 'to'>): string =>
  JSON.stringify([between, ...[from, to].sort()])

/** The rows with those of some keys given anew, in place of what they were. */
function replaced<Row, Change extends object>(
  rows: readonly Row[],
  changes: readonly (readonly [Change, readonly Row[]])[],
  keyOf: (row: Row | Change) => string,
): readonly Row[] {
  if (changes.length === 0) return rows
  const keys = new Set(changes.map(([change]) => keyOf(change)))
  return [...rows.filter((row) => !keys.has(keyOf(row))), ...changes.flatMap(([, own]) => own)]
}
