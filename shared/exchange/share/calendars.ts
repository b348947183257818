import { goneSince, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment } from '@shared/domain/plan/plan'
import type { HouseholdId, InterpreterId, StaffId } from '@shared/kernel/ids'
import type { CalendarEntry } from './ics'

/** The texts of an entry, for the owner of the calendar. */
export interface EntryTexts {
  summary(appointment: Appointment): string
  place(appointment: Appointment): string
}

/** Whose calendar it is; `office` is the one of everybody's meetings. */
export type CalendarOwner = HouseholdId | StaffId | InterpreterId | 'office'

/**
 * The entries of one calendar: its appointments, and `former` ones, which only earlier revisions contain. A meeting
 * that is moved keeps its entry: its id is made from the request's and the owner's.
 */
export function calendarEntries(
  appointments: readonly Appointment[],
  former: readonly Appointment[],
  owner: CalendarOwner,
  texts: EntryTexts,
): readonly CalendarEntry[] {
  const currentIds = new Set(appointments.map(({ requestId }) => requestId))
  // Of a meeting in several revisions, the newest comes first and is the one to cancel.
  const gone = new Map<Appointment['requestId'], Appointment>()
  for (const row of former)
    if (!currentIds.has(row.requestId) && !gone.has(row.requestId)) gone.set(row.requestId, row)
  const entry = (row: Appointment, cancelled: boolean): CalendarEntry => ({
    uid: `${row.requestId}.${owner}@parley`,
    date: row.date,
    start: row.start,
    end: row.end,
    summary: texts.summary(row),
    location: texts.place(row),
    cancelled,
  })
  return [
    ...appointments.map((row) => entry(row, false)),
    ...[...gone.values()].map((row) => entry(row, true)),
  ]
}

/**
 * The entries of group sessions in one calendar, and of `former` ones, newest first, which only earlier revisions contain. An
 * entry's id is made from the session's and the owner's.
 */
export function groupSessionEntries(
  groupSessions: readonly DatedGroupSession[],
  former: readonly DatedGroupSession[],
  owner: CalendarOwner,
): readonly CalendarEntry[] {
  const gone = new Map(
    goneSince(former, groupSessions)
      .toReversed()
      .map((one) => [one.id, one]),
  )
  const entry = (
    { id, date, start, end, title, room }: DatedGroupSession,
    cancelled: boolean,
  ): CalendarEntry => ({
    uid: `${id}.${owner}@parley`,
    date,
    start,
    end,
    summary: title,
    location: [room?.name ?? '', room?.building ?? ''].filter((part) => part !== '').join(', '),
    cancelled,
  })
  return [
    ...groupSessions.map((one) => entry(one, false)),
    ...[...gone.values()].map((one) => entry(one, true)),
  ]
}
