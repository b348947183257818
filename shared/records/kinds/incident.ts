import { z } from 'zod'
import type { Incident } from '@shared/domain/meetings/meeting'
import type { MeetingId } from '@shared/kernel/ids'
import { id, instant, recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** A meeting that was closed because of abuse, and reported. */
export const incident = recordType<Incident>({
  schema: z.strictObject({
    id: recordId,
    meetingId: id<MeetingId>(),
    at: instant,
    by: text,
    text,
    afterwards: text,
    isMeetingClosed: z.boolean(),
    reportedTo: text,
    reportedAt: instant.nullable(),
  }),
  indexes: ['meetingId'],
  upgrades: {
    2: (row) => ({ by: '', afterwards: '', isMeetingClosed: false, reportedAt: null, ...row }),
  },
  mapIds: (row, mapId) => ({ ...row, meetingId: mapId('meeting', row.meetingId, 'meetingId') }),
})
