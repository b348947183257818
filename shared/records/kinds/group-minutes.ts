import { z } from 'zod'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { EventId, GroupSessionId, HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import { id, instant, localDate, recordId, text, timeRange } from '../primitives'
import { recordType } from '../record-type'

/** Who came to a group session, and its one set of minutes. */
export const groupMinutes = recordType<GroupMinutes>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    groupSessionId: id<GroupSessionId>(),
    facts: z.strictObject({
      eventTitle: text,
      title: text,
      date: localDate,
      ...timeRange,
      staff: z.array(z.strictObject({ id: id<StaffId>(), name: text })),
      room: text,
      building: text,
    }),
    attendance: z.array(
      z.strictObject({
        household: z.strictObject({ id: id<HouseholdId>(), name: text }),
        children: z.array(z.strictObject({ id: id<StudentId>(), name: text })),
        presence: z.enum(['present', 'absent', 'unknown']),
      }),
    ),
    text,
    actions: z.array(
      z.strictObject({
        id: recordId,
        what: text,
        who: text,
        by: localDate.nullable(),
        state: z.enum(['open', 'done', 'dropped']),
        outcome: text,
        settledAt: instant.nullable(),
      }),
    ),
    state: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('draft') }),
      z.strictObject({ kind: z.literal('final'), at: instant, by: text, text }),
    ]),
    addenda: z.array(z.strictObject({ at: instant, by: text, text })),
    addendumDraft: text,
  }),
  since: 2,
  indexes: ['eventId'],
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    groupSessionId: mapId('groupSession', row.groupSessionId, 'groupSessionId', 'history'),
    facts: {
      ...row.facts,
      staff: row.facts.staff.map((one) => ({
        ...one,
        id: mapId('staff', one.id, 'facts.staff', 'history'),
      })),
    },
    attendance: row.attendance.map((one) => ({
      ...one,
      household: {
        ...one.household,
        id: mapId('household', one.household.id, 'attendance.household', 'history'),
      },
      children: one.children.map((child) => ({
        ...child,
        id: mapId('student', child.id, 'attendance.children', 'history'),
      })),
    })),
  }),
})
