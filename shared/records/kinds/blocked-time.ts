import { z } from 'zod'
import type { BlockedTime } from '@shared/domain/events/blocked-times'
import type { StaffId } from '@shared/kernel/ids'
import { count, id, recordId } from '../primitives'
import { recordType } from '../record-type'

export type BlockedTimeRecord = BlockedTime & { readonly id: string }

/** A lesson of every week in which a member of staff cannot come. */
export const blockedTime = recordType<BlockedTimeRecord>({
  schema: z.strictObject({
    id: recordId,
    staffId: id<StaffId>(),
    day: z.number().int().min(1).max(7),
    period: count,
  }),
  since: 2,
  indexes: ['staffId'],
  mapIds: (row, mapId) => ({ ...row, staffId: mapId('staff', row.staffId, 'staffId') }),
})
