import { z } from 'zod'
import type { SchoolId, SchoolYearId, StudentId } from '@shared/kernel/ids'
import { count, id, localDate, recordId, text } from './primitives'

const pixels = z.number().int().positive()
const dateSpan = z.strictObject({ name: text, start: localDate, end: localDate })

const picture = z.strictObject({ source: text, width: pixels, height: pixels })

export const school = z.strictObject({
  id: id<SchoolId>(),
  name: text,
  address: text,
  crest: text.nullable(),
  // Schools were stored before letters carried a number to ring, and before they were signed.
  phone: text.default(''),
  signatory: text.default(''),
  signature: picture.nullable().default(null),
  languages: z.array(text),
  timezone: text,
  paper: z.enum(['a4', 'letter']),
})

export const schoolYear = z.strictObject({
  id: id<SchoolYearId>(),
  name: text,
  start: localDate,
  end: localDate,
  terms: z.array(dateSpan),
  holidays: z.array(dateSpan),
  workingDays: z.array(z.number().int().min(1).max(7)),
})

export const attendanceFigure = z.strictObject({
  id: recordId,
  studentId: id<StudentId>(),
  schoolYearId: id<SchoolYearId>(),
  sessionsPossible: count,
  sessionsMissed: count,
  timesLate: count,
  asOf: localDate,
})
