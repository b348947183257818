import { z } from 'zod'
import { notInFolder } from '@shared/domain/people/not-in-folder'
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
    leftOn: localDate.nullable(),
  }),
  upgrades: {
    2: (row) => ({ ...notInFolder.student, ...row }),
  },
  mapIds: (row, mapId) => ({ ...row, id: mapId('student', row.id, 'id') }),
})
