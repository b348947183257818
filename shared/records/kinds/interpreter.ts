import { z } from 'zod'
import type { Interpreter } from '@shared/domain/people/people'
import type { InterpreterId } from '@shared/kernel/ids'
import { id, personName, sourced, text } from '../primitives'
import { recordType } from '../record-type'

/** An interpreter with the languages they speak. */
export const interpreter = recordType<Interpreter>({
  schema: z.strictObject({ id: id<InterpreterId>(), ...sourced, ...personName, languages: z.array(text) }),
  mapIds: (row, mapId) => ({ ...row, id: mapId('interpreter', row.id, 'id') }),
})
