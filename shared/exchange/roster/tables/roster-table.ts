import type { CsvRow } from '../../csv'
import type { RosterFindings } from '../findings'
import { foldText } from './labels'
import { mostFrequent } from './split-text'

/** The rows of a file, or of a sheet of a workbook, before it is known which of them is the header. */
export interface RawTable {
  /** The path as it was given, with the sheet's name where a workbook has several. */
  readonly file: string
  /** Rows of nothing but blanks left out. */
  readonly rows: readonly CsvRow[]
}

/** A table with its header; whatever else stands on the page is left out. */
export interface RosterTable extends RawTable {
  /** The labels of the columns as the file has them; blank where a column has none. */
  readonly labels: readonly string[]
  /** What stands above each label in a merged cell; blank where nothing does. */
  readonly above: readonly string[]
}

/** The name of a table's file without folders and ending: `users` of `export.zip/Users.CSV`. */
export const tableName = ({ file }: Pick<RawTable, 'file'>): string =>
  (file.split(/[/\\]/).findLast((part) => part !== '') ?? '').replace(/\.[^.]*$/, '').toLowerCase()

/** Rows in which a header is looked for. */
const rowsAbove = 40

/**
 * Finds the header under title lines and the rows under it. Headers and titles that are repeated on each page, and footers,
 * are no rows; rows that are wider than the header or badly quoted are left out and reported.
 */
export function withHeader(
  { file, rows }: RawTable,
  score: (cells: readonly string[]) => number,
  findings: RosterFindings,
): RosterTable {
  const at = headerRow(rows.slice(0, rowsAbove), score)
  const header = rows[at]?.cells ?? []
  const labels = header.map((cell) => cell.trim())
  const titles = new Set(rows.slice(0, at).map(({ cells }) => rowText(cells)))
  const headerText = rowText(header)
  const body = withoutLastLines(rows.slice(at + 1), labels.length).filter(({ cells }) => {
    const text = rowText(cells)
    return text !== headerText && !titles.has(text) && !isFooter(cells, labels.length)
  })
  const table = { file, labels, above: labelsAbove(rows[at - 1]?.cells ?? [], labels) }
  return { ...table, rows: wholeRows({ file, labels, rows: body }, findings) }
}

/** A table of a format that has no header: position is all that tells the columns. */
export function withoutHeader({ file, rows }: RawTable, findings: RosterFindings): RosterTable {
  for (const row of rows.filter(({ badQuotes }) => badQuotes))
    findings.leaveOut({ file, labels: [] }, row, '', { kind: 'bad-quotes' })
  return { file, labels: [], above: [], rows: rows.filter(({ badQuotes }) => !badQuotes) }
}

function headerRow(rows: readonly CsvRow[], score: (cells: readonly string[]) => number): number {
  const scores = rows.map(({ cells }) => score(cells))
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const width = mostFrequent(filled)
  return Math.max(0, filled.indexOf(width))
}

const rowText = (cells: readonly string[]): string =>
  cells
    .map((cell) => foldText(cell.trim()))
    .join('\t')
    .trim()

/** Merged cells above the labels reach as far as the next; a row of them has several, and fewer than there are labels. */
function labelsAbove(cells: readonly string[], labels: readonly string[]): readonly string[] {
  const filled = cells.filter((cell) => cell.trim() !== '').length
  if (filled < 2 || cells.length > labels.length) return labels.map(() => '')
  let last = ''
  return labels.map((_, i) => {
    const cell = (cells[i] ?? '').trim()
    last = cell === '' ? last : cell
    return last
  })
}

/** Lines of one cell under the last row are no rows, whatever they say. */
function withoutLastLines(rows: readonly CsvRow[], width: number): readonly CsvRow[] {
  const isRow = ({ cells }: CsvRow): boolean => cells.filter((cell) => cell.trim() !== '').length > 1
  return width > 2 && rows.some(isRow) ? rows.slice(0, rows.findLastIndex(isRow) + 1) : rows
}

const footerWords =
  /^(grand )?(total|totals|sum|count|number of|records?|rows?|page|printed|generated|created|exported|report|end of|anzahl|gesamt|summe|seite|stand|erstellt|gedruckt|ende|totaal|aantal|pagina|afgedrukt|nombre|effectif|imprime|edite|fin)\b|^\(?\d+ (rows?|records?|pupils?|students?|lignes?|zeilen|rijen)\b|^-+ ?(end|page|ende|fin)/

/** A line under the rows that counts them or says when they were printed: one or two cells, and no row has so few. */
function isFooter(cells: readonly string[], width: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first = ''] = filled
  const isShort = filled.length === 1 || (filled.length === 2 && /^\d+$|^[:=]/.test(filled[1] ?? ''))
  const text = foldText(first)
  return isShort && footerWords.test(text) && (width > 2 || /[:=\d]/.test(filled.join(' ')))
}

function wholeRows(
  { file, labels, rows }: Omit<RosterTable, 'above'>,
  findings: RosterFindings,
): readonly CsvRow[] {
  return rows.filter((row) => {
    const beyond = row.cells.slice(labels.length).filter((cell) => cell.trim() !== '')
    if (row.badQuotes) findings.leaveOut({ file, labels }, row, '', { kind: 'bad-quotes' })
    else if (beyond.length > 0)
      findings.leaveOut({ file, labels }, row, beyond.join(','), {
        kind: 'over-wide',
        columns: labels.length,
      })
    return !row.badQuotes && beyond.length === 0
  })
}
