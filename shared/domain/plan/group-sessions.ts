import type { LocalDate } from '@shared/kernel/time'
import type { AvailabilitySubject, Room } from '../events/event'
import { isInGroupSession, type GroupSession } from '../events/group-session'
import type { ConferenceIndex } from './conference-index'

/** A group session with its day and its room. */
export interface DatedGroupSession extends GroupSession {
  readonly date: LocalDate
  readonly room: Room | null
}

/** The group sessions that somebody, or a room, is in (null: all of the event), in order of time. */
export const groupSessionsOf = (
  { conference, sessions, rooms }: ConferenceIndex,
  who: AvailabilitySubject | null,
): readonly DatedGroupSession[] =>
  conference.groupSessions
    .flatMap((one): DatedGroupSession[] => {
      const session = sessions.get(one.sessionId)
      if (!session || (who !== null && !isInGroupSession(one, who))) return []
      return [{ ...one, date: session.date, room: (one.roomId && rooms.get(one.roomId)) ?? null }]
    })
    .sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))
