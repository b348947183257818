import { z } from 'zod'
import type { AuditEntry } from '@shared/domain/school/office'
import { instant, recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** One line of the audit log. It names records by id only and outlives them. */
export const audit = recordType<AuditEntry>({
  schema: z.strictObject({
    id: recordId,
    at: instant,
    what: text,
    recordKind: text,
    recordIds: z.array(recordId),
  }),
  indexes: [],
})
