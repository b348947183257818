import { z } from 'zod'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { SchoolYearId, StaffId, StudentId, TeachingGroupId } from '@shared/kernel/ids'
import { id, sourced, text } from '../primitives'
import { recordType } from '../record-type'

/** The teachers and students of one group in one school year. */
export const teachingGroup = recordType<TeachingGroup>({
  schema: z.strictObject({
    id: id<TeachingGroupId>(),
    ...sourced,
    schoolYearId: id<SchoolYearId>(),
    name: text,
    subject: text,
    yearGroup: text,
    staffIds: z.array(id<StaffId>()),
    studentIds: z.array(id<StudentId>()),
  }),
  since: 2,
  indexes: ['schoolYearId'],
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('teachingGroup', row.id, 'id'),
    schoolYearId: mapId('schoolYear', row.schoolYearId, 'schoolYearId'),
    staffIds: row.staffIds.map((staff) => mapId('staff', staff, 'staffIds')),
    studentIds: row.studentIds.map((student) => mapId('student', student, 'studentIds')),
  }),
})
