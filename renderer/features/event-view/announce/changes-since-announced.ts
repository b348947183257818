import type { AnnouncedRevision, AppointmentRecord } from '@shared/domain/plan/revision'
import { withAnnounced } from '@shared/domain/plan/announced'
import { indexConference } from '@shared/domain/plan/conference-index'
import { inTimeOrder } from '@shared/domain/plan/family-meetings'
import { changesForFamilies, receivesLetters } from '@shared/domain/plan/letter-recipients'
import type { HouseholdChanges } from '@shared/domain/plan/announced-changes'
import { namesAmong } from '@shared/words/people-names'
import type { EventPlan } from '../event-plan'

export type FamilyChanges = HouseholdChanges<AppointmentRecord>

const known = new WeakMap<EventPlan, readonly FamilyChanges[]>()

/** What the plan tells families otherwise than the revision announced last: counted once for each state of the plan; none before there is one. */
export function familyChangesSinceAnnounced(event: EventPlan): readonly FamilyChanges[] {
  const before = known.get(event)
  if (before) return before
  const made = event.announced && event.plan ? changesOf(event, event.announced) : []
  known.set(event, made)
  return made
}

const changesOf = (event: EventPlan, announced: AnnouncedRevision) =>
  changesForFamilies(asAnnounced(event).index.conference, announced, event.appointments)

const named = new WeakMap<EventPlan, EventPlan>()

/** The event with everybody and everything that its announced revisions name, whether or not an update removed it since. */
export function asAnnounced(event: EventPlan): EventPlan {
  const before = named.get(event)
  if (before) return before
  const whole = withAnnounced(event.index.conference, event.announced)
  const made =
    whole === event.index.conference
      ? event
      : { ...event, index: indexConference(whole), names: namesAmong(whole) }
  named.set(event, made)
  return made
}

/** The meetings of the latest announced revision whose requests were removed from the event, by time. */
export function withdrawnSinceAnnounced(event: EventPlan): readonly AppointmentRecord[] {
  const { requests } = event.index
  const gone = event.announced?.appointments.filter(({ requestId }) => !requests.has(requestId)) ?? []
  return inTimeOrder(gone.filter(receivesLetters(asAnnounced(event).index.conference)))
}
