import { zipSync } from 'fflate'
import readAllSheets from 'read-excel-file/universal'
import { err, ok, type Result } from '@shared/kernel/result'
import { formatTime, minuteOfDay } from '@shared/kernel/time'
import { readArchive } from './archive'

/** Why a workbook's cells were not read. */
export type WorkbookFault = 'not-a-workbook' | 'too-large'

/** What the sheets of a workbook may come to: the library fills up all rows as far as the outermost cell. */
const most = { columns: 200, cells: 10_000_000 } as const

/** One sheet of a workbook: its cells as texts, row by row as they stand in the sheet, blank rows too. */
export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/**
 * The cells of the first sheet of an Excel workbook (.xlsx), as texts: row by row as they stand in the sheet, blank rows too.
 * Dates become `2014-09-30`, times of day `16:05`, whatever format they are shown in.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<readonly (readonly string[])[], WorkbookFault>> {
  const sheets = await readWorkbookSheets(bytes, { errorsAsText: false })
  return sheets.ok ? ok(sheets.value[0]?.rows ?? []) : sheets
}

/** All sheets of an Excel workbook, read as `readWorkbook` does the first; errors such as `#N/A` as texts, or blank. */
export async function readWorkbookSheets(
  bytes: Uint8Array,
  { errorsAsText }: { readonly errorsAsText: boolean },
): Promise<Result<readonly WorkbookSheet[], WorkbookFault>> {
  const archive = readArchive(bytes, (path) => /\.xml(\.rels)?$/.test(path))
  if (!archive.ok) return err(archive.error === 'not-an-archive' ? 'not-a-workbook' : 'too-large')
  const parts = Object.fromEntries(
    archive.value.entries.map(({ path, bytes: part }) => [
      path,
      errorsAsText && isSheet(path) ? withErrorsAsText(part) : part,
    ]),
  )
  if (!sheetsOf(parts).every(isOfReasonableSize)) return err('too-large')
  // Parts that are packed again without being compressed are read at once: the library unpacks large ones in workers made
  // of text, which the pages' policy refuses.
  const plain = zipSync(parts, { level: 0 })
  try {
    const sheets = await readAllSheets(
      plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength),
      { trim: false, parseNumber: numberText },
    )
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })))
  } catch {
    return err('not-a-workbook')
  }
}

type Parts = Readonly<Record<string, Uint8Array>>

const isSheet = (path: string): boolean => path.startsWith('xl/worksheets/')

const sheetsOf = (parts: Parts): readonly Uint8Array[] =>
  Object.entries(parts).flatMap(([path, xml]) => (isSheet(path) ? [xml] : []))

/** The library leaves out cells whose type is an error; as results of formulas their texts are read. */
const withErrorsAsText = (xml: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(xml).replace(/(<c\b[^>]*?) t="e"/g, '$1 t="str"'))

/** A cell far out would make the library fill up all rows as far as it. */
function isOfReasonableSize(xml: Uint8Array): boolean {
  let [columns, rows] = [0, 0]
  for (const [, letters = '', digits] of new TextDecoder().decode(xml).matchAll(/ r="([A-Z]*)(\d+)"/g)) {
    columns = Math.max(columns, columnNumber(letters))
    rows = Math.max(rows, Number(digits))
  }
  return columns <= most.columns && columns * rows <= most.cells
}

/** 1 of A, 27 of AA. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** A number as it was typed where it is a whole one that Excel keeps exactly, else as the workbook has it. */
const numberText = (text: string): string =>
  Number.isSafeInteger(Number(text)) ? String(Number(text)) : text

function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

const minute = 60_000
/** Times of day are days of the year 1900 and before to Excel. */
const firstDay = Date.UTC(1900, 0, 1)

function dateText(value: Date): string {
  const at = Math.round(value.getTime() / 1000) * 1000
  const midnight = Math.floor(at / (1440 * minute)) * 1440 * minute
  const time = (at - midnight) / minute
  const day = new Date(midnight).toISOString().slice(0, 10)
  const clock = Number.isInteger(time)
    ? formatTime(minuteOfDay(time))
    : new Date(at).toISOString().slice(11, 19)
  if (at < firstDay) return clock
  return time === 0 ? day : `${day} ${clock}`
}
