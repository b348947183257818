import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import { releaseMeeting } from '@shared/domain/meetings/release-meeting'
import type { EventId, PlanId } from '@shared/kernel/ids'
import type { ParleyDatabase } from './database'
import { parseRow } from '@shared/records/registry'
import { deleteReadable } from './delete-rows'
import { TransactionAborted } from './write-guard'

const draftsKept = 5

/** Adds a plan with its appointments and lets the event's oldest drafts go but for those of `keep`, in one transaction. */
export function savePlanRows(
  database: ParleyDatabase,
  record: PlanRecord,
  appointments: readonly AppointmentRecord[],
  keep: readonly PlanId[],
): PromiseLike<void> {
  refuseBadPlan(record, appointments)
  const kinds = ['event', 'plan', 'appointment', 'announcement', 'delivery', 'meeting'] as const
  return database.transaction(
    'rw',
    kinds.map((kind) => database.rows(kind)),
    async () => {
      if ((await database.rows('event').get(record.eventId)) === undefined)
        throw new TransactionAborted({ kind: 'changed-meanwhile', recordKind: 'event', id: record.eventId })
      await database.rows('plan').add(record)
      await database.rows('appointment').bulkAdd(appointments)
      const gone = await oldDrafts(database, record.eventId, record.id, new Set(keep))
      await removePlans(database, gone)
    },
  )
}

/** Removes plans with their appointments; meeting records made from these stand on their own from then on. Runs inside a transaction. */
export async function removePlans(database: ParleyDatabase, planIds: readonly string[]): Promise<void> {
  if (planIds.length === 0) return
  // A Dexie collection is used once: `anyOf` remembers where it stopped, so that a second use finds the last plan's rows only.
  const ofPlans = await database.rows('appointment').where('planId').anyOf(planIds).toArray()
  const appointmentIds = await deleteReadable(database, 'appointment', ofPlans)
  await deleteReadable(database, 'plan', await database.rows('plan').bulkGet([...planIds]))
  const meetings = await database
    .rows('meeting')
    .where('appointmentId')
    .anyOf([...appointmentIds])
    .toArray()
  const released = meetings.flatMap((row) => {
    const meeting = parseRow('meeting', row)
    return meeting.ok ? [releaseMeeting(meeting.value)] : []
  })
  await database.rows('meeting').bulkPut(released)
}

async function oldDrafts(
  database: ParleyDatabase,
  eventId: EventId,
  fresh: PlanId,
  keep: ReadonlySet<PlanId>,
): Promise<string[]> {
  const plans = await readGood(database, 'plan', eventId)
  const announced = await readGood(database, 'announcement', eventId)
  const printed = await readGood(database, 'delivery', eventId)
  const named = new Set([...announced, ...printed].map(({ planId }) => planId))
  const event = parseRow('event', await database.rows('event').get(eventId))
  // Without a readable event nobody knows which plan is current: then none goes.
  if (!event.ok) return []
  return plans
    .filter(
      ({ id, revision }) =>
        revision === null && !named.has(id) && id !== event.value.currentPlanId && id !== fresh,
    )
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
    .slice(draftsKept - 1)
    .flatMap(({ id }) => (keep.has(id) ? [] : [id]))
}

async function readGood<Kind extends 'plan' | 'announcement' | 'delivery'>(
  database: ParleyDatabase,
  kind: Kind,
  eventId: EventId,
) {
  const rows = await database.rows(kind).where('eventId').equals(eventId).toArray()
  return rows.flatMap((row) => {
    const parsed = parseRow(kind, row)
    return parsed.ok ? [parsed.value] : []
  })
}

function refuseBadPlan(record: PlanRecord, appointments: readonly AppointmentRecord[]): void {
  for (const row of [
    parseRow('plan', record),
    ...appointments.map((each) => parseRow('appointment', each)),
  ]) {
    if (row.ok) continue
    const { recordKind, id, field } = row.error
    throw new TransactionAborted({
      kind: 'write-failed',
      reason: 'other',
      detail: `${recordKind} ${id}: ${field}`,
    })
  }
}
