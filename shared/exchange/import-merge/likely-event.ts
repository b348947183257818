import type { ConferenceEvent } from '@shared/domain/events/event'
import { spellingKey } from '@shared/kernel/fold-text'
import type { EventId } from '@shared/kernel/ids'

/**
 * The event that a folder most likely came from: one that has sessions of the same ids and days, and the same title or all of
 * the folder's sessions. Null where there is none.
 */
export function likelyEvent(folder: ConferenceEvent, known: readonly ConferenceEvent[]): EventId | null {
  const sessions = new Set(folder.sessions.map(sessionKey))
  let [best, most]: [EventId | null, number] = [null, 0]
  for (const event of known) {
    const shared = event.sessions.filter((session) => sessions.has(sessionKey(session))).length
    const isSameTitle = spellingKey(event.title) === spellingKey(folder.title)
    if (shared === 0 || (!isSameTitle && shared < sessions.size)) continue
    const score = shared + (isSameTitle ? 1 : 0)
    if (score > most) [best, most] = [event.id, score]
  }
  return best
}

const sessionKey = ({ sourceId, date }: ConferenceEvent['sessions'][number]): string => `${date} ${sourceId}`
