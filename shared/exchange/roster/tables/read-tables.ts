import type { CsvRow } from '../../csv'
import type { NamedBytes } from '../../folder/files'
import { readWorkbookSheets } from '../../workbook'
import type { ReadingContext } from './column'
import { decodeFile } from './decode'
import type { RawTable } from './roster-table'
import { sizeFault, splitText } from './split-text'

/** The tables of a file, and how its bytes were read where it is text. */
export interface FileTables {
  readonly tables: readonly RawTable[]
  readonly encoding: string | null
}

const none: FileTables = { tables: [], encoding: null }

/** Reads a file of text, or each sheet of a workbook, as rows; `score` says how well a row serves as the header. */
export async function readFileTables(
  file: NamedBytes,
  score: (cells: readonly string[]) => number,
  context: ReadingContext,
): Promise<FileTables> {
  return /\.xls[xm]$/i.test(file.name) ? readSheets(file, context) : readText(file, score, context)
}

function readText(
  { name, bytes }: NamedBytes,
  score: (cells: readonly string[]) => number,
  { findings, answers }: ReadingContext,
): FileTables {
  const decoded = decodeFile(bytes, answers.answer(name, 'encoding'))
  if (!decoded.ok) {
    if (decoded.error.kind === 'nul-bytes') findings.fileProblem(name, { kind: 'nul-bytes' })
    else findings.ask(name, 'encoding', { kind: 'encoding', line: decoded.error.line })
    return none
  }
  const { text, encoding } = decoded.value
  const fault = sizeFault(text)
  if (fault !== null) {
    findings.fileProblem(name, { kind: fault })
    return none
  }
  return { tables: [{ file: name, rows: splitText(text, score).rows }], encoding }
}

async function readSheets({ name, bytes }: NamedBytes, { findings }: ReadingContext): Promise<FileTables> {
  const read = await readWorkbookSheets(bytes, { errorsAsText: true })
  if (!read.ok) {
    findings.fileProblem(name, { kind: read.error })
    return none
  }
  const sheets = read.value.map((sheet) => ({ name: sheet.name, rows: filledRows(sheet.rows) }))
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const tables = filled.map((sheet) => ({
    file: filled.length === 1 ? name : `${name}/${sheet.name}`,
    rows: sheet.rows,
  }))
  return { tables, encoding: null }
}

const filledRows = (rows: readonly (readonly string[])[]): readonly CsvRow[] =>
  rows.flatMap((cells, i) =>
    cells.some((cell) => cell.trim() !== '') ? [{ line: i + 1, cells, badQuotes: false }] : [],
  )
