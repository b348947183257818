import { z } from 'zod'
import { sheetFields, type RememberedColumns } from '@shared/domain/requests/sheet-request'
import { err, ok, type Result } from '@shared/kernel/result'

const format = 'parley-columns/1'

const schema = z.object({
  format: z.literal(format),
  name: z.string().min(1),
  /** The fingerprint of the header that they belong to. */
  header: z.string().min(1),
  columns: z.record(z.string(), z.enum(sheetFields).nullable()),
})

/** Writes what the columns of a spreadsheet of requests are, as JSON that `readSheetColumns` reads back. */
export const writeSheetColumns = ({ id, name, fields }: RememberedColumns): string =>
  `${JSON.stringify({ format, name, header: id, columns: fields }, null, 2)}\n`

/** Reads what the columns of a spreadsheet of requests are. */
export function readSheetColumns(text: string): Result<RememberedColumns, 'not-columns'> {
  try {
    const read = schema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (!read.success) return err('not-columns')
    const { header, name, columns } = read.data
    return ok({ id: header, name, fields: columns })
  } catch {
    return err('not-columns')
  }
}
