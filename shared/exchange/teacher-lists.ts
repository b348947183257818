import type { ListProblem } from '@shared/domain/folder/list-problem'
import { teacherWishes, type SaidLine } from '@shared/domain/requests/teacher-list'
import { foldText } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { StaffId, StudentId } from '@shared/kernel/ids'
import type { NamedBytes } from './folder/files'
import { readFlag } from './roster/values/yes-no'
import { readWorkbookSheets, type WorkbookSheet } from './workbook'
import { writeWorkbookSheets } from './xlsx'

/** The columns of a teacher's list as a spreadsheet, in their order. */
export const sheetColumns = [
  'child',
  'form',
  'family',
  ...teacherWishes,
  'double',
  'comment',
  'teacher',
  'child-id',
  'teacher-id',
] as const
/** One of them. */
export type SheetColumn = (typeof sheetColumns)[number]

/** What stands over each column, in the words of whoever fills it in. */
export type SheetTitles = Readonly<Record<SheetColumn, string>>

/** One teacher's list as texts, a sheet of its own. */
export interface ListSheet {
  readonly name: string
  readonly lines: readonly Readonly<Record<SheetColumn, string>>[]
}

/** The lists of teachers as a workbook to fill in. */
export const writeListSheets = (sheets: readonly ListSheet[], titles: SheetTitles): Uint8Array =>
  writeWorkbookSheets(
    sheets.map(({ name, lines }) => ({
      name,
      rows: [
        sheetColumns.map((column) => titles[column]),
        ...lines.map((line) => sheetColumns.map((column) => line[column])),
      ],
    })),
  )

/** The ids by which rows are known again: the school's own where nobody shares it, else ours. */
export function sheetIds<Id extends string>(
  rows: readonly { readonly id: Id; readonly sourceId: string }[],
): ReadonlyMap<Id, string> {
  const bySource = groupBy(rows, ({ sourceId }) => sourceId.trim())
  return new Map(
    rows.map(({ id, sourceId }) => {
      const source = sourceId.trim()
      return [id, source !== '' && bySource.get(source)?.length === 1 ? source : id]
    }),
  )
}

/** Whose lists a file can be of. */
export interface KnownLists {
  readonly titles: SheetTitles
  readonly staff: ReadonlyMap<StaffId, string>
  readonly students: ReadonlyMap<StudentId, string>
}

/** What files of lists say, and all that is wrong with them. */
export interface ListReading {
  readonly said: readonly SaidLine[]
  readonly problems: readonly ListProblem[]
}

/** Reads lists that came back filled in. */
export async function readListSheets(files: readonly NamedBytes[], known: KnownLists): Promise<ListReading> {
  const reader = new ListReader(known)
  for (const { name, bytes } of files) {
    const sheets = await readWorkbookSheets(bytes, { errorsAsText: true })
    if (sheets.ok) reader.readFile(name, sheets.value)
    else reader.problem({ file: name, sheet: '', row: 0, column: '', value: '', kind: sheets.error })
  }
  return reader
}

interface Place extends Pick<ListProblem, 'file' | 'sheet' | 'row'> {
  readonly cellOf: (column: SheetColumn) => string
}

class ListReader implements ListReading {
  readonly said: SaidLine[] = []
  readonly problems: ListProblem[] = []
  private readonly seen = new Set<string>()
  private readonly staffOf: ReadonlyMap<string, StaffId>
  private readonly studentOf: ReadonlyMap<string, StudentId>

  constructor(private readonly known: KnownLists) {
    this.staffOf = new Map([...known.staff].map(([id, key]) => [key, id]))
    this.studentOf = new Map([...known.students].map(([id, key]) => [key, id]))
  }

  problem(one: ListProblem): void {
    this.problems.push(one)
  }

  readFile(file: string, sheets: readonly WorkbookSheet[]): void {
    const lists = sheets.filter((sheet) => this.readSheet(file, sheet))
    if (lists.length === 0) this.problem({ file, sheet: '', row: 0, column: '', value: '', kind: 'no-lists' })
  }

  /** False: the sheet is no list at all. */
  private readSheet(file: string, { name: sheet, rows }: WorkbookSheet): boolean {
    const { titles } = this.known
    const head = rows.findIndex((cells) => columnsIn(cells, titles).has('child-id'))
    const columns = columnsIn(rows[head] ?? [], titles)
    if (head < 0) return false
    const missing = neededColumns.filter((column) => !columns.has(column))
    for (const column of missing)
      this.problem({ file, sheet, row: head + 1, column: titles[column], value: '', kind: 'missing-column' })
    if (missing.length > 0) return true
    rows.forEach((cells, at) => {
      const cellOf = (column: SheetColumn): string => (cells[columns.get(column) ?? -1] ?? '').trim()
      if (at > head && (cellOf('child-id') !== '' || marks.some((column) => cellOf(column) !== '')))
        this.readRow({ file, sheet, row: at + 1, cellOf })
    })
    return true
  }

  private readRow(place: Place): void {
    const { cellOf } = place
    const [staffId, studentId] = [
      this.staffOf.get(cellOf('teacher-id')),
      this.studentOf.get(cellOf('child-id')),
    ]
    if (staffId === undefined) this.wrong(place, 'teacher-id', 'unknown-teacher')
    if (studentId === undefined) this.wrong(place, 'child-id', 'unknown-child')
    const wishes = teacherWishes.map((wish) => ({ wish, given: this.flagOf(place, wish) }))
    const given = wishes.flatMap((one) => (one.given === true ? one.wish : []))
    const doubleLength = this.flagOf(place, 'double')
    for (const wish of given.slice(1)) this.wrong(place, wish, 'several-marks')
    if (staffId === undefined || studentId === undefined) return
    const key = `${staffId} ${studentId}`
    if (this.seen.has(key)) this.wrong(place, 'child-id', 'twice')
    this.seen.add(key)
    this.said.push({
      staffId,
      studentId,
      wish: given[0] ?? null,
      denied: wishes.flatMap((one) => (one.given === false ? one.wish : [])),
      doubleLength,
      comment: cellOf('comment'),
    })
  }

  /** Null: nothing stands there. */
  private flagOf(place: Place, column: SheetColumn): boolean | null {
    const text = place.cellOf(column)
    if (text === '') return null
    const flag = crosses.has(text) ? true : readFlag(text)
    if (flag === null) this.wrong(place, column, 'unreadable-mark')
    return flag
  }

  private wrong({ file, sheet, row, cellOf }: Place, column: SheetColumn, kind: ListProblem['kind']): void {
    this.problem({ file, sheet, row, column: this.known.titles[column], value: cellOf(column), kind })
  }
}

const marks = [...teacherWishes, 'double', 'comment'] as const
const neededColumns: readonly SheetColumn[] = [...marks, 'child-id', 'teacher-id']
/** Signs for a mark beside the words for yes. */
const crosses: ReadonlySet<string> = new Set(['×', '✓', '✔', '✗', '☑', '☒'])

/** Where each column stands in a row of titles, however they are written. */
function columnsIn(cells: readonly string[], titles: SheetTitles): ReadonlyMap<SheetColumn, number> {
  const at = new Map(cells.map((text, i) => [foldText(text.trim()), i]))
  return new Map(
    sheetColumns.flatMap((column) => {
      const found = at.get(foldText(titles[column]))
      return found === undefined ? [] : [[column, found] as const]
    }),
  )
}
