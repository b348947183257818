import type { PlannedEvent, WorkingPlan } from '@shared/domain/plan/planned-event'
import type { EventId } from '@shared/kernel/ids'
import type { RecordKind } from '@shared/records/registry'
import { announcedKinds, readAnnounced } from './read-announced'
import { conferenceKinds, readConference } from './read-conference'
import type { RecordCache } from './record-cache'
import type { RecordReads } from '@renderer/services/ports'

const planKinds = ['event', 'plan', 'appointment'] as const satisfies readonly RecordKind[]

/** Everything that an event and its plan are read from, in one transaction. */
export const plannedKinds: readonly RecordKind[] = [
  ...new Set([...conferenceKinds, ...planKinds, ...announcedKinds]),
]

/** Reads an event; null where there is no such event. */
export type ReadPlanned = (reads: RecordReads, eventId: EventId) => Promise<PlannedEvent | null>

/** Reads of events whose parts are read again only when a record of theirs has changed, so that what is worked out from them stays good. */
export function createReadPlanned(cache: RecordCache): ReadPlanned {
  const conference = cache.keepRead(conferenceKinds, readConference)
  const plan = cache.keepRead(planKinds, readPlan)
  // The appointments of what was announced never change: a move by hand is no news to it.
  const announced = cache.keepRead(
    announcedKinds.filter((kind) => kind !== 'appointment'),
    readAnnounced,
  )
  return cache.keepRead(plannedKinds, async (reads: RecordReads, eventId): Promise<PlannedEvent | null> => {
    const event = await conference(reads, eventId)
    return (
      event && {
        conference: event,
        plan: await plan(reads, eventId),
        announced: await announced(reads, eventId),
      }
    )
  })
}

async function readPlan(reads: RecordReads, eventId: EventId): Promise<WorkingPlan | null> {
  const planId = (await reads.one('event', eventId))?.currentPlanId ?? null
  const record = planId === null ? null : await reads.one('plan', planId)
  return record && { record, appointments: await reads.where('appointment', 'planId', record.id) }
}
