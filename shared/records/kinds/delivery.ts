import { z } from 'zod'
import { documentKinds, type DeliveryLogEntry } from '@shared/domain/plan/revision'
import type { EventId, HouseholdId, PlanId, RequestId } from '@shared/kernel/ids'
import { count, id, instant, recordId } from '../primitives'
import { mapNullable, recordType } from '../record-type'
import { contactChannel } from './household'

/** What was printed or sent, and who it was for. `recipient` is an id of various kinds and is not mapped. */
export const delivery = recordType<DeliveryLogEntry>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    planId: id<PlanId>().nullable(),
    at: instant,
    document: z.enum(documentKinds),
    channel: z.union([contactChannel, z.literal('print')]),
    householdId: id<HouseholdId>().nullable(),
    recipient: z.string().nullable(),
    revision: count.nullable(),
    content: z.string().nullable(),
    requestIds: z.array(id<RequestId>()),
  }),
  indexes: ['eventId', 'householdId', 'recipient'],
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    planId: mapNullable(row.planId, (id) => mapId('plan', id, 'planId')),
    householdId: mapNullable(row.householdId, (id) => mapId('household', id, 'householdId', 'history')),
    requestIds: row.requestIds.map((id) => mapId('request', id, 'requestIds', 'history')),
  }),
})
