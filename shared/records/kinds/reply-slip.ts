import { z } from 'zod'
import type { ReplySlip } from '@shared/domain/requests/reply-slip'
import type { EventId, HouseholdId, RequestId, SessionId, StaffId, StudentId } from '@shared/kernel/ids'
import { flag, id, instant, recordId, text, timeRange } from '../primitives'
import { recordType } from '../record-type'

/** What a family answered on its reply slip for an event. What it ticked may be gone since; its household is not. */
export const replySlip = recordType<ReplySlip>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    householdId: id<HouseholdId>(),
    typedAt: instant,
    choices: z.array(z.strictObject({ studentId: id<StudentId>(), staffId: id<StaffId>() })),
    isRanked: flag,
    times: z.array(z.strictObject({ sessionId: id<SessionId>(), ...timeRange })),
    wantsInterpreter: flag,
    interpreterLanguage: text.nullable(),
    accessNeeds: text,
    oneAdult: flag,
    maySplit: flag,
    comment: text,
    addedIds: z.array(id<RequestId>()),
  }),
  indexes: ['eventId', 'householdId'],
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    householdId: mapId('household', row.householdId, 'householdId'),
    choices: row.choices.map(({ studentId, staffId }) => ({
      studentId: mapId('student', studentId, 'choices', 'history'),
      staffId: mapId('staff', staffId, 'choices', 'history'),
    })),
    times: row.times.map((time) => ({
      ...time,
      sessionId: mapId('session', time.sessionId, 'times', 'history'),
    })),
    addedIds: row.addedIds.map((added) => mapId('request', added, 'addedIds', 'history')),
  }),
})
