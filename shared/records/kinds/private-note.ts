import { z } from 'zod'
import type { PrivateNote } from '@shared/domain/meetings/meeting'
import type { MeetingId, StaffId } from '@shared/kernel/ids'
import { id, instant, recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** A teacher's private note on a meeting. The store has called it `jotting` from its first version. */
export const jotting = recordType<PrivateNote>({
  schema: z.strictObject({
    id: recordId,
    meetingId: id<MeetingId>(),
    staffId: id<StaffId>(),
    text,
    updatedAt: instant,
  }),
  indexes: ['meetingId', 'staffId'],
  mapIds: (row, mapId) => ({
    ...row,
    meetingId: mapId('meeting', row.meetingId, 'meetingId'),
    staffId: mapId('staff', row.staffId, 'staffId', 'history'),
  }),
})
