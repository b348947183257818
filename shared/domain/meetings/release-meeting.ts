import type { AppointmentId } from '@shared/kernel/ids'
import type { MeetingRecord } from './meeting'

/** The record of a meeting without its appointment, where that is gone: minutes outlive the appointment that they came from. */
export const releaseMeeting = (
  meeting: MeetingRecord,
  isGone: (id: AppointmentId) => boolean = () => true,
): MeetingRecord =>
  meeting.appointmentId !== null && isGone(meeting.appointmentId)
    ? { ...meeting, appointmentId: null }
    : meeting
