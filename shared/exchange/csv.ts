import Papa from 'papaparse'
import { err, ok, type Result } from '@shared/kernel/result'
import { defusedCell } from '@shared/kernel/spreadsheet'
import type { Table } from './table'

/** A row of a CSV file as it stands. */
export interface CsvRow {
  /** The physical line on which the row begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** The quotes of the row do not follow RFC 4180, so its cells cannot be trusted. */
  readonly badQuotes: boolean
}

/** Bytes as UTF-8 text without its byte order mark; anything that is not UTF-8 is an error, never U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): Result<string, 'not-utf8'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // UTF-16 of plain letters is also valid UTF-8, with a NUL beside each of them.
    return text.includes('\0') ? err('not-utf8') : ok(text)
  } catch {
    return err('not-utf8')
  }
}

/** Line ends outside quoted cells, whichever kind each is. */
const quotedOrLineEnd = /(?<=^|[,\r\n])"[^"]*(?:""[^"]*)*"|\r\n?/g
const anyLineEnd = /\r\n|\r|\n/g

/** Rows of RFC 4180 text with their line numbers, the header first; rows of nothing but blanks are left out. */
export function readCsv(text: string): readonly CsvRow[] {
  const even = text.replace(quotedOrLineEnd, (found) => (found.startsWith('"') ? found : '\n'))
  const rows: CsvRow[] = []
  let [start, line] = [0, 1]
  Papa.parse<string[]>(even, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: data, badQuotes: errors.some((error) => error.type === 'Quotes') })
      }
      line += even.slice(start, meta.cursor).match(anyLineEnd)?.length ?? 0
      start = meta.cursor
    },
  })
  return rows
}

/**
 * A table that people open in a spreadsheet and machines read: it begins with Excel's mark, and a cell that would be run
 * begins with an apostrophe. All others, telephone numbers among them, stand exactly as they are.
 */
export const writeTable = (rows: Table): Uint8Array =>
  writeCsv(
    rows.map((row) => row.map((cell) => defusedCell(cell))),
    true,
  )

/** RFC 4180 bytes in UTF-8 with CRLF; `forSpreadsheets` begins with the mark by which Excel knows UTF-8. */
export function writeCsv(rows: Table, forSpreadsheets: boolean): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  )
  return new TextEncoder().encode(`${forSpreadsheets ? '\uFEFF' : ''}${text}\r\n`)
}
