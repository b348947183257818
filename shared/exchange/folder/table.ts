import type { FolderPlace, FolderSubject } from '@shared/domain/folder/folder-problem'
import { decodeUtf8, readCsv, type CsvRow } from '../csv'
import { listItems } from './cell-values'
import type { FileShape, NamedBytes } from './files'
import type { Findings } from './findings'
import type { FolderIds } from './ids'
import { Row } from './row'

/** What every reader of the folder's tables works with. */
export interface Reading {
  readonly files: readonly NamedBytes[]
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
export function findFile(files: readonly NamedBytes[], name: string): NamedBytes | undefined {
  return files.find((file) => file.name === name) ?? files.find((file) => file.name.toLowerCase() === name)
}

/** Reads a file's rows; everything wrong with the file as a whole, its header or its quotes is told. */
export function readTable<Column extends string>(reading: Reading, shape: FileShape<Column>): Table<Column> {
  const { found } = reading
  const all: FolderPlace = { file: shape.name, line: null, column: null, value: null }
  const unread: Table<Column> = { rows: [], complete: false }

  const file = findFile(reading.files, shape.name)
  if (!file) {
    if (shape.optional) return { rows: [], complete: true }
    found.problem(all, { kind: 'missing-file' })
    return unread
  }
  const text = decodeUtf8(file.bytes)
  if (!text.ok) {
    found.problem(all, { kind: 'not-utf8' })
    return unread
  }
  const [header, ...rows] = readCsv(text.value)
  if (!header) {
    found.problem(all, { kind: 'no-header' })
    return unread
  }
  const columns = readHeader(header, shape, found)
  if (!columns) return unread
  const whole = rows.filter((row) => isWhole(row, header, shape.name, found))
  const hasAllColumns = shape.columns.every((column) => columns.has(column) || shape.mayLack.includes(column))
  return {
    rows: whole.map((row) => new Row(reading, shape.name, row, columns)),
    complete: hasAllColumns && whole.length === rows.length,
  }
}

/** Where each known column stands; null when the line is no header at all. */
function readHeader<Column extends string>(
  header: CsvRow,
  shape: FileShape<Column>,
  found: Findings,
): ReadonlyMap<string, number> | null {
  const names = header.cells.map((cell) => cell.trim())
  const at = (column: string): FolderPlace => ({ file: shape.name, line: header.line, column, value: null })
  const separator = ([';', '\t'] as const).find((mark) => names.length === 1 && names[0]?.includes(mark))
  if (separator) {
    found.problem({ ...at(''), column: null, value: names[0] ?? '' }, { kind: 'wrong-separator', separator })
    return null
  }
  const columns = new Map<string, number>()
  names.forEach((name, i) => {
    if (!(shape.columns as readonly string[]).includes(name)) {
      if (name !== '') found.warn(at(name), { kind: 'unknown-column' })
    } else if (columns.has(name)) found.problem(at(name), { kind: 'column-twice' })
    else columns.set(name, i)
  })
  for (const column of shape.columns) {
    if (!columns.has(column) && !shape.mayLack.includes(column))
      found.problem(at(column), { kind: 'missing-column' })
  }
  return columns
}

/** A row whose cells can be told apart; an unquoted comma in a name would shift all that follow. */
function isWhole(row: CsvRow, header: CsvRow, file: string, found: Findings): boolean {
  const at: FolderPlace = { file, line: row.line, column: null, value: null }
  const beyond = row.cells.slice(header.cells.length).filter((cell) => cell.trim() !== '')
  if (row.badQuotes) found.problem(at, { kind: 'bad-quotes' })
  else if (beyond.length > 0) found.problem({ ...at, value: beyond.join(',') }, { kind: 'too-many-cells' })
  return !row.badQuotes && beyond.length === 0
}

/** Declares the ids of a table's rows before anything refers to them. Rows whose id cannot serve are told. */
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
    if (listItems(id).join(';') !== id || id.includes(';'))
      found.problem(row.place(column), { kind: 'semicolon-in-id' })
    const before = ids.declare(subject, id, row.line)
    if (before) found.problem(row.place(column), { kind: 'duplicate-id', firstLine: before.firstLine })
  }
}
