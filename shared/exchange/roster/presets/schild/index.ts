import {
  newGroup,
  newMember,
  newStaff,
  newStudent,
  type Reference,
  type RosterFact,
  type StudentKey,
} from '../../facts'
import type { ReadingContext } from '../../tables/column'
import { labelKey } from '../../tables/labels'
import { tableName, withoutHeader, type RawTable } from '../../tables/roster-table'
import { placeOf, referenceTo, TableColumns } from '../../tables/table-columns'
import { tablesOf, type KnownTable, type RosterReader } from '../preset'
import { readGuardians } from './guardians'
import { schildStudent } from './student'

/** The files that are read, by name. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['schuelererzieher', 'guardians'],
  ['schuelerbasisdaten', 'students'],
  ['schuelerlernabschnittsdaten', 'terms'],
  ['schuelerleistungsdaten', 'courses'],
  ['klassen', 'classes'],
  ['lehrkraefte', 'staff'],
  ['lehrer', 'staff'],
])

/** Files of the format without families, classes or teachers. */
const others =
  /^(schueler[a-z]+|faecher|kurse|jahrgaenge|abteilungen|fachklassen|adressen|betriebe|lehraemter|lehrkraeftefachrichtungen|ankreuzfloskeln|floskeln|merkmale|personengruppen)$/

/** What a header of these files begins with; not all of them are exported with one. */
const firstLabels = new Set(['nachname', 'internbez', 'internkrz', 'kursbez', 'klasse', 'kuerzel', 'kurzel'])

function schildTable(raw: RawTable, findings: Parameters<typeof withoutHeader>[1]): KnownTable | null {
  const name = labelKey(tableName(raw))
  const [first] = raw.rows
  const labels = first?.cells.map((cell) => cell.trim()) ?? []
  const hasHeader = firstLabels.has(labelKey(labels[0] ?? '')) && labels.length > 1
  const isGuardians = hasHeader && labels.some((label) => labelKey(label) === 'erzieherart')
  const isDat = /\.dat$/i.test(raw.file)
  const isFormat = isDat || (hasHeader && labels.length > 4 && /^schueler|^klassen$|^lehrkraefte$/.test(name))
  const kind = isGuardians
    ? 'guardians'
    : isFormat
      ? (kinds.get(name) ?? (others.test(name) ? 'other' : null))
      : null
  if (kind === null) return null
  const table = withoutHeader(raw, findings)
  return { kind, table: hasHeader ? { ...table, labels, rows: table.rows.slice(1) } : table }
}

/** SchILD-NRW's files: separated by vertical bars, in a fixed order, without ids. */
export const schildReader: RosterReader = {
  positional: schildTable,
  kindOf: () => null,
  ignored: new Set(['other']),
  presetOf: () => 'schild',
  *read(tables, context) {
    yield* readStaff(tables, context)
    yield* readStudents(tables, context)
    for (const table of tablesOf(tables, 'guardians')) yield* readGuardians(table, context)
    yield* readClasses(tables, context)
    yield* readCourses(tables, context)
  },
}

function* readStaff(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const table of tablesOf(tables, 'staff')) {
    const columns = new TableColumns(table, context)
    const id = columns.namedOrAt(1, 'InternKrz', 'Kuerzel', 'Kürzel')
    const [salutation, title] = [columns.namedOrAt(3, 'Anrede'), columns.namedOrAt(4, 'Titel')]
    const [family, given] = [columns.namedOrAt(5, 'Nachname'), columns.namedOrAt(6, 'Vorname')]
    const email = columns.namedOrAt(15, 'E-Mail', 'dienstliche E-Mail')
    for (const row of table.rows)
      yield newStaff(placeOf(table, row), {
        id: id.id(row),
        idColumn: id.label,
        title: [salutation.text(row), title.text(row)].filter(Boolean).join(' '),
        familyName: family.text(row),
        givenName: given.text(row),
        email: email.email(row),
      })
  }
}

function* readStudents(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const kind of ['students', 'terms'] as const) {
    for (const table of tablesOf(tables, kind)) {
      const columns = new TableColumns(table, context)
      const student = schildStudent(columns)
      const form = kind === 'students' ? columns.namedOrAt(22, 'Klasse') : columns.namedOrAt(7, 'Klasse')
      const year = kind === 'students' ? columns.namedOrAt(21, 'Jahrgang') : columns.namedOrAt(6, 'Jahrgang')
      const address = kind === 'students' ? ['Straße', 'PLZ', 'Ort'].map((label) => columns.named(label)) : []
      for (const row of table.rows) {
        const key = student(row)
        yield newStudent(
          placeOf(table, row),
          { ...key, form: form.form(row) || key.form },
          {
            yearGroup: year.text(row),
            listColumn: kind === 'students' ? columns.at(1).label : '',
            address: address
              .map((one) => one.text(row))
              .filter(Boolean)
              .join(', '),
          },
        )
      }
    }
  }
}

/** A class and its teacher are a group. */
function* readClasses(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  const mayBeNew = tablesOf(tables, 'staff').length === 0
  for (const table of tablesOf(tables, 'classes')) {
    const columns = new TableColumns(table, context)
    const form = columns.namedOrAt(1, 'InternBez', 'Klasse')
    const teacher = columns.namedOrAt(6, 'Klassenlehrer')
    const year = columns.namedOrAt(4, 'Jahrgang')
    for (const row of table.rows) {
      const group = referenceTo(table, row, form, form.form(row))
      if (group.id === '' || teacher.text(row) === '') continue
      yield newGroup(group.id, {
        name: group.id,
        form: group.id,
        yearGroup: year.text(row),
        isHomeroom: true,
      })
      yield newMember('staff', group, referenceTo(table, row, teacher, teacher.text(row)), { mayBeNew })
    }
  }
}

/** Teaching groups from results: each row is one student in one subject. */
function* readCourses(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  const mayBeNew = tablesOf(tables, 'staff').length === 0
  const forms = formsOf([...readStudents(tables, context)])
  for (const table of tablesOf(tables, 'courses')) {
    const columns = new TableColumns(table, context)
    const student = schildStudent(columns)
    const [subject, teacher] = [columns.namedOrAt(6, 'Fach'), columns.namedOrAt(7, 'Fachlehrer')]
    const course = columns.namedOrAt(9, 'Kurs')
    const known = new Set<string>()
    for (const row of table.rows) {
      const key = student(row)
      const form = key.form || (forms.get(nameOf(key)) ?? '')
      const id = course.text(row) || [form, subject.text(row)].filter(Boolean).join(' ')
      if (id === '' || teacher.text(row) === '') continue
      const group: Reference = referenceTo(table, row, subject, id)
      if (!known.has(id)) yield newGroup(id, { name: id, subject: subject.text(row) })
      known.add(id)
      yield newMember('staff', group, referenceTo(table, row, teacher, teacher.text(row)), { mayBeNew })
      yield newMember('student', group, group, { student: key })
    }
  }
}

const nameOf = ({ familyName, givenName, dateOfBirth }: StudentKey): string =>
  JSON.stringify([familyName, givenName, dateOfBirth])

const formsOf = (facts: readonly RosterFact[]): ReadonlyMap<string, string> =>
  new Map(
    facts.flatMap((fact) => (fact.kind === 'student' ? [[nameOf(fact.key), fact.key.form] as const] : [])),
  )
