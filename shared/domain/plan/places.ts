import type { Room } from '../events/event'
import type { MeetingMode } from '../requests/request'
import type { ConferenceIndex } from './conference-index'
import { inTimeOrder } from './family-meetings'
import type { Appointment } from './plan'

/** How a meeting takes place; in person where its request is no longer known. */
export const modeOf = (index: ConferenceIndex, appointment: Appointment): MeetingMode =>
  index.requests.get(appointment.requestId)?.mode ?? 'in-person'

/** The room that people meet in; null by phone, online, and where none is set. */
export function roomOf(index: ConferenceIndex, appointment: Appointment): Room | null {
  if (appointment.roomId === null || modeOf(index, appointment) !== 'in-person') return null
  return index.rooms.get(appointment.roomId) ?? null
}

/**
 * Minutes on foot from one appointment of a session to a later one, by the school's walking times; 0 where nobody has
 * to walk: another session, the same place, by phone or online, or both at once.
 */
export function walkBetween(
  index: ConferenceIndex,
  former: Appointment | null,
  appointment: Appointment,
): number {
  const walks =
    former !== null &&
    former.sessionId === appointment.sessionId &&
    former.end <= appointment.start &&
    former.roomId !== appointment.roomId &&
    modeOf(index, former) === 'in-person' &&
    modeOf(index, appointment) === 'in-person'
  return walks ? index.travelMinutes(former.roomId, appointment.roomId) : 0
}

/** The buildings that somebody goes to, in the order in which they do; one that they come back to is named once. */
export const buildingsOf = (
  index: ConferenceIndex,
  appointments: readonly Appointment[],
): readonly string[] => [
  ...new Set(inTimeOrder(appointments).flatMap((row) => roomOf(index, row)?.building || [])),
]
