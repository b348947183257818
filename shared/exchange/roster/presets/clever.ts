import { newContact, newGroup, newMember, newStaff, newStudent, type RosterFact } from '../facts'
import type { ReadingContext } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { placeOf, referenceTo, TableColumns } from '../tables/table-columns'
import { isTitle, splitName } from '../values/names'
import { LabelSet } from './label-set'
import { tablesOf, type KnownTable, type RosterReader } from './preset'

/** Which file of Clever a table is. */
function kindOf(table: RosterTable): string | null {
  const labels = new LabelSet(table)
  const isOfSchool = labels.has('schoolid')
  if (labels.has('sectionid', 'studentid')) return isOfSchool ? 'enrollments' : null
  const hasContacts =
    labels.has('contactname') && labels.hasOneOf('contacttype', 'contactsisid', 'contactphonetype')
  if (labels.has('studentid') && (hasContacts || (isOfSchool && labels.has('lastname')))) return 'students'
  if (labels.has('sectionid', 'teacherid')) return 'sections'
  if (isOfSchool && labels.has('teacherid', 'lastname')) return 'teachers'
  if (isOfSchool && labels.has('staffid', 'lastname')) return 'staff'
  return labels.has('schoolid', 'schoolname') ? 'schools' : null
}

function* readStudents(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context, 'month-first')
  const id = columns.named('Student_id')
  const [given, family] = [columns.named('First_name'), columns.named('Last_name')]
  const [birth, grade, home] = [columns.named('DOB'), columns.named('Grade'), columns.named('Home_language')]
  const form = columns.named('Homeroom', 'Home_room')
  const address = ['Student_street', 'Student_city', 'Student_state', 'Student_zip'].map((label) =>
    columns.named(label),
  )
  const contact = contactReader(columns)
  for (const row of table.rows) {
    const at = placeOf(table, row)
    const key = {
      id: id.id(row),
      givenName: given.text(row),
      familyName: family.text(row),
      dateOfBirth: birth.date(row),
      form: form.form(row),
    }
    yield newStudent(at, key, {
      idColumn: id.label,
      birthColumn: birth.label,
      yearGroup: grade.text(row),
      homeLanguages: home.languages(row),
      address: address
        .map((column) => column.text(row))
        .filter(Boolean)
        .join(', '),
    })
    const read = contact(row)
    if (read !== null) {
      const { adult, ...known } = read
      yield newContact(at, key, adult, known)
    }
  }
}

/** A student's row has one contact; the whole name stands in one cell. */
function contactReader(columns: TableColumns) {
  const [id, name] = [columns.named('Contact_sis_id'), columns.named('Contact_name')]
  const [relationship, type] = [columns.named('Contact_relationship'), columns.named('Contact_type')]
  const [phone, phoneType] = [columns.named('Contact_phone'), columns.named('Contact_phone_type')]
  const email = columns.named('Contact_email')
  return (row: RosterTable['rows'][number]) => {
    if (name.text(row) === '' && email.text(row) === '' && id.text(row) === '') return null
    const number = phone.phone(row)
    const isMobile = /cell|mobile/i.test(phoneType.text(row))
    const adult = {
      ...splitName(name.text(row)),
      id: id.id(row),
      email: email.email(row),
      mobile: isMobile ? number : '',
      phone: isMobile ? '' : number,
    }
    return { adult, relationship: relationship.text(row) || type.text(row), idColumn: id.label }
  }
}

function* readStaff(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context)
  const id = columns.named('Teacher_id', 'Staff_id')
  const [given, family, title] = [
    columns.named('First_name'),
    columns.named('Last_name'),
    columns.named('Title'),
  ]
  const email = columns.named('Teacher_email', 'Staff_email')
  for (const row of table.rows) {
    const word = title.text(row)
    yield newStaff(placeOf(table, row), {
      id: id.id(row),
      idColumn: id.label,
      givenName: given.text(row),
      familyName: family.text(row),
      title: isTitle(word) ? word : '',
      role: word === '' || isTitle(word) ? 'teacher' : word,
      email: email.email(row),
    })
  }
}

function* readSections(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context)
  const id = columns.named('Section_id')
  const teachers = ['Teacher_id', ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `Teacher_${n}_id`)]
    .map((label) => columns.named(label))
    .filter((column) => column.exists)
  const name = columns.named('Name', 'Section_name', 'Course_name')
  const [subject, grade] = [columns.named('Subject', 'Course_name'), columns.named('Grade')]
  const room = columns.named('Room', 'Location')
  for (const row of table.rows) {
    if (id.id(row) === '') continue
    const known = { subject: subject.text(row), yearGroup: grade.text(row), room: room.text(row) }
    yield newGroup(id.id(row), {
      ...known,
      name: name.text(row),
      isHomeroom: /homeroom/i.test(known.subject),
    })
    for (const teacher of teachers)
      if (teacher.text(row) !== '')
        yield newMember('staff', referenceTo(table, row, id), referenceTo(table, row, teacher))
  }
}

function* readEnrollments(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context)
  const [group, student] = [columns.named('Section_id'), columns.named('Student_id')]
  for (const row of table.rows)
    yield newMember('student', referenceTo(table, row, group), referenceTo(table, row, student))
}

/** Clever's files, in which a student is repeated once for each contact. */
export const cleverReader: RosterReader = {
  kindOf,
  ignored: new Set(),
  presetOf: () => 'clever',
  *read(tables: readonly KnownTable[], context) {
    for (const table of tablesOf(tables, 'students')) yield* readStudents(table, context)
    for (const kind of ['teachers', 'staff'])
      for (const table of tablesOf(tables, kind)) yield* readStaff(table, context)
    for (const table of tablesOf(tables, 'sections')) yield* readSections(table, context)
    for (const table of tablesOf(tables, 'enrollments')) yield* readEnrollments(table, context)
  },
}
