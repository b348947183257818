import { z } from 'zod'
import type {
  AdultId,
  HouseholdId,
  InterpreterId,
  SchoolYearId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { flag, id, localDate, named, recordId, sourced, text } from './primitives'

export const contactChannel = z.enum(['letter', 'email', 'sms', 'phone', 'app'])

export const staff = z.strictObject({
  id: id<StaffId>(),
  ...sourced,
  ...named,
  title: text,
  role: text,
  languages: z.array(text),
  email: text,
})

export const student = z.strictObject({
  id: id<StudentId>(),
  ...sourced,
  ...named,
  preferredName: text,
  dateOfBirth: localDate.nullable(),
})

export const household = z.strictObject({
  id: id<HouseholdId>(),
  ...sourced,
  name: text,
  adults: text,
  letterLanguage: text,
  alsoReads: text.exactOptional(),
  interpreterLanguage: text.nullable(),
  contactChannel,
  contact: text,
})

export const adult = z.strictObject({
  id: id<AdultId>(),
  ...sourced,
  ...named,
  householdIds: z.array(id<HouseholdId>()),
  title: text,
  attends: flag,
  staffId: id<StaffId>().nullable(),
  email: text,
  phone: text,
  parentalResponsibility: text,
})

export const interpreter = z.strictObject({
  id: id<InterpreterId>(),
  ...sourced,
  ...named,
  languages: z.array(text),
})

export const guardianship = z.strictObject({
  id: recordId,
  householdId: id<HouseholdId>(),
  studentId: id<StudentId>(),
  relationship: text,
  receivesLetters: flag,
})

export const enrolment = z.strictObject({
  id: recordId,
  studentId: id<StudentId>(),
  schoolYearId: id<SchoolYearId>(),
  form: text,
  yearGroup: text,
})
