import { z } from 'zod'
import type { SchoolYear } from '@shared/domain/school/school'
import type { SchoolYearId } from '@shared/kernel/ids'
import { id, localDate, text } from '../primitives'
import { recordType } from '../record-type'

const dateSpan = z.strictObject({ name: text, start: localDate, end: localDate })

/** A school year with its terms, holidays and working days. */
export const schoolYear = recordType<SchoolYear>({
  schema: z.strictObject({
    id: id<SchoolYearId>(),
    name: text,
    start: localDate,
    end: localDate,
    terms: z.array(dateSpan),
    holidays: z.array(dateSpan),
    workingDays: z.array(z.number().int().min(1).max(7)),
  }),
  mapIds: (row, mapId) => ({ ...row, id: mapId('schoolYear', row.id, 'id') }),
})
