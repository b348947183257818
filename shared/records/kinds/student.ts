import { z } from 'zod'
import type { Student } from '@shared/domain/people/people'
import type { StudentId } from '@shared/kernel/ids'
import { id, localDate, personName, sourced, text } from '../primitives'
import { recordType } from '../record-type'

/** A student, in whatever school years. */
export const student = recordType<Student>({
  schema: z.strictObject({
    id: id<StudentId>(),
    ...sourced,
    ...personName,
    preferredName: text,
    dateOfBirth: localDate.nullable(),
  }),
  mapIds: (row, mapId) => ({ ...row, id: mapId('student', row.id, 'id') }),
})
