import { newContact, newGroup, newMember, newStaff, newStudent, type RosterFact } from '../facts'
import type { ReadingContext } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { placeOf, referenceTo, TableColumns } from '../tables/table-columns'
import { LabelSet } from './label-set'
import { tablesOf, type KnownTable, type RosterReader } from './preset'

const people = /^(students?|teachers?)$/

/** Which file of School Data Sync V1 a table is; the UK's files say `ID` for `SIS ID`. */
function kindOf(table: RosterTable): string | null {
  const labels = new LabelSet(table)
  const hasId = labels.hasOneOf('sisid', 'id')
  const name = labels.name.replace(/s$/, '')
  if (!hasId) return null
  if (labels.hasOneOf('sectionsisid', 'sectionid'))
    return /teacher|roster/.test(name) ? 'roster' : /student|enrol/.test(name) ? 'enrolment' : null
  if (labels.has('email', 'role') && !labels.hasOneOf('lastname', 'surname') && labels.has('sisid'))
    return 'relationship'
  if (/^guardianrelationship$/.test(name) && labels.has('email')) return 'relationship'
  if (name === 'user' && labels.has('email')) return 'user'
  const isOfSchool = labels.hasOneOf('schoolsisid', 'schooldfenumber')
  if (isOfSchool && labels.has('sectionname')) return 'section'
  if (isOfSchool && people.test(labels.name)) return name
  if (isOfSchool && labels.has('username'))
    return labels.hasOneOf('title', 'teachernumber') ? 'teacher' : 'student'
  if (labels.name === 'school' && labels.hasOneOf('name', 'dfenumber')) return 'school'
  return labels.has('sisid', 'email', 'firstname', 'lastname') && !isOfSchool ? 'user' : null
}

/** Dates are m/d/yyyy where they are not ISO. */
const columnsOf = (table: RosterTable, context: ReadingContext): TableColumns =>
  new TableColumns(table, context, 'month-first')

const idOf = (columns: TableColumns) => columns.named('SIS ID', 'ID')

function* readPeople(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const kind of ['student', 'teacher'] as const) {
    for (const table of tablesOf(tables, kind)) {
      const columns = columnsOf(table, context)
      const id = idOf(columns)
      const [given, family] = [columns.named('First Name', 'Forename'), columns.named('Last Name', 'Surname')]
      const birth = columns.named('Birthdate', 'Birth Date', 'Date of Birth', 'DOB')
      const [year, email] = [columns.named('Grade', 'Year'), columns.named('Email', 'Username')]
      const title = columns.named('Title')
      for (const row of table.rows) {
        const name = { id: id.id(row), givenName: given.text(row), familyName: family.text(row) }
        const at = placeOf(table, row)
        if (kind === 'teacher') {
          const address = email.text(row).includes('@') ? email.email(row) : ''
          yield newStaff(at, { ...name, idColumn: id.label, title: title.text(row), email: address })
        } else {
          const known = { idColumn: id.label, yearGroup: year.text(row) }
          yield newStudent(at, { ...name, dateOfBirth: birth.date(row) }, known)
        }
      }
    }
  }
}

function* readSections(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  for (const table of tablesOf(tables, 'section')) {
    const columns = columnsOf(table, context)
    const [id, name] = [idOf(columns), columns.named('Section Name')]
    const subject = columns.named('Course Subject', 'Course Name')
    const year = columns.named('Course Grade', 'Grade')
    for (const row of table.rows) {
      if (id.id(row) !== '')
        yield newGroup(id.id(row), {
          name: name.text(row),
          subject: subject.text(row),
          yearGroup: year.text(row),
        })
    }
  }
  for (const [kind, as] of [
    ['enrolment', 'student'],
    ['roster', 'staff'],
  ] as const) {
    for (const table of tablesOf(tables, kind)) {
      const columns = columnsOf(table, context)
      const [group, person] = [columns.named('Section SIS ID', 'Section ID'), idOf(columns)]
      for (const row of table.rows)
        yield newMember(as, referenceTo(table, row, group), referenceTo(table, row, person))
    }
  }
}

/** Adults and whose they are: User.csv names them, GuardianRelationship.csv gives the student and the adult's e-mail. */
function* readGuardians(tables: readonly KnownTable[], context: ReadingContext): Iterable<RosterFact> {
  const adults = new Map<string, Parameters<typeof newContact>[2]>()
  for (const table of tablesOf(tables, 'user')) {
    const columns = columnsOf(table, context)
    const [id, email, phone] = [idOf(columns), columns.named('Email'), columns.named('Phone')]
    const [given, family] = [columns.named('First Name'), columns.named('Last Name')]
    for (const row of table.rows)
      adults.set(email.email(row).toLowerCase(), {
        id: id.id(row),
        givenName: given.text(row),
        familyName: family.text(row),
        email: email.email(row),
        phone: phone.phone(row),
      })
  }
  for (const table of tablesOf(tables, 'relationship')) {
    const columns = columnsOf(table, context)
    const [student, email, role] = [idOf(columns), columns.named('Email'), columns.named('Role')]
    for (const row of table.rows) {
      const adult = adults.get(email.email(row).toLowerCase())
      const relationship = role.text(row) || 'Other'
      if (adult)
        yield newContact(placeOf(table, row), { id: student.id(row) }, adult, {
          relationship,
          studentColumn: student.label,
        })
      else email.fault(row, { kind: 'unknown-id', meant: null })
    }
  }
}

/** Microsoft's School Data Sync V1. */
export const sdsV1Reader: RosterReader = {
  kindOf,
  ignored: new Set(),
  presetOf: () => 'sds-1',
  *read(tables, context) {
    yield* readPeople(tables, context)
    yield* readGuardians(tables, context)
    yield* readSections(tables, context)
  },
}
