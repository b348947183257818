import Papa from 'papaparse'
import { escapeFormula } from '@shared/kernel/spreadsheet'
import type { Table } from './table'

/** A row of a CSV file as it stands. */
export interface CsvRow {
  /** The physical line on which the row begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** The quotes of the row do not follow RFC 4180, so its cells cannot be trusted. */
  readonly badQuotes: boolean
}

/** What may stand between two columns. */
export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** Quoted cells, and line ends outside them, whichever kind each is. */
const quotedOrLineEnd = (separator: Separator): RegExp =>
  new RegExp(`(?<=^|[${separator}\\r\\n])"[^"]*(?:""[^"]*)*"|\\r\\n?`, 'g')
const anyLineEnd = /\r\n|\r|\n/g

/**
 * Rows of RFC 4180 text with their line numbers, the header first; rows of nothing but blanks are left out. Reading ends after
 * the row that is one too many.
 */
export function readCsv(text: string, separator: Separator = ',', maxRows = Infinity): readonly CsvRow[] {
  const even = text.replace(quotedOrLineEnd(separator), (found) => (found.startsWith('"') ? found : '\n'))
  const rows: CsvRow[] = []
  let [start, line] = [0, 1]
  Papa.parse<string[]>(even, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (data.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: data, badQuotes: errors.some((error) => error.type === 'Quotes') })
      }
      line += even.slice(start, meta.cursor).match(anyLineEnd)?.length ?? 0
      start = meta.cursor
      if (rows.length > maxRows) parser.abort()
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
    rows.map((row) => row.map((cell) => escapeFormula(cell))),
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
