import { z } from 'zod'
import type { AttendanceFigure } from '@shared/domain/school/school'
import type { SchoolYearId, StudentId } from '@shared/kernel/ids'
import { count, id, localDate, recordId } from '../primitives'
import { recordType } from '../record-type'

export type AttendanceFigureRecord = AttendanceFigure & { readonly id: string }

/** A student's attendance in one school year. */
export const attendanceFigure = recordType<AttendanceFigureRecord>({
  schema: z.strictObject({
    id: recordId,
    studentId: id<StudentId>(),
    schoolYearId: id<SchoolYearId>(),
    sessionsPossible: count,
    sessionsMissed: count,
    timesLate: count,
    asOf: localDate,
  }),
  indexes: ['studentId'],
  mapIds: (row, mapId) => ({
    ...row,
    studentId: mapId('student', row.studentId, 'studentId'),
    schoolYearId: mapId('schoolYear', row.schoolYearId, 'schoolYearId'),
  }),
})
