import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Appointment } from '@shared/domain/plan/plan'
import { formatTime } from '@shared/kernel/time'
import type { FamilyWords } from './words'

/** What marks a meeting that the replaced paper did not have, or had otherwise; blank for one that stands as it was. */
export function changeOf(
  { changed }: Pick<FamilyMeetings, 'changed'>,
  meeting: readonly Appointment[],
  { letter, format }: FamilyWords,
): string {
  const own = meeting.filter(({ requestId }) => changed.has(requestId))
  const [first] = own
  if (!first) return ''
  const former = own.flatMap(({ requestId }) => changed.get(requestId) ?? [])
  const [was] = former
  if (!was) return own.length === meeting.length ? letter.isNew : letter.changed(null)
  if (was.date !== first.date)
    return letter.changed(`${format.shortDate(was.date)}, ${formatTime(was.start)}`)
  return letter.changed(was.start === first.start ? null : formatTime(was.start))
}
