import { z } from 'zod'
import type { Enrolment } from '@shared/domain/people/people'
import type { SchoolYearId, StudentId } from '@shared/kernel/ids'
import { id, recordId, text } from '../primitives'
import { recordType, type IdMapper } from '../record-type'

export type EnrolmentRecord = Enrolment & { readonly id: string }

export const mapEnrolment = <Row extends Enrolment>(row: Row, mapId: IdMapper): Row => ({
  ...row,
  studentId: mapId('student', row.studentId, 'studentId'),
  schoolYearId: mapId('schoolYear', row.schoolYearId, 'schoolYearId'),
})

/** A student's form and year group in one school year. */
export const enrolment = recordType<EnrolmentRecord>({
  schema: z.strictObject({
    id: recordId,
    studentId: id<StudentId>(),
    schoolYearId: id<SchoolYearId>(),
    form: text,
    yearGroup: text,
  }),
  indexes: ['schoolYearId', 'studentId'],
  mapIds: mapEnrolment,
})
