import type { Session } from '@shared/domain/events/event'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import {
  idOf,
  type HouseholdId,
  type InterpreterId,
  type RoomId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { wallClock } from '@shared/kernel/calendar'
import {
  minuteOfDay,
  parseDate,
  type Instant,
  type LocalDate,
  type MinuteOfDay,
  type TimeRange,
} from '@shared/kernel/time'
import type { AvailabilitySubject } from '@shared/domain/events/event'
import { awayIn } from '../event-view/away'

/** Whose calendar it is; the same kinds as availability speaks of. */
export type CalendarSubject = AvailabilitySubject

/** A subject as an address names it. */
export function subjectOf(kind: CalendarSubject['kind'], id: string): CalendarSubject {
  switch (kind) {
    case 'staff':
      return { kind, id: idOf<StaffId>(id) }
    case 'household':
      return { kind, id: idOf<HouseholdId>(id) }
    case 'student':
      return { kind, id: idOf<StudentId>(id) }
    case 'interpreter':
      return { kind, id: idOf<InterpreterId>(id) }
    case 'room':
      return { kind, id: idOf<RoomId>(id) }
  }
}

/** Whether an appointment is in the subject's calendar: a child's shows every meeting about them. */
export function isOf(subject: CalendarSubject, appointment: AppointmentRecord): boolean {
  switch (subject.kind) {
    case 'staff':
      return appointment.staffIds.includes(subject.id)
    case 'household':
      return appointment.householdId === subject.id
    case 'student':
      return appointment.studentId === subject.id
    case 'interpreter':
      return appointment.interpreterId === subject.id
    case 'room':
      return appointment.roomId === subject.id
  }
}

/** Time that is no time to meet: a session's break, or when the subject cannot. */
export interface Idle extends TimeRange {
  readonly kind: 'break' | 'away'
  readonly date: LocalDate
}

export function idleOf(index: ConferenceIndex, subject: CalendarSubject): readonly Idle[] {
  return index.conference.event.sessions.flatMap((session) => [
    ...awayIn(session, index.windows(subject, session.id)).map((range): Idle => ({
      kind: 'away',
      date: session.date,
      ...range,
    })),
    ...session.breaks.map((range): Idle => ({ kind: 'break', date: session.date, ...range })),
  ])
}

/** The hours that a calendar of these sessions shows: whole hours around all of them. */
export function hoursOf(sessions: readonly Session[]): TimeRange {
  const start = Math.min(...sessions.map((session) => session.start))
  const end = Math.max(...sessions.map((session) => session.end))
  return {
    start: minuteOfDay(Math.floor(start / 60) * 60),
    // A calendar's day ends within the day.
    end: minuteOfDay(Math.min(Math.ceil(end / 60) * 60, 24 * 60 - 1)),
  }
}

/**
 * A time of the event as the calendar library wants it: a `Date` whose local fields read the same on this machine, whatever
 * its zone. It stands for no moment of the world.
 */
export function wallDate(date: LocalDate, time: MinuteOfDay): Date {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(year ?? 0, (month ?? 1) - 1, day, Math.floor(time / 60), time % 60)
}

/** The date that a `wallDate` reads. */
export function dateOf(wall: Date): LocalDate {
  const two = (part: number): string => String(part).padStart(2, '0')
  const parsed = parseDate(`${wall.getFullYear()}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}`)
  if (!parsed.ok) throw new RangeError(`Not a date: ${parsed.error.text}`)
  return parsed.value
}

/** The time that a `wallDate` reads. */
export const timeOf = (wall: Date): MinuteOfDay => minuteOfDay(wall.getHours() * 60 + wall.getMinutes())

/** A moment on the clocks of a zone, as a `wallDate`. */
export function wallDateAt(at: Instant, timezone: string): Date {
  const { date, secondOfDay } = wallClock(at, timezone)
  return wallDate(date, minuteOfDay(Math.floor(secondOfDay / 60)))
}
