import { z } from 'zod'
import type { Guardianship } from '@shared/domain/people/people'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { flag, id, recordId, text } from '../primitives'
import { recordType, type IdMapper } from '../record-type'

export type GuardianshipRecord = Guardianship & { readonly id: string }

export const mapGuardianship = <Row extends Guardianship>(row: Row, mapId: IdMapper): Row => ({
  ...row,
  householdId: mapId('household', row.householdId, 'householdId'),
  studentId: mapId('student', row.studentId, 'studentId'),
})

/** That a household is family to a student. */
export const guardianship = recordType<GuardianshipRecord>({
  schema: z.strictObject({
    id: recordId,
    householdId: id<HouseholdId>(),
    studentId: id<StudentId>(),
    relationship: text,
    receivesLetters: flag,
  }),
  indexes: ['studentId', 'householdId'],
  mapIds: mapGuardianship,
})
