import type { CsvRow } from '../../csv'
import { RosterColumn, type ReadingContext } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { spokenName, splitName, type NameParts } from '../values/names'
import { readFlag } from '../values/yes-no'
import { fieldName, type FieldSubject, type MappedField } from './fields'

/** The columns of a table by the fields that they are mapped to. */
export class MappedColumns {
  private readonly byField = new Map<string, RosterColumn[]>()
  private readonly absent: RosterColumn
  readonly today: string
  /** The contacts of a row. */
  readonly contactNumbers: readonly number[]

  constructor(table: RosterTable, fields: readonly (MappedField | null)[], context: ReadingContext) {
    this.today = context.today
    this.absent = new RosterColumn(table, null, context)
    fields.forEach((field, i) => {
      if (field === null) return
      const column = new RosterColumn(table, i, context)
      const known = this.byField.get(fieldName(field))
      if (known) known.push(column)
      else this.byField.set(fieldName(field), [column])
    })
    const numbers = fields.flatMap((field) => (field?.subject === 'contact' ? [field.number] : []))
    this.contactNumbers = [...new Set(numbers)].toSorted((a, b) => a - b)
  }

  /** The first column of a field. */
  one(field: string): RosterColumn {
    return this.byField.get(field)?.[0] ?? this.absent
  }

  /** The column by which a row names its student. */
  get studentId(): RosterColumn {
    return this.one(this.has('student.id') ? 'student.id' : 'student.upn')
  }

  has(...fields: readonly string[]): boolean {
    return fields.some((field) => this.byField.has(field))
  }

  /** What is read first from the columns of a field: several mobiles or e-mail addresses of one contact. */
  first(field: string, row: CsvRow, read: (column: RosterColumn, row: CsvRow) => string): string {
    for (const column of this.byField.get(field) ?? []) {
      const text = read(column, row)
      if (text !== '') return text
    }
    return ''
  }

  /** The texts of all columns of a field: the lines of an address. */
  joined(field: string, row: CsvRow): string {
    const texts = (this.byField.get(field) ?? []).map((column) => column.text(row))
    return texts.filter((text) => text !== '').join(', ')
  }

  /** Whether a row has anything under the columns of a subject. */
  speaksOf(row: CsvRow, ...subjects: readonly FieldSubject[]): boolean {
    return [...this.byField].some(
      ([field, columns]) =>
        subjects.some((subject) => field.startsWith(`${subject}.`)) &&
        columns.some((column) => column.text(row) !== ''),
    )
  }

  /** Whether a row of a list of classes names a form and its teacher. */
  namesFormTeacher(row: CsvRow): boolean {
    return [this.one('student.form'), this.one('student.form_teacher')].every(
      (column) => column.text(row) !== '',
    )
  }

  /** Reads a person's name from one column or several. */
  name(subject: FieldSubject, number = 1): (row: CsvRow) => NameParts {
    const one = (attribute: string): RosterColumn => this.one(fieldName({ subject, number, attribute }))
    const titles = this.byField.get(fieldName({ subject, number, attribute: 'title' })) ?? []
    const [given, family, infix, whole] = ['given_name', 'family_name', 'infix', 'name'].map(one)
    return (row) => {
      const title = titles
        .map((column) => column.text(row))
        .filter((text) => text !== '')
        .join(' ')
      const familyName = spokenName(infix?.text(row) ?? '', family?.text(row) ?? '')
      const givenName = given?.text(row) ?? ''
      if (familyName !== '' || givenName !== '') return { title, givenName, familyName }
      const parts = splitName(whole?.text(row) ?? '')
      return { ...parts, title: title || parts.title }
    }
  }

  /** Whether an interpreter is needed, or the language of one; null where nothing is said. */
  interpreter(column: RosterColumn, row: CsvRow): string | boolean | null {
    const text = column.text(row)
    return text === '' ? null : (readFlag(text) ?? column.languages(row)[0] ?? null)
  }
}
