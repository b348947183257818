import { z } from 'zod'
import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import type { StaffId } from '@shared/kernel/ids'
import { flag, id, instant, recordId, text } from '../primitives'
import { mapNullable, recordType } from '../record-type'

/** A sentence of the school's own phrase bank, or of one of its staff. */
export const ownPhrase = recordType<OwnPhrase>({
  schema: z.strictObject({
    id: recordId,
    staffId: id<StaffId>().nullable(),
    subject: text,
    level: text,
    text,
    changedAt: instant,
    isRemoved: flag,
  }),
  since: 2,
  indexes: ['staffId'],
  mapIds: (row, mapId) => ({
    ...row,
    staffId: mapNullable(row.staffId, (staff) => mapId('staff', staff, 'staffId', 'history')),
  }),
})
