import type { FolderFault, FolderPlace, FolderSubject } from '@shared/domain/folder/folder-problem'
import type { CsvRow } from '../csv'
import { mojibakeOf } from '../text'
import { listItems } from './cell-values'
import { columnName, fileInPlace, type FileShape, type FolderFile } from './files'
import type { Findings } from './findings'
import type { FolderIds } from './ids'
import { dateOrderOf, type DateOrder } from './lenient-values'
import { limits } from './limits'
import { Row } from './row'
import { readSource } from './source'

/** What every reader of the folder's tables works with. */
export interface Reading {
  readonly files: readonly FolderFile[]
  readonly found: Findings
  readonly ids: FolderIds
}

/** A file's rows, its header checked. */
export interface Table<Column extends string> {
  readonly rows: readonly Row<Column>[]
  /** False when not all of the file could be read, so that what seems not to be in it proves nothing. */
  readonly complete: boolean
}

/** The file of a name, whatever its case. */
export function findFile(files: readonly FolderFile[], name: string): FolderFile | undefined {
  return files.find((file) => file.name === name) ?? files.find((file) => file.name.toLowerCase() === name)
}

/** Reads a file's rows; everything wrong with the file as a whole, its header or its quotes is reported. */
export function readTable<Column extends string>(reading: Reading, shape: FileShape<Column>): Table<Column> {
  const { found } = reading
  const unread: Table<Column> = { rows: [], complete: false }
  const report = (file: string, fault: FolderFault): Table<Column> => {
    found.problem({ file, line: null, column: null, value: null }, fault)
    return unread
  }

  const csv = findFile(reading.files, shape.name)
  const workbook = reading.files.find((file) => 'cells' in file && fileInPlace(file.name) === shape.name)
  const file = csv ?? workbook
  if (csv && workbook) return report(workbook.name, { kind: 'file-twice', other: csv.name })
  if (!file)
    return shape.optional ? { rows: [], complete: true } : report(shape.name, { kind: 'missing-file' })
  const name = file === workbook ? workbook.name : shape.name
  const source = readSource(file, shape)
  if (!source.ok) return report(name, source.error)
  const { rows: all, readAs } = source.value
  const [header, ...rows] = all
  if (!header) return report(name, { kind: 'no-header' })
  if (readAs) found.warn({ file: name, line: null, column: null, value: null }, readAs)

  const columns = readHeader(header, name, shape, found)
  if (!columns) return unread
  const whole = rows.filter((row) => isWhole(row, header, name, found))
  for (const row of whole) reportTextProblems(row, name, columns, found)
  const hasAllColumns = shape.columns.every(
    (column) => columns.has(column) || shape.optionalColumns.includes(column),
  )
  const dateOrder = dateOrders(whole, columns)
  return {
    rows: whole.map((row) => new Row(reading, name, row, columns, dateOrder)),
    complete: hasAllColumns && whole.length === rows.length,
  }
}

/** Where each known column stands; null when the line is no header at all. */
function readHeader<Column extends string>(
  header: CsvRow,
  file: string,
  shape: FileShape<Column>,
  found: Findings,
): ReadonlyMap<string, number> | null {
  const at = (column: string | null, value: string | null = null): FolderPlace => ({
    file,
    line: header.line,
    column,
    value,
  })
  const columns = new Map<string, number>()
  const unknown: string[] = []
  header.cells.forEach((cell, i) => {
    const name = columnName(cell)
    if (!(shape.columns as readonly string[]).includes(name)) unknown.push(cell.trim())
    else if (columns.has(name)) found.problem(at(name), { kind: 'column-twice' })
    else {
      columns.set(name, i)
      if (cell.trim() !== name) found.warn(at(name, cell.trim()), { kind: 'read-header' })
    }
  })
  if (columns.size === 0) {
    found.problem(at(null, header.cells.join(', ')), { kind: 'not-a-header', columns: shape.columns })
    return null
  }
  for (const name of unknown) if (name !== '') found.warn(at(name), { kind: 'unknown-column' })
  for (const column of shape.columns) {
    if (!columns.has(column) && !shape.optionalColumns.includes(column))
      found.problem(at(column), { kind: 'missing-column' })
  }
  return columns
}

/** A row whose cells can be separated; an unquoted comma in a name would shift all that follow. */
function isWhole(row: CsvRow, header: CsvRow, file: string, found: Findings): boolean {
  const at: FolderPlace = { file, line: row.line, column: null, value: null }
  const beyond = row.cells.slice(header.cells.length).filter((cell) => cell.trim() !== '')
  if (row.badQuotes) found.problem(at, { kind: 'bad-quotes' })
  else if (beyond.length > 0) found.problem({ ...at, value: beyond.join(',') }, { kind: 'too-many-cells' })
  return !row.badQuotes && beyond.length === 0
}

/** Tells cells that no school would write, and letters that another program has damaged. */
function reportTextProblems(
  { line, cells }: CsvRow,
  file: string,
  columns: ReadonlyMap<string, number>,
  found: Findings,
): void {
  for (const [column, i] of columns) {
    const value = cells[i] ?? ''
    if (value.length > limits.text)
      found.problem({ file, line, column, value }, { kind: 'too-long', most: limits.text })
    const garbling = mojibakeOf(value)
    if (garbling) found.problem({ file, line, column, value }, garbling)
  }
}

/** The order in which the dates of each column stand, looked for once. */
function dateOrders(
  rows: readonly CsvRow[],
  columns: ReadonlyMap<string, number>,
): (column: string) => DateOrder {
  const known = new Map<string, DateOrder>()
  return (column) => {
    const at = columns.get(column)
    const order = known.get(column) ?? dateOrderOf(rows.map(({ cells }) => cells[at ?? -1] ?? ''))
    known.set(column, order)
    return order
  }
}

/** Declares the ids of a table's rows before anything refers to them. Rows with an unusable id are reported. */
export function declareIds<Column extends string>(
  { ids, found }: Reading,
  table: Table<Column>,
  column: Column,
  subject: FolderSubject,
): void {
  if (!table.complete) ids.incomplete(subject)
  for (const row of table.rows) {
    const id = row.word(column)
    if (id === '') continue
    // No list names teaching groups, and classes are called as schools like.
    if (subject !== 'teaching-group' && (listItems(id).join(';') !== id || id.includes(';')))
      found.problem(row.place(column), { kind: 'semicolon-in-id' })
    const before = ids.declare(subject, id, row.line)
    if (before) found.problem(row.place(column), { kind: 'duplicate-id', firstLine: before.firstLine })
  }
}
