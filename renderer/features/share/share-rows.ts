import { planToShare, withAnnounced } from '@shared/domain/plan/announced'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { familyMeetings, type FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { DeliveryLogEntry, PlanRecord } from '@shared/domain/plan/revision'
import type { Instant } from '@shared/kernel/time'
import type { PeopleNames } from '@shared/words/people-names'
import type { EventPlan } from '../event-view/event-plan'

/** A family as the list shows it. */
export interface ShareRow {
  readonly id: string
  readonly name: string
  readonly family: FamilyMeetings
  /** When the office last noted that the family was notified of what is shared. */
  readonly notifiedAt: Instant | null
}

/** What is shared, and the families who get it. */
export interface Shared {
  /** The event with all that its announced revisions name. */
  readonly index: ConferenceIndex
  readonly record: PlanRecord
  readonly families: readonly FamilyMeetings[]
}

/** Null before there is a plan. */
export function sharedOf(event: EventPlan): Shared | null {
  if (event.plan === null) return null
  const { record, former, ...plan } = planToShare(event.plan, event.announced)
  const index = indexConference(withAnnounced(event.index.conference, event.announced))
  return { index, record, families: familyMeetings(index, plan, { revision: record.revision, former }) }
}

export function shareRows(
  shared: Shared,
  names: PeopleNames,
  deliveries: readonly DeliveryLogEntry[],
): readonly ShareRow[] {
  const announced = lastNotified(shared.record, deliveries)
  return shared.families.map((family) => {
    const { id } = family.household
    return { id, name: names.household(id), family, notifiedAt: announced.get(id) ?? null }
  })
}

/** What was printed lies with the letters. */
function lastNotified(
  record: PlanRecord,
  deliveries: readonly DeliveryLogEntry[],
): ReadonlyMap<string, Instant> {
  const found = new Map<string, Instant>()
  for (const { document, channel, planId, householdId, at } of deliveries) {
    const isOurs = document === 'letter' && channel !== 'print' && planId === record.id
    if (!isOurs || householdId === null) continue
    const before = found.get(householdId)
    if (before === undefined || before < at) found.set(householdId, at)
  }
  return found
}
