import { z } from 'zod'
import type { HeldPack } from '@shared/domain/meetings/pack'
import type { EventId, SchoolId, StaffId } from '@shared/kernel/ids'
import { count, id, instant, recordId, text } from '../primitives'
import { recordType } from '../record-type'
import { cell } from './pack'

/** The pack that a teacher's laptop holds. */
export const heldPack = recordType<HeldPack>({
  schema: z.strictObject({
    id: recordId,
    laptopId: recordId,
    schoolId: id<SchoolId>(),
    eventId: id<EventId>(),
    staffId: id<StaffId>(),
    madeAt: instant,
    openedAt: instant,
    officeKey: text,
    recipient: text,
    signingKey: text,
    returns: count,
    returnedAt: instant.nullable(),
    returned: z.array(cell),
  }),
  indexes: ['staffId'],
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    staffId: mapId('staff', row.staffId, 'staffId'),
  }),
})
