import { z } from 'zod'
import type { ReturnedPack } from '@shared/domain/meetings/pack'
import type { EventId, MeetingId } from '@shared/kernel/ids'
import { count, flag, id, instant, recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** The newest return pack of one laptop. */
export const returnedPack = recordType<ReturnedPack>({
  schema: z.strictObject({
    id: recordId,
    packId: recordId,
    eventId: id<EventId>(),
    sequence: count,
    digest: text,
    writtenAt: instant,
    mergedAt: instant,
    writes: z.array(
      z.strictObject({ key: text, before: text.nullable(), after: text.nullable(), isSettled: flag }),
    ),
    notes: z.array(z.strictObject({ meetingId: id<MeetingId>(), vector: text })),
    quarantined: z.array(z.strictObject({ table: text, recordId: text, why: text, content: text })),
  }),
  indexes: ['eventId'],
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    notes: row.notes.map((one) => ({
      ...one,
      meetingId: mapId('meeting', one.meetingId, 'notes', 'history'),
    })),
  }),
})
