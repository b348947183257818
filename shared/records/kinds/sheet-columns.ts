import { z } from 'zod'
import { sheetFields, type RememberedColumns } from '@shared/domain/requests/sheet-request'
import { recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** What the columns of one kind of spreadsheet of requests are, for the next time it is dropped. */
export const sheetColumns = recordType<RememberedColumns>({
  schema: z.strictObject({
    id: recordId,
    name: text,
    fields: z.record(z.string(), z.enum(sheetFields).nullable()),
  }),
  since: 2,
  mapIds: (row) => row,
})
