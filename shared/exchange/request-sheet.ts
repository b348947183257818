import type { Conference } from '@shared/domain/plan/plan'
import { priorities, type Priority } from '@shared/domain/requests/request'
import type {
  ChosenFields,
  RememberedColumns,
  SheetField,
  SheetProblem,
  SheetRequest,
  SheetUse,
} from '@shared/domain/requests/sheet-request'
import { groupBy } from '@shared/kernel/group-by'
import { minutes, type LocalDate } from '@shared/kernel/time'
import type { CsvRow } from './csv'
import type { NamedBytes } from './folder/files'
import { knownPeople, type Found, type KnownPeople } from './request-people'
import { RosterFindings } from './roster/findings'
import { fieldName, type MappedField } from './roster/mapper/fields'
import { guessColumns } from './roster/mapper/guess-columns'
import { ColumnAnswers, headerFingerprint, noMapping } from './roster/mapper/mapping-file'
import { readLabel } from './roster/mapper/read-label'
import { knownLabels } from './roster/presets/known-labels'
import { labelKey } from './roster/tables/labels'
import { readFileTables } from './roster/tables/read-tables'
import { withHeader, type RosterTable } from './roster/tables/roster-table'

/** What spreadsheets of requests say. */
export interface SheetReading {
  readonly files: readonly SheetUse[]
  readonly rows: readonly SheetRequest[]
  readonly problems: readonly SheetProblem[]
}

/**
 * Reads spreadsheets of requests in any layout: columns are guessed as those of lists of people are, unless somebody chose, now or
 * for an earlier file with the same header.
 */
export async function readRequestSheets(
  files: readonly NamedBytes[],
  conference: Conference,
  today: LocalDate,
  chosen: ChosenFields,
  remembered: readonly RememberedColumns[],
): Promise<SheetReading> {
  const findings = new RosterFindings()
  const context = {
    ...{ findings, answers: new ColumnAnswers(noMapping), today },
    ...{ knownStudents: new Set<string>(), needsNames: false },
  }
  const known = knownPeople(conference)
  const uses: SheetUse[] = []
  const rows: SheetRequest[] = []
  const problems: SheetProblem[] = []
  for (const file of files) {
    const { tables } = await readFileTables(file, scoreOf, context)
    for (const table of tables.map((raw) => withHeader(raw, scoreOf, findings))) {
      const fingerprint = headerFingerprint(table.labels)
      const keys = columnKeys(table.labels)
      const kept = remembered.find(({ id }) => id === fingerprint)
      const earlier = kept?.fields ?? {}
      const fields = guessedFields(table).map((field, i) => {
        const own = chosen[table.file]?.[i]
        const before = earlier[keys[i] ?? '']
        return own !== undefined ? own : before !== undefined ? before : field
      })
      uses.push({
        file: table.file,
        fingerprint,
        isRemembered: keys.some((key) => earlier[key] !== undefined),
        rememberedAs: kept?.name ?? '',
        columns: table.labels.map((label, i) => ({
          key: keys[i] ?? label,
          label,
          field: fields[i] ?? null,
          examples: table.rows.slice(0, exampleRows).map(({ cells }) => (cells[i] ?? '').trim()),
        })),
      })
      const reader = new SheetReader(table, fields, known, conference.event.slotMinutes)
      reader.read()
      rows.push(...reader.rows)
      problems.push(...reader.problems)
    }
  }
  const ofFiles = [
    ...findings.problems.map(({ file, line, column, value }) => ({ file, line, column, value })),
    ...findings.questions.map(({ file, column }) => ({ file, line: 0, column, value: '' })),
  ].map((place): SheetProblem => ({
    ...place,
    kind: place.line === 0 ? 'unreadable-file' : 'unreadable-row',
  }))
  return { files: uses, rows, problems: [...ofFiles, ...problems] }
}

const exampleRows = 3

/** The label of each column; where several have the same, with a number. */
function columnKeys(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return labels.map((label) => {
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    return count === 1 ? label : `${label} ${count}`
  })
}

/** Labels that requests have beside those of people. */
const ownLabels: readonly (readonly [pattern: RegExp, field: SheetField])[] = [
  [/^(priority|importance|prioritat|prioriteit|priorite)$/, 'priority'],
  [/^(minutes|mins|length|duration|dauer|minuten|duree)/, 'minutes'],
  [/^(rank|choice|preference|rang|wahl|keuze|choix)$/, 'rank'],
  [/^(family|families|familie|famille|household|haushalt)(name)?$/, 'family'],
]
const ownField = (label: string): SheetField | null =>
  ownLabels.find(([pattern]) => pattern.test(labelKey(label)))?.[1] ?? null

/** What fields of people are in a row of requests. */
const fieldOfPeople: Readonly<Record<string, SheetField>> = {
  'student.id': 'child-id',
  'student.upn': 'child-id',
  'student.name': 'child',
  'student.given_name': 'child-given-name',
  'student.family_name': 'child-family-name',
  'student.form': 'form',
  'student.form_teacher': 'teacher',
  'household.id': 'family',
  'household.name': 'family',
  'group.teacher': 'teacher',
  'group.subject': 'subject',
  'staff.name': 'teacher',
  'staff.id': 'teacher',
  'staff.code': 'teacher',
}

const scoreOf = (cells: readonly string[]): number =>
  knownLabels(cells) + cells.filter((cell) => ownField(cell) !== null).length

/** The field of each column. A name that does not say whose it is is the child's, unless another is. */
function guessedFields(table: RosterTable): readonly (SheetField | null)[] {
  const { fields } = guessColumns(table)
  const guessed = fields.map((field, i) => ownField(table.labels[i] ?? '') ?? ofPeople(field))
  if (guessed.some((field) => field !== null && childFields.has(field))) return guessed
  return guessed.map((field, i) => {
    const label = readLabel(table.labels[i] ?? '', table.above[i])
    return label?.subject === null ? (fieldOfPeople[`student.${label.attribute}`] ?? field) : field
  })
}

const childFields: ReadonlySet<SheetField> = new Set(['child-id', 'child', 'child-family-name'])

const ofPeople = (field: MappedField | null): SheetField | null =>
  field === null ? null : (fieldOfPeople[fieldName({ ...field, number: 1 })] ?? null)

/** Words for priorities, beside their own. */
const priorityWords: ReadonlyMap<string, Priority> = new Map([
  ...priorities.map((one) => [one, one] as const),
  ...['must', 'mustsee', 'necessary', 'essential', 'high'].map((word) => [word, 'required'] as const),
  ...['wouldlike', 'wouldliketosee', 'wanted', 'wish', 'medium'].map((word) => [word, 'requested'] as const),
  ...['ifpossible', 'low'].map((word) => [word, 'optional'] as const),
])

/** Reads the rows of one table. */
class SheetReader {
  readonly rows: SheetRequest[] = []
  readonly problems: SheetProblem[] = []
  private readonly columns: ReadonlyMap<SheetField | null, readonly number[]>

  constructor(
    private readonly table: RosterTable,
    fields: readonly (SheetField | null)[],
    private readonly known: KnownPeople,
    private readonly slotMinutes: number,
  ) {
    const byField = groupBy(
      fields.map((field, at) => ({ field, at })),
      ({ field }) => field,
    )
    this.columns = new Map([...byField].map(([field, own]) => [field, own.map(({ at }) => at)]))
  }

  read(): void {
    const { file, rows } = this.table
    const hasChild = [...this.columns.keys()].some((field) => field !== null && childFields.has(field))
    const whole = { file, line: 0, column: '', value: '' }
    if (!hasChild) this.problems.push({ ...whole, kind: 'no-child-column' })
    if (!this.columns.has('teacher')) this.problems.push({ ...whole, kind: 'no-teacher-column' })
    if (this.problems.length === 0) for (const row of rows) this.readRow(row)
  }

  private readRow(row: CsvRow): void {
    const text = (field: SheetField): string => (row.cells[this.columns.get(field)?.[0] ?? -1] ?? '').trim()
    const name = text('child') || [text('child-given-name'), text('child-family-name')].join(' ').trim()
    const children = this.known.child({ id: text('child-id'), name, form: text('form') })
    const named =
      text('child-id') === '' ? (text('child') === '' ? 'child-family-name' : 'child') : 'child-id'
    const studentId = this.only(row, children, named, name || text('child-id'), 'child')
    const priority = this.flag(
      row,
      'priority',
      text('priority'),
      (cell) => priorityWords.get(labelKey(cell)) ?? null,
    )
    const length = this.flag(row, 'minutes', text('minutes'), (cell) => this.lengthOf(cell))
    const rank = this.flag(row, 'rank', text('rank'), (cell) =>
      /^[1-9]\d?$/.test(cell) ? Number(cell) : null,
    )
    const teachers = (this.columns.get('teacher') ?? []).flatMap((at) => this.teachersIn(row, at))
    if (studentId === null) return
    const families = this.known.families(studentId, text('family'))
    const householdId = this.only(row, families, 'family', text('family'), 'family')
    if (householdId === null) return
    for (const staffId of new Set(teachers))
      this.rows.push({
        ...{ line: row.line, file: this.table.file, studentId, householdId, staffId },
        ...{ priority, minutes: length, rank, subject: text('subject') },
      })
  }

  /** A cell names one teacher, or several with something between them. */
  private teachersIn(row: CsvRow, at: number) {
    const cell = (row.cells[at] ?? '').trim()
    if (cell === '') return []
    const whole = this.known.staff(cell)
    const parts = whole.length > 0 ? [cell] : cell.split(/[;,\n|]/)
    return parts.flatMap((part) => {
      const text = part.trim()
      const found = text === '' ? null : this.only(row, this.known.staff(text), at, text, 'teacher')
      return found === null ? [] : [found]
    })
  }

  private lengthOf(cell: string) {
    const [, digits = ''] = /^(\d{1,3})\s*(?:min(?:ute)?s?\.?)?$/i.exec(cell) ?? []
    const length = Number(digits)
    return length > 0 && length % this.slotMinutes === 0 ? minutes(length) : null
  }

  /** Null: the cell is blank, or is reported. */
  private flag<Value>(
    row: CsvRow,
    field: 'priority' | 'minutes' | 'rank',
    cell: string,
    read: (cell: string) => Value | null,
  ): Value | null {
    if (cell === '') return null
    const value = read(cell)
    if (value === null) this.problem(row, field, cell, `unreadable-${field}`)
    return value
  }

  /** The one that is meant; null where none or several could be, which is reported. */
  private only<Id>(
    row: CsvRow,
    found: Found<Id>,
    column: SheetField | number,
    value: string,
    what: 'child' | 'family' | 'teacher',
  ): Id | null {
    const [first, ...others] = found
    if (first !== undefined && others.length === 0) return first
    const none = what === 'family' && value === '' ? 'no-family' : (`unknown-${what}` as const)
    const several = {
      child: 'several-children',
      family: 'several-families',
      teacher: 'several-teachers',
    } as const
    this.problem(row, column, value, first === undefined ? none : several[what])
    return null
  }

  private problem(
    { line }: CsvRow,
    column: SheetField | number,
    value: string,
    kind: SheetProblem['kind'],
  ): void {
    const at = typeof column === 'number' ? column : this.columns.get(column)?.[0]
    this.problems.push({
      ...{ file: this.table.file, line, value, kind },
      column: at === undefined ? '' : (this.table.labels[at] ?? ''),
    })
  }
}
