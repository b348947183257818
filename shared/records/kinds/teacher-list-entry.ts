import { z } from 'zod'
import { priorities } from '@shared/domain/requests/request'
import { teacherWishes, type TeacherListEntry } from '@shared/domain/requests/teacher-list'
import type { EventId, HouseholdId, RequestId, StaffId, StudentId } from '@shared/kernel/ids'
import { flag, id, minutes, recordId, text } from '../primitives'
import { recordType } from '../record-type'

const terms = z.strictObject({ priority: z.enum(priorities), minutes })

/** What a teacher has filled in beside a child for an event. The requests that it stands behind may be gone since. */
export const teacherListEntry = recordType<TeacherListEntry>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    staffId: id<StaffId>(),
    studentId: id<StudentId>(),
    wish: z.enum(teacherWishes).nullable(),
    doubleLength: flag,
    comment: text,
    requests: z.array(
      z.strictObject({
        requestId: id<RequestId>(),
        householdId: id<HouseholdId>(),
        before: terms.nullable(),
        after: terms,
      }),
    ),
  }),
  indexes: ['eventId', 'staffId', 'studentId'],
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    staffId: mapId('staff', row.staffId, 'staffId'),
    studentId: mapId('student', row.studentId, 'studentId'),
    requests: row.requests.map(({ requestId, householdId, before, after }) => ({
      requestId: mapId('request', requestId, 'requests', 'history'),
      householdId: mapId('household', householdId, 'requests', 'history'),
      before,
      after,
    })),
  }),
})
