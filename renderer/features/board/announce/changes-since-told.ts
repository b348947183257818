import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { toldChanges, type HouseholdChanges } from '@shared/domain/plan/told-changes'
import type { EventPlan } from '../event-plan'

export type FamilyChanges = HouseholdChanges<AppointmentRecord>

const known = new WeakMap<EventPlan, readonly FamilyChanges[]>()

/** What the plan tells families otherwise than the revision announced last: counted once for each state of the plan; none before there is one. */
export function changesSinceTold(event: EventPlan): readonly FamilyChanges[] {
  const before = known.get(event)
  if (before) return before
  const made = event.told && event.plan ? toldChanges(event.told.appointments, event.appointments) : []
  known.set(event, made)
  return made
}
