import type { Appointment } from '@shared/domain/plan/plan'
import type { HouseholdId, InterpreterId, StaffId } from '@shared/kernel/ids'
import type { CalendarEntry } from './ics'

/** What an entry says to whom its calendar is for. */
export interface EntryTexts {
  summary(appointment: Appointment): string
  place(appointment: Appointment): string
}

/** Whose calendar it is; `office` is the one of everybody's meetings. */
export type CalendarOwner = HouseholdId | StaffId | InterpreterId | 'office'

/** The appointments of one calendar. A meeting that is moved keeps its entry: its name is the request's and the owner's. */
export const calendarEntries = (
  appointments: readonly Appointment[],
  owner: CalendarOwner,
  texts: EntryTexts,
): readonly CalendarEntry[] =>
  appointments.map((appointment) => ({
    uid: `${appointment.requestId}.${owner}@parley`,
    date: appointment.date,
    start: appointment.start,
    end: appointment.end,
    summary: texts.summary(appointment),
    location: texts.place(appointment),
  }))
