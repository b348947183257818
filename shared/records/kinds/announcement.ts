import { z } from 'zod'
import type { Announcement } from '@shared/domain/plan/revision'
import type { EventId, PlanId } from '@shared/kernel/ids'
import { count, id, instant, recordId } from '../primitives'
import { recordType } from '../record-type'

/** That a plan was announced to families, as which revision and when. */
export const announcement = recordType<Announcement>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    planId: id<PlanId>(),
    revision: count,
    at: instant,
  }),
  indexes: ['eventId'],
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    planId: mapId('plan', row.planId, 'planId'),
  }),
})
