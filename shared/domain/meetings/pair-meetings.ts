import type { AppointmentRecord } from '../plan/revision'
import type { MeetingRecord } from './meeting'

/** How far the minutes of an appointment are. */
export type MinutesState = 'not-begun' | 'draft' | 'final'

export const minutesState = (meeting: MeetingRecord | null): MinutesState =>
  meeting?.state.kind ?? 'not-begun'

/** An appointment of the plan with its record, if begun, or a record whose appointment the plan no longer has. */
export type PlannedMeeting =
  | { readonly appointment: AppointmentRecord; readonly meeting: null }
  | { readonly appointment: AppointmentRecord | null; readonly meeting: MeetingRecord }

/**
 * Finds each appointment its record: the one it names, else one of the same child, family and staff that no appointment
 * names, since a new plan has new appointments for meetings that were held. Records left over come last.
 */
export function pairMeetings(
  appointments: readonly AppointmentRecord[],
  meetings: readonly MeetingRecord[],
): readonly PlannedMeeting[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const named = new Set(appointments.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId])))
  const unnamed = new Map(
    meetings.filter(({ id }) => !named.has(id)).map((meeting) => [whoMet(meeting), meeting]),
  )
  const found = new Set<MeetingRecord>()
  const paired = appointments.map((appointment): PlannedMeeting => {
    const meeting =
      appointment.meetingId === null ? unnamed.get(whoMeets(appointment)) : byId.get(appointment.meetingId)
    if (!meeting) return { appointment, meeting: null }
    found.add(meeting)
    return { appointment, meeting }
  })
  const alone = meetings.filter((meeting) => !found.has(meeting))
  return [...paired, ...alone.map((meeting): PlannedMeeting => ({ appointment: null, meeting }))]
}

const whoMet = ({ facts }: MeetingRecord): string =>
  [facts.student.id, facts.household.id, ...facts.staff.map(({ id }) => id)].join(' ')
const whoMeets = (appointment: AppointmentRecord): string =>
  [appointment.studentId, appointment.householdId, ...appointment.staffIds].join(' ')
