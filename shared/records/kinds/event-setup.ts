import { z } from 'zod'
import { ruleKinds, type EventSetup } from '@shared/domain/requests/event-setup'
import { priorities } from '@shared/domain/requests/request'
import type { EventId, RequestId, StaffId } from '@shared/kernel/ids'
import { flag, id, localDate, minutes, recordId, text } from '../primitives'
import { recordType } from '../record-type'

const limit = z.number().int().positive().nullable()

/** How the office sets up an event: usual length, limits, rules that make requests. */
export const eventSetup = recordType<EventSetup>({
  schema: z.strictObject({
    id: id<EventId>(),
    usualMinutes: minutes,
    interpretedExtraMinutes: minutes,
    limits: z.strictObject({ perChild: limit, perHousehold: limit, perTeacher: limit }),
    rules: z.array(
      z.strictObject({
        key: recordId,
        kind: z.enum(ruleKinds),
        yearGroups: z.array(text),
        forms: z.array(text),
        subjects: z.array(text),
        staffIds: z.array(id<StaffId>()),
        together: flag,
        formTeachers: z.array(z.strictObject({ form: text, staffId: id<StaffId>() })),
        priority: z.enum(priorities),
        minutes,
        studentAttends: flag,
        made: z.array(id<RequestId>()),
      }),
    ),
    archivedOn: localDate.nullable(),
  }),
  since: 2,
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('event', row.id, 'id'),
    // A rule may name staff who have been removed since, and requests that somebody has withdrawn.
    rules: row.rules.map((rule) => ({
      ...rule,
      staffIds: rule.staffIds.map((staff) => mapId('staff', staff, 'rules.staffIds', 'history')),
      formTeachers: rule.formTeachers.map(({ form, staffId }) => ({
        form,
        staffId: mapId('staff', staffId, 'rules.formTeachers', 'history'),
      })),
      made: rule.made.map((request) => mapId('request', request, 'rules.made', 'history')),
    })),
  }),
})
