import { blockedInEvent, windowsOutside, type BlockedTime } from '@shared/domain/events/blocked-times'
import { noTime } from '@shared/domain/events/free-times'
import type { Availability } from '@shared/domain/events/event'
import { subjectKey, type FreeTimes } from '@shared/domain/plan/event-facts'
import type { Conference } from '@shared/domain/plan/plan'
import type { LessonTime } from '@shared/domain/school/school'
import { groupBy } from '@shared/kernel/group-by'

/** Free times of staff without the lessons in which the timetable needs them, and the lessons that nobody can say the time of. */
export interface WithoutLessons {
  readonly times: readonly FreeTimes[]
  readonly unknownPeriods: readonly number[]
}

/** Leaves blocked lessons out of the free times of an event's staff. */
export function withoutBlockedLessons(
  { event, staff }: Pick<Conference, 'event' | 'staff'>,
  blocked: readonly BlockedTime[],
  lessonTimes: readonly LessonTime[],
  availability: readonly Availability[],
): WithoutLessons {
  const here = new Set(staff.map(({ id }) => id))
  const own = blocked.filter(({ staffId }) => here.has(staffId))
  const { stretches, unknownPeriods } = blockedInEvent(own, lessonTimes, event.sessions)
  const { windows, never } = windowsOutside(stretches, event.sessions, availability)
  return {
    times: [
      ...[...groupBy(windows, subjectKey).values()].flatMap((all): FreeTimes[] =>
        all[0] ? [{ subject: all[0].subject, windows: all }] : [],
      ),
      ...never.map((id): FreeTimes => ({ subject: { kind: 'staff', id }, windows: noTime(event.sessions) })),
    ],
    unknownPeriods,
  }
}
