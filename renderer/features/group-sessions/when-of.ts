import type { GroupSession } from '@shared/domain/events/group-session'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Format } from '@shared/words/format'

/** When a group session takes place: its day and its time. */
export function whenOf(
  { sessions }: Pick<ConferenceIndex, 'sessions'>,
  one: Pick<GroupSession, 'sessionId' | 'start' | 'end'>,
  format: Format,
): string {
  const session = sessions.get(one.sessionId)
  return [session ? format.shortDate(session.date) : '', format.range(one)]
    .filter((part) => part !== '')
    .join(' ')
}
