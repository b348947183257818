import { groupSessionsOf } from '@shared/domain/plan/group-sessions'
import type { LocalDate, TimeRange } from '@shared/kernel/time'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { boardWords } from '@shared/words/screens/board'
import { calendarWords } from '@shared/words/screens/calendars'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { inTimeOrder } from '../event-view/in-time-order'
import { idleOf, isOf, wallDate, type CalendarSubject } from './model'

/** Something drawn in the calendar: a meeting, or time that is none behind the meetings. */
export interface Entry {
  readonly id: string
  readonly kind: 'meeting' | 'group' | 'break' | 'away'
  readonly title: string
  /** Where, and what else a person needs. */
  readonly more: string
  readonly start: Date
  readonly end: Date
  readonly date: LocalDate
  readonly range: TimeRange
  readonly appointment: AppointmentRecord | null
}

export interface CalendarEntries {
  readonly appointments: readonly AppointmentRecord[]
  readonly meetings: Entry[]
  /** Group sessions that the subject is in: they cannot be moved. */
  readonly groupSessions: Entry[]
  readonly idle: Entry[]
}

export function entriesOf(event: EventPlan, describe: Describe, subject: CalendarSubject): CalendarEntries {
  const appointments = inTimeOrder(event.appointments.filter((row) => isOf(subject, row)))
  return {
    appointments,
    meetings: appointments.map((row) => ({
      id: row.id,
      kind: 'meeting',
      title: titleFor(event, describe, subject, row),
      more: moreFor(event, describe, subject, row),
      ...timesOf(row.date, row),
      appointment: row,
    })),
    groupSessions: groupEntries(event, describe, subject),
    idle: idleOf(event.index, subject).map((idle) => ({
      id: `${idle.kind} ${idle.date} ${idle.start}`,
      kind: idle.kind,
      title: idle.kind === 'break' ? calendarWords.break : calendarWords.away,
      more: '',
      ...timesOf(idle.date, idle),
      appointment: null,
    })),
  }
}

const timesOf = (date: LocalDate, { start, end }: TimeRange) => ({
  date,
  range: { start, end },
  start: wallDate(date, start),
  end: wallDate(date, end),
})

function groupEntries(event: EventPlan, describe: Describe, subject: CalendarSubject): Entry[] {
  const { index, names } = event
  return groupSessionsOf(index, subject).map((one) => {
    const staff = subject.kind === 'staff' ? [] : one.staffIds.map((id) => names.staff(id))
    const room = subject.kind === 'room' ? '' : (one.room?.name ?? '')
    return {
      id: one.id,
      kind: 'group',
      title: one.title,
      more: [describe.format.list(staff), room].filter((part) => part !== '').join(', '),
      ...timesOf(one.date, one),
      appointment: null,
    }
  })
}

/** Meetings and group sessions in order of time. */
export const inOrder = ({ meetings, groupSessions }: CalendarEntries): Entry[] =>
  groupSessions.length === 0
    ? meetings
    : [...meetings, ...groupSessions].sort((a, b) => a.start.getTime() - b.start.getTime())

/** The other side of the meeting: for staff the child, for the family the teacher, for everyone else both. */
function titleFor(
  event: EventPlan,
  describe: Describe,
  subject: CalendarSubject,
  row: AppointmentRecord,
): string {
  const request = event.index.requests.get(row.requestId)
  if (!request) return ''
  switch (subject.kind) {
    case 'staff':
      return describe.child(request)
    case 'student':
      return describe.staffOf(request)
    case 'household':
    case 'interpreter':
    case 'room':
      return boardWords.meetingOf(event.names.studentInShort(row.studentId), describe.staffOf(request))
  }
}

function moreFor(
  event: EventPlan,
  describe: Describe,
  subject: CalendarSubject,
  row: AppointmentRecord,
): string {
  const request = event.index.requests.get(row.requestId)
  if (!request) return ''
  const interpreter = describe.interpreter(row)
  const parts = [
    subject.kind === 'room' ? '' : describe.place(request, row.roomId),
    subject.kind === 'household' ? '' : describe.household(request),
    interpreter !== null && subject.kind !== 'interpreter'
      ? boardWords.interpreter(
          interpreter,
          describe.format.language(event.index.languageToInterpret(request) ?? ''),
        )
      : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** The subject's own name; null where the event does not know it. */
export function nameOf(event: EventPlan, subject: CalendarSubject): string | null {
  const { index, names } = event
  switch (subject.kind) {
    case 'staff':
      return index.staff.has(subject.id) ? names.staff(subject.id) : null
    case 'household':
      return index.households.has(subject.id) ? names.household(subject.id) : null
    case 'student':
      return index.students.has(subject.id) ? names.student(subject.id) : null
    case 'interpreter':
      return index.interpreters.has(subject.id) ? names.interpreter(subject.id) : null
    case 'room':
      return index.rooms.get(subject.id)?.name ?? null
  }
}
