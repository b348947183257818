import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { withAnnounced } from '@shared/domain/plan/announced'
import { changesToTell } from '@shared/domain/plan/letter-recipients'
import type { HouseholdChanges } from '@shared/domain/plan/told-changes'
import type { EventPlan } from '../event-plan'

export type FamilyChanges = HouseholdChanges<AppointmentRecord>

const known = new WeakMap<EventPlan, readonly FamilyChanges[]>()

/** What the plan tells families otherwise than the revision announced last: counted once for each state of the plan; none before there is one. */
export function changesSinceTold(event: EventPlan): readonly FamilyChanges[] {
  const before = known.get(event)
  if (before) return before
  const made = event.told && event.plan ? changesOf(event, event.told.appointments) : []
  known.set(event, made)
  return made
}

const changesOf = ({ index, told, appointments }: EventPlan, announced: readonly AppointmentRecord[]) =>
  changesToTell(withAnnounced(index.conference, told), announced, appointments)
