import { z } from 'zod'
import type { StoredRosterMapping } from '@shared/domain/folder/roster-import'
import { recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** How the columns of one kind of list were mapped by hand, for the next time it is dropped. */
export const rosterMapping = recordType<StoredRosterMapping>({
  schema: z.strictObject({
    id: recordId,
    name: text,
    file: text,
    fingerprint: text,
    columns: z.record(z.string(), z.string()),
    answers: z.record(z.string(), z.string()),
  }),
  since: 2,
  mapIds: (row) => row,
})
