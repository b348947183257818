import type { EventId, HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { agreedFacts, agreedItems, type AgreedFacts, type AgreedItem } from './agreed-items'
import type { Action, MeetingRecord } from './meeting'

/** One thing that was agreed, and what became of it. */
export type LastAgreedItem = Pick<AgreedItem, 'what' | 'owner' | 'state' | 'outcome'>

/** What was agreed with a family about a child at the event before. */
export interface LastAgreed {
  readonly eventTitle: string
  readonly date: LocalDate
  readonly items: readonly LastAgreedItem[]
}

/** The same as a teacher's laptop has it, which has no minutes of earlier events. */
export interface LastAgreedRecord extends LastAgreed {
  readonly id: string
  /** The event that it is looked back from. */
  readonly eventId: EventId
  readonly studentId: StudentId
  readonly householdId: HouseholdId
}

/** Which meeting somebody looks back from. */
export interface LookingBack {
  readonly eventId: EventId
  readonly date: LocalDate
  readonly studentId: StudentId
  readonly householdId: HouseholdId
}

/** What was agreed with a family about a child at the last event before a meeting; null where nothing was. */
export function lastAgreed(
  meetings: readonly MeetingRecord[],
  actions: readonly Action[],
  { eventId, date, studentId, householdId }: LookingBack,
): LastAgreed | null {
  const earlier = meetings.filter(
    ({ eventId: of, facts }) =>
      of !== eventId &&
      facts.date <= date &&
      facts.student.id === studentId &&
      facts.household.id === householdId,
  )
  const items = agreedItems(earlier, actions)
  const newest = items.reduce<AgreedFacts | null>((found, { at }) => {
    const facts = agreedFacts(at)
    return found === null || facts.date > found.date ? facts : found
  }, null)
  if (newest === null) return null
  return {
    eventTitle: newest.eventTitle,
    date: newest.date,
    items: items
      .filter(({ at }) => agreedFacts(at).eventId === newest.eventId)
      .map(({ what, owner, state, outcome }) => ({ what, owner, state, outcome })),
  }
}
