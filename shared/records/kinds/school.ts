import { z } from 'zod'
import type { School } from '@shared/domain/school/school'
import type { SchoolId } from '@shared/kernel/ids'
import { count, id, text, timeRange } from '../primitives'
import { recordType } from '../record-type'

const pixels = z.number().int().positive()

/** The school itself. The store holds one. */
export const school = recordType<School>({
  schema: z.strictObject({
    id: id<SchoolId>(),
    name: text,
    address: text,
    phone: text,
    crest: text.nullable(),
    signatory: text,
    signature: z.strictObject({ source: text, width: pixels, height: pixels }).nullable(),
    languages: z.array(text),
    timezone: text,
    paper: z.enum(['a4', 'letter']),
    lessonTimes: z.array(z.strictObject({ ...timeRange, period: count })),
  }),
  upgrades: {
    // Letters carried no phone number and no signature at first, and nobody was blocked in lessons.
    2: (row) => ({ phone: '', signatory: '', signature: null, lessonTimes: [], ...row }),
  },
})
