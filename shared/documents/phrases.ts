import type { Room } from '@shared/domain/events/event'
import type { Student } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { MeetingMode } from '@shared/domain/requests/request'
import type { StaffId, StudentId } from '@shared/kernel/ids'
import { formalStaffName } from '@shared/words/documents'
import { proseName } from '@shared/words/names'

/** How a meeting takes place; in person where its request is no longer known. */
export const modeOf = (index: ConferenceIndex, appointment: Appointment): MeetingMode =>
  index.requests.get(appointment.requestId)?.mode ?? 'in-person'

/** Room and building (unless it goes without saying), or what there is to say without a room. */
export function placeOf(
  index: ConferenceIndex,
  appointment: Appointment,
  noRoom: (mode: MeetingMode) => string,
  building: 'told' | 'known' = 'told',
): string {
  const mode = modeOf(index, appointment)
  const room = roomOf(index, appointment)
  if (mode !== 'in-person' || !room) return noRoom(mode)
  return building === 'known' || room.building === '' ? room.name : `${room.name}, ${room.building}`
}

/** The room that an appointment has, if any. */
export const roomOf = (index: ConferenceIndex, appointment: Appointment): Room | undefined =>
  appointment.roomId === null ? undefined : index.rooms.get(appointment.roomId)

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

/** The members of staff as paper names them. */
export const staffNames = (index: ConferenceIndex, ids: readonly StaffId[]): readonly string[] =>
  ids.flatMap((id) => {
    const staff = index.staff.get(id)
    return staff ? [formalStaffName(staff)] : []
  })

/** A child with the form: Anna Kowalska (9B); blank where the child is not known. */
export function childAndForm(index: ConferenceIndex, id: StudentId): string {
  const student: Student | undefined = index.students.get(id)
  if (!student) return ''
  const form = index.conference.enrolments.find((row) => row.studentId === id)?.form ?? ''
  return form === '' ? proseName(student) : `${proseName(student)} (${form})`
}

/** The interpreter's name and the language interpreted, or null where nobody interprets. */
export function interpretationOf(
  index: ConferenceIndex,
  appointment: Appointment,
): { readonly name: string; readonly language: string } | null {
  const interpreter =
    appointment.interpreterId === null ? undefined : index.interpreters.get(appointment.interpreterId)
  const language = index.households.get(appointment.householdId)?.interpreterLanguage
  return interpreter && language ? { name: proseName(interpreter), language } : null
}

/** The lines of a text that a person wrote, without blank ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
