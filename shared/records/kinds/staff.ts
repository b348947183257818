import { z } from 'zod'
import type { Staff } from '@shared/domain/people/people'
import type { StaffId } from '@shared/kernel/ids'
import { id, personName, sourced, text } from '../primitives'
import { recordType } from '../record-type'

/** A member of staff. */
export const staff = recordType<Staff>({
  schema: z.strictObject({
    id: id<StaffId>(),
    ...sourced,
    ...personName,
    title: text,
    role: text,
    languages: z.array(text),
    email: text,
  }),
  mapIds: (row, mapId) => ({ ...row, id: mapId('staff', row.id, 'id') }),
})
