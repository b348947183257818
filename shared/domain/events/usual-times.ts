import { minutes, type Minutes } from '@shared/kernel/time'
import type { ConferenceEvent, EventKind } from './event'

/** What schools usually give an event of a kind, to begin with. */
export interface UsualTimes {
  readonly event: Pick<ConferenceEvent, 'slotMinutes' | 'changeoverMinutes' | 'travelMinutes' | 'staffRest'>
  readonly usualMinutes: Minutes
}

const walks = { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(5) }

const timesOf = (slot: number, usual: number): UsualTimes => ({
  event: { slotMinutes: minutes(slot), changeoverMinutes: minutes(0), travelMinutes: walks, staffRest: null },
  usualMinutes: minutes(usual),
})

/** The times that a new event of each kind begins with. */
export const usualTimes: Readonly<Record<EventKind, UsualTimes>> = {
  pctc: timesOf(5, 15),
  consultation: timesOf(5, 5),
  'class-time': timesOf(5, 10),
  leaders: timesOf(5, 15),
  appointment: timesOf(5, 15),
}
