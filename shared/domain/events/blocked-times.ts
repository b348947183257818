import { weekdayOf } from '@shared/kernel/calendar'
import { groupBy } from '@shared/kernel/group-by'
import type { SessionId, StaffId } from '@shared/kernel/ids'
import { cutOut, overlaps, type TimeRange } from '@shared/kernel/time'
import type { LessonTime } from '../school/school'
import type { Availability, Session } from './event'

/** A lesson of every week in which a member of staff cannot come, as the school's timetable says. */
export interface BlockedTime {
  readonly staffId: StaffId
  /** ISO weekday, 1 = Monday. */
  readonly day: number
  /** The number of the lesson; when that is, the school's `LessonTime`s say. */
  readonly period: number
}

/** Part of a session in which a member of staff cannot come. */
export interface BlockedStretch extends TimeRange {
  readonly staffId: StaffId
  readonly sessionId: SessionId
}

/** What the blocked times of staff mean for an event. */
export interface BlockedInEvent {
  readonly stretches: readonly BlockedStretch[]
  /** Lessons on the event's weekdays of which the school has not said when they are: they block nothing. */
  readonly unknownPeriods: readonly number[]
}

/** Finds the parts of an event's sessions in which staff are blocked. */
export function blockedInEvent(
  blocked: readonly BlockedTime[],
  lessonTimes: readonly LessonTime[],
  sessions: readonly Session[],
): BlockedInEvent {
  const byPeriod = groupBy(lessonTimes, ({ period }) => period)
  const byDay = groupBy(sessions, ({ date }) => weekdayOf(date))
  const onDays = blocked.filter(({ day }) => byDay.has(day))
  const stretches = onDays.flatMap(({ staffId, day, period }) =>
    (byDay.get(day) ?? []).flatMap((session) =>
      (byPeriod.get(period) ?? [])
        .filter((lesson) => overlaps(lesson, session))
        .map(({ start, end }) => ({ staffId, sessionId: session.id, start, end })),
    ),
  )
  const unknown = onDays.map(({ period }) => period).filter((period) => !byPeriod.has(period))
  return { stretches, unknownPeriods: [...new Set(unknown)].toSorted((a, b) => a - b) }
}

/** When staff who are blocked can come to an event. */
export interface UnblockedStaff {
  /** All windows of those who are blocked in some part of the event; in place of the windows that they had. */
  readonly windows: readonly Availability[]
  /** Those who cannot come at all. They have no window, which would otherwise mean that they are free throughout. */
  readonly never: readonly StaffId[]
}

/**
 * Leaves blocked stretches out of the windows of staff: whoever has windows in the event keeps what is left of them, whoever has
 * none gets what is left of all sessions. Staff who are blocked in no part of the event are not in the result.
 */
export function windowsOutside(
  stretches: readonly BlockedStretch[],
  sessions: readonly Session[],
  availability: readonly Availability[],
): UnblockedStaff {
  const windows: Availability[] = []
  const never: StaffId[] = []
  for (const [staffId, blocked] of groupBy(stretches, (stretch) => stretch.staffId)) {
    const own = availability.filter(({ subject }) => subject.kind === 'staff' && subject.id === staffId)
    const all = sessions.map(({ id, start, end }) => ({ sessionId: id, start, end }))
    const left = (own.length > 0 ? own : all).flatMap(({ sessionId, start, end }) =>
      blocked
        .filter((stretch) => stretch.sessionId === sessionId)
        .reduce<readonly TimeRange[]>(cutOut, [{ start, end }])
        .map((range): Availability => ({ subject: { kind: 'staff', id: staffId }, sessionId, ...range })),
    )
    if (left.length === 0) never.push(staffId)
    windows.push(...left)
  }
  return { windows, never }
}
