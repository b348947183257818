import { z } from 'zod'
import type { LastAgreedRecord } from '@shared/domain/meetings/last-agreed'
import type { EventId, HouseholdId, StudentId } from '@shared/kernel/ids'
import { id, localDate, recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** What was agreed with a family at the event before, on a teacher's laptop. */
export const lastAgreed = recordType<LastAgreedRecord>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    studentId: id<StudentId>(),
    householdId: id<HouseholdId>(),
    eventTitle: text,
    date: localDate,
    items: z.array(
      z.strictObject({
        what: text,
        owner: text,
        state: z.enum(['open', 'done', 'dropped']),
        outcome: text,
      }),
    ),
  }),
  indexes: ['eventId', 'studentId', 'householdId'],
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    studentId: mapId('student', row.studentId, 'studentId'),
    householdId: mapId('household', row.householdId, 'householdId'),
  }),
})
