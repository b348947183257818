import { z } from 'zod'
import type { OfficeKeys } from '@shared/domain/meetings/pack'
import { recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** The keys with which the office signs packs and opens return packs; a store holds one. */
export const officeKeys = recordType<OfficeKeys>({
  schema: z.strictObject({
    id: recordId,
    signingKey: text,
    verifyKey: text,
    identity: text,
    recipient: text,
  }),
  since: 2,
})
