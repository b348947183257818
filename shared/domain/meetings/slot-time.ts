import type { WallClock } from '@shared/kernel/calendar'
import type { MeetingFacts } from './meeting'

/** Where a meeting's slot stands on the clock of the school. */
export type SlotTime =
  /** Not today: no clock runs. */
  | { readonly kind: 'other-day' }
  | { readonly kind: 'before'; readonly seconds: number }
  | { readonly kind: 'running'; readonly secondsLeft: number; readonly ending: boolean }
  | { readonly kind: 'over'; readonly seconds: number }

/** The last stretch of a slot, in which a person is to be reminded. */
const endingSeconds = 60

export function slotTime(facts: Pick<MeetingFacts, 'date' | 'start' | 'end'>, now: WallClock): SlotTime {
  if (now.date !== facts.date) return { kind: 'other-day' }
  const [start, end] = [facts.start * 60, facts.end * 60]
  if (now.secondOfDay < start) return { kind: 'before', seconds: start - now.secondOfDay }
  if (now.secondOfDay >= end) return { kind: 'over', seconds: now.secondOfDay - end }
  const secondsLeft = end - now.secondOfDay
  return { kind: 'running', secondsLeft, ending: secondsLeft <= endingSeconds }
}
