import { z } from 'zod'
import type { PackRegisterEntry } from '@shared/domain/school/office'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { id, instant, recordId } from '../primitives'
import { recordType } from '../record-type'

/** A pack made for a teacher's laptop. */
export const pack = recordType<PackRegisterEntry>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    staffId: id<StaffId>(),
    madeAt: instant,
    returnedAt: instant.nullable(),
  }),
  indexes: ['eventId', 'staffId'],
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    staffId: mapId('staff', row.staffId, 'staffId', 'history'),
  }),
})
