import type { RosterFault } from '@shared/domain/folder/roster-report'
import type { CsvRow } from '../../csv'
import type { NamedBytes } from '../../folder/files'
import { readWorkbookSheets } from '../../workbook'
import type { RosterFindings } from '../findings'
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
  const fault = sizeFault(bytes)
  if (fault !== null) return refused(name, { kind: fault }, findings)
  const decoded = decodeFile(bytes, answers.answer(name, 'encoding'))
  if (!decoded.ok) {
    if (decoded.error.kind === 'nul-bytes') return refused(name, decoded.error, findings)
    findings.ask(name, 'encoding', { kind: 'encoding', line: decoded.error.line })
    return none
  }
  const { text, encoding } = decoded.value
  const split = splitText(text, score)
  if (!split.ok) return refused(name, { kind: split.error }, findings)
  return { tables: [{ file: name, rows: split.value.rows }], encoding }
}

function refused(file: string, fault: RosterFault, findings: RosterFindings): FileTables {
  findings.fileProblem(file, fault)
  return none
}

async function readSheets({ name, bytes }: NamedBytes, { findings }: ReadingContext): Promise<FileTables> {
  const read = await readWorkbookSheets(bytes, { errorsAsText: true })
  if (!read.ok) return refused(name, { kind: read.error }, findings)
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
