import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Appointment } from '@shared/domain/plan/plan'
import { formatTime, type LocalDate, type MinuteOfDay } from '@shared/kernel/time'
import type { FamilyWords } from './words'

/** What marks a meeting that the replaced paper did not have, or had otherwise; blank for one that stands as it was. */
export function changeOf(
  { changed }: Pick<FamilyMeetings, 'changed'>,
  meeting: readonly Appointment[],
  words: FamilyWords,
): string {
  const { letter } = words
  const own = meeting.filter(({ requestId }) => changed.has(requestId))
  const [first] = own
  if (!first) return ''
  const former = own.flatMap(({ requestId }) => changed.get(requestId) ?? [])
  const [was] = former
  if (!was) return own.length === meeting.length ? letter.isNew : letter.changed(null)
  return changedFrom(was, first, words)
}

/** The same of a group session. */
export function groupChangeOf(
  { changedGroups }: Pick<FamilyMeetings, 'changedGroups'>,
  one: AnnouncedGroupSession,
  words: FamilyWords,
): string {
  const was = changedGroups.get(one.id)
  if (was === undefined) return ''
  return was === null ? words.letter.isNew : changedFrom(was, one, words)
}

interface Timed {
  readonly date: LocalDate
  readonly start: MinuteOfDay
}

function changedFrom(was: Timed, is: Timed, { letter, format }: FamilyWords): string {
  if (was.date !== is.date) return letter.changed(`${format.shortDate(was.date)}, ${formatTime(was.start)}`)
  return letter.changed(was.start === is.start ? null : formatTime(was.start))
}
