import { groupBy } from '@shared/kernel/group-by'
import type { RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import type {
  Availability,
  AvailabilitySubject,
  ConferenceEvent,
  Session,
  StaffRoom,
  Travel,
} from '../events/event'
import type { GroupSession } from '../events/group-session'
import { hasNoTime, noTime, type FreeWindow } from '../events/free-times'
import type { Conference } from './plan'

/** What the office may change about the event itself. */
export type EventFields = Pick<
  ConferenceEvent,
  | 'title'
  | 'kind'
  | 'timezone'
  | 'slotMinutes'
  | 'changeoverMinutes'
  | 'travelMinutes'
  | 'staffRest'
  | 'sessions'
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
  readonly windows: readonly FreeWindow[]
}

/** Facts of an event that change; whatever is not named stays as it is. */
export interface EventFacts {
  readonly event?: Partial<EventFields>
  readonly seats?: readonly Seat[]
  readonly walks?: readonly Walk[]
  readonly freeTimes?: readonly FreeTimes[]
  /** All group sessions of the event. */
  readonly groupSessions?: readonly GroupSession[]
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
    availability: inSessions(
      event.sessions,
      replaced(
        conference.availability,
        freeTimes.map((times) => [
          times,
          times.windows.map((window) => ({ ...window, subject: times.subject })),
        ]),
        subjectKey,
      ),
    ),
    groupSessions: (facts.groupSessions ?? conference.groupSessions).filter(inSession),
    commitments: conference.commitments.filter(inSession),
  }
}

/** The key of the one row that says where somebody sits. */
export const staffRoomKey = ({ staffId, sessionId }: Pick<StaffRoom, 'staffId' | 'sessionId'>): string =>
  `${staffId} ${sessionId ?? ''}`

/** The key of the one row between two places: it counts in both directions. */
export const travelKey = ({ between, from, to }: Pick<Travel, 'between' | 'from' | 'to'>): string =>
  JSON.stringify([between, ...[from, to].sort()])

/** What tells whoever windows speak of from everybody else. */
export const subjectKey = ({ subject }: Pick<Availability, 'subject'>): string =>
  `${subject.kind} ${subject.id}`

/** Everybody whose windows leave them no time in any session. */
export function subjectsWithNoTime({
  event,
  availability,
}: Pick<Conference, 'event' | 'availability'>): readonly AvailabilitySubject[] {
  return [...groupBy(availability, subjectKey).values()].flatMap(([first, ...others]) =>
    first && hasNoTime(event.sessions, [first, ...others]) ? [first.subject] : [],
  )
}

/** Windows in sessions that are there. Whoever has lost all of theirs has no time: they do not become free throughout. */
function inSessions(
  sessions: readonly Session[],
  availability: readonly Availability[],
): readonly Availability[] {
  const ids = new Set(sessions.map(({ id }) => id))
  const left = availability.filter(({ sessionId }) => ids.has(sessionId))
  const keys = new Set(left.map(subjectKey))
  const lost = new Map(
    availability.flatMap((row) =>
      keys.has(subjectKey(row)) ? [] : [[subjectKey(row), row.subject] as const],
    ),
  )
  return [
    ...left,
    ...[...lost.values()].flatMap((subject) => noTime(sessions).map((window) => ({ ...window, subject }))),
  ]
}

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
