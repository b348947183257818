import type { FolderConcern, FolderFault } from '@shared/domain/folder/folder-problem'
import { err, ok, type Result } from '@shared/kernel/result'
import { readCsv, separators, type CsvRow, type Separator } from '../csv'
import { decodeText } from '../text'
import { columnName, type FileShape, type FolderFile } from './files'
import { limits } from './limits'

/** The rows of one table, its header first, and how they were written where that is not as the format says. */
export interface TableSource {
  readonly rows: readonly CsvRow[]
  readonly readAs: Extract<FolderConcern, { kind: 'read-file' }> | null
}

/** Reads a table's file, whichever way a spreadsheet program wrote it. */
export function readSource(file: FolderFile, shape: FileShape): Result<TableSource, FolderFault> {
  if ('cells' in file) return readCells(file)
  if (file.bytes.byteLength > limits.fileBytes)
    return err({ kind: 'file-too-large', most: limits.fileBytes / 1_000_000 })
  const decoded = decodeText(file.bytes)
  if (!decoded.ok) return err({ kind: 'not-utf8' })
  const { text, encoding } = decoded.value
  const reported = declaredSeparator(text)
  const separator = reported ?? likeliestSeparator(text, shape)
  const all = readCsv(text, separator, limits.rowsOfFile + 2)
  const rows = reported === null ? all : all.slice(1)
  if (rows.length - 1 > limits.rowsOfFile) return err({ kind: 'too-many-rows', most: limits.rowsOfFile })
  const isAsWritten = encoding === 'UTF-8' && separator === ',' && reported === null
  return ok({
    rows,
    readAs: isAsWritten
      ? null
      : {
          kind: 'read-file',
          encoding,
          separator,
          hasSeparatorLine: reported !== null,
          examples: encoding === 'Windows-1252' ? accentedCells(rows) : [],
        },
  })
}

function readCells(file: Extract<FolderFile, { cells: unknown }>): Result<TableSource, FolderFault> {
  if (file.cells === null)
    return err(
      file.fault === 'too-large'
        ? { kind: 'file-too-large', most: limits.fileBytes / 1_000_000 }
        : { kind: 'not-a-workbook' },
    )
  if (file.cells.length - 1 > limits.rowsOfFile)
    return err({ kind: 'too-many-rows', most: limits.rowsOfFile })
  const rows = file.cells.flatMap((cells, i): CsvRow[] =>
    cells.some((cell) => cell.trim() !== '') ? [{ line: i + 1, cells, badQuotes: false }] : [],
  )
  return ok({ rows, readAs: null })
}

/** The separator of a first line `sep=;`, which Excel understands. */
function declaredSeparator(text: string): Separator | null {
  const [, mark] = /^"?sep=(.)"?[,;\t|]*[\r\n]/i.exec(text) ?? []
  return separators.find((one) => one === mark) ?? null
}

/** The separator that makes the most known columns of the header; a comma where none does. */
function likeliestSeparator(text: string, shape: FileShape): Separator {
  const header = /^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const known = (separator: Separator): number => {
    const [row] = readCsv(header, separator, 1)
    return (row?.cells ?? []).filter((cell) => shape.columns.includes(columnName(cell))).length
  }
  return separators.reduce((best, separator) => (known(separator) > known(best) ? separator : best))
}

/** Two texts by which a person can judge whether the letters beyond ASCII are right. */
function accentedCells(rows: readonly CsvRow[]): readonly string[] {
  const found = new Set<string>()
  for (const { cells } of rows) {
    const words = cells.filter((cell) => /[^\0-\x7f]/.test(cell))
    const [first] = words
    if (first !== undefined) found.add(first.trim().slice(0, limits.shownValue))
    if (found.size === 2) break
  }
  return [...found]
}
