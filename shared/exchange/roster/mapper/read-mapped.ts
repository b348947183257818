import type { CsvRow } from '../../csv'
import {
  newContact,
  newGroup,
  newMember,
  newStaff,
  newStudent,
  type RosterFact,
  type StudentKey,
} from '../facts'
import type { ReadingContext, RosterColumn } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { placeOf, referenceTo } from '../tables/table-columns'
import { spokenName } from '../values/names'
import { fieldName } from './fields'
import { attendanceReader } from './read-attendance'
import { MappedColumns } from './mapped-columns'
import type { GuessedColumns } from './guess-columns'

/** What the rows of a table say whose columns are mapped: one row may speak of a student, contacts, a class and its teacher. */
export function* readMapped(
  table: RosterTable,
  guessed: GuessedColumns,
  context: ReadingContext,
): Iterable<RosterFact> {
  const read = mappedRowReader(table, guessed, context)
  for (const row of table.rows) yield* read(row)
}

/** Reads one row of a table at a time; what only a whole column can show is found in all of its rows. */
export function mappedRowReader(
  table: RosterTable,
  guessed: GuessedColumns,
  context: ReadingContext,
): (row: CsvRow) => Iterable<RosterFact> {
  const columns = new MappedColumns(table, guessed.fields, context)
  const read = {
    student: studentReader(table, columns),
    contacts: contactReaders(table, columns, guessed.relatives),
    groups: groupReader(table, columns),
    staff: staffReader(table, columns),
    attendance: attendanceReader(table, columns, context),
  }
  return function* (row) {
    const student = read.student(row)
    // A row that only names an id says nothing new of the student.
    if (student !== null && spokenName(student.key.givenName, student.key.familyName) !== '') yield student
    const key = student?.key ?? null
    const attendance = read.attendance(row, key)
    if (attendance !== null) yield attendance
    yield* read.contacts(row, key)
    yield* read.groups(row, key)
    yield* read.staff(row)
    const isEmpty = key === null && !columns.speaksOf(row, 'staff', 'group') && !columns.namesFormTeacher(row)
    if (isEmpty) context.findings.leaveOut(table, row, '', { kind: 'no-name' })
  }
}

function studentReader(table: RosterTable, columns: MappedColumns) {
  const id = columns.studentId
  const name = columns.name('student')
  const [birth, form] = [columns.one('student.date_of_birth'), columns.one('student.form')]
  const [year, preferred] = [columns.one('student.year_group'), columns.one('student.preferred_name')]
  const [leaving, home] = [columns.one('student.leaving_date'), columns.one('student.home_language')]
  const isList =
    columns.contactNumbers.length === 0 && !columns.has('group.id', 'group.name', 'group.subject')
  const surname = columns.has('student.family_name') ? 'student.family_name' : 'student.name'
  return (row: CsvRow) => {
    const { givenName, familyName } = name(row)
    if (id.text(row) === '' && givenName === '' && familyName === '') return null
    const left = leaving.date(row)
    return newStudent(
      placeOf(table, row),
      { id: id.id(row), givenName, familyName, dateOfBirth: birth.date(row), form: form.form(row) },
      {
        idColumn: id.label,
        birthColumn: birth.label,
        listColumn: isList ? columns.one(surname).label : '',
        preferredName: preferred.text(row),
        yearGroup: year.words(row),
        address: columns.joined('student.address', row),
        homeLanguages: home.languages(row),
        isLeaver: left !== null && left < columns.today,
      },
    )
  }
}

function contactReaders(table: RosterTable, columns: MappedColumns, relatives: ReadonlyMap<number, string>) {
  const readers = columns.contactNumbers.map((number) => contactReader(table, columns, number, relatives))
  return function* (row: CsvRow, student: StudentKey | null): Iterable<RosterFact> {
    if (student === null) return
    for (const read of readers) {
      const contact = read(row, student)
      if (contact) yield contact
    }
  }
}

function contactReader(
  table: RosterTable,
  columns: MappedColumns,
  number: number,
  relatives: ReadonlyMap<number, string>,
) {
  const field = (attribute: string): string => fieldName({ subject: 'contact', number, attribute })
  const one = (attribute: string) => columns.one(field(attribute))
  const name = columns.name('contact', number)
  const id = one('id')
  const [relationship, priority] = [one('relationship'), one('priority')]
  const [responsibility, livesWith, letters] = [one('responsibility'), one('lives_with'), one('letters')]
  const [spoken, written, interpreter] = [one('spoken_languages'), one('letter_language'), one('interpreter')]
  const [ownHousehold, ownSalutation] = [one('household_id'), one('salutation')]
  const [household, salutation] = [columns.one('household.id'), columns.one('household.salutation')]
  const home = one('home_language')
  const studentColumn = columns.studentId.label
  return (row: CsvRow, student: StudentKey) => {
    const { title, givenName, familyName } = name(row)
    const email = columns.first(field('email'), row, (column) => column.email(row))
    const reach = {
      mobile: columns.first(field('mobile'), row, (column) => column.phone(row)),
      phone: columns.first(field('phone'), row, (column) => column.phone(row)),
    }
    if (id.text(row) === '' && givenName === '' && familyName === '' && email === '') return null
    const adult = {
      id: id.id(row),
      title,
      givenName,
      familyName,
      email,
      ...reach,
      address: columns.joined(field('address'), row),
      languages: [...spoken.languages(row), ...home.languages(row)],
    }
    return newContact(placeOf(table, row), student, adult, {
      idColumn: id.label,
      studentColumn,
      relationship: relationship.text(row) || capitalised(relatives.get(number) ?? ''),
      priority: priority.number(row) ?? (columns.contactNumbers.length > 1 ? number : null),
      hasResponsibility: responsibility.flag(row),
      livesWith: livesWith.flag(row),
      getsLetters: letters.flag(row),
      householdId: household.id(row) || ownHousehold.id(row),
      salutation: salutation.text(row) || ownSalutation.text(row),
      letterLanguage: written.languages(row)[0] ?? '',
      interpreter: columns.interpreter(interpreter, row),
    })
  }
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

function groupReader(table: RosterTable, columns: MappedColumns) {
  const readers = [formReader(table, columns), classReader(table, columns)]
  return function* (row: CsvRow, student: StudentKey | null): Iterable<RosterFact> {
    for (const reader of readers) yield* reader(row, student)
  }
}

/** A form with its teacher is a group of all students whose form it is. */
function formReader(table: RosterTable, columns: MappedColumns) {
  const [form, tutor, room] = [
    columns.one('student.form'),
    columns.one('student.form_teacher'),
    columns.one('staff.room'),
  ]
  const isClassList = !columns.has('staff.family_name', 'staff.name')
  const known = new Set<string>()
  return function* (row: CsvRow): Iterable<RosterFact> {
    const name = form.form(row)
    if (tutor.text(row) === '' || name === '') return
    const group = referenceTo(table, row, form, name)
    const ownRoom = isClassList ? room.text(row) : ''
    if (!known.has(name)) yield newGroup(name, { name, form: name, room: ownRoom, isHomeroom: true })
    known.add(name)
    for (const text of tutor.items(row, /[;/&]/))
      yield newMember('staff', group, referenceTo(table, row, tutor, text), { mayBeNew: true })
  }
}

/** A class or set that is taught one subject, with its teachers. */
function classReader(table: RosterTable, columns: MappedColumns) {
  const [id, name, subject] = ['id', 'name', 'subject'].map((one) => columns.one(`group.${one}`))
  const [form, year] = [columns.one('student.form'), columns.one('student.year_group')]
  const [teacher, staffId, staffName] = [
    columns.one('group.teacher'),
    columns.one('staff.id'),
    columns.name('staff'),
  ]
  const isTaught = columns.has('group.name', 'group.id', 'group.subject')
  const known = new Set<string>()
  let ofSeveral: ReadonlySet<string> | null = null
  return function* (row: CsvRow, student: StudentKey | null): Iterable<RosterFact> {
    if (!isTaught || !id || !name || !subject) return
    ofSeveral ??= namesOfSeveralSubjects(table, name, subject)
    const own = name.text(row) || form.form(row)
    const ownSubject = subject.text(row)
    const isOfOne = name.text(row) !== '' && !ofSeveral.has(own)
    const key = id.id(row) || (isOfOne ? own : spokenName(own, ownSubject))
    const group = referenceTo(table, row, id.exists ? id : name, key)
    if (key === '') return
    if (!known.has(key))
      yield newGroup(key, {
        name: isOfOne ? own : spokenName(own, ownSubject),
        subject: ownSubject,
        yearGroup: student === null ? year.words(row) : '',
      })
    known.add(key)
    if (student !== null) yield newMember('student', group, group, { student })
    const spoken = staffName(row)
    const teachers = [
      [staffId, staffId.id(row) || spokenName(spoken.title, spoken.givenName, spoken.familyName)] as const,
      ...teacher.items(row, /[;/&]/).map((text) => [teacher, text] as const),
    ]
    for (const [column, text] of teachers)
      if (text !== '')
        yield newMember('staff', group, referenceTo(table, row, column, text), { mayBeNew: true })
  }
}

/** The names under which several subjects are taught: `7A` for Maths and for English. */
function namesOfSeveralSubjects(
  table: RosterTable,
  name: RosterColumn,
  subject: RosterColumn,
): ReadonlySet<string> {
  const first = new Map<string, string>()
  const several = new Set<string>()
  for (const row of table.rows) {
    const [own, taught] = [name.text(row), subject.text(row)]
    if (taught === '') continue
    if ((first.get(own) ?? taught) !== taught) several.add(own)
    first.set(own, taught)
  }
  return several
}

function staffReader(table: RosterTable, columns: MappedColumns) {
  const id = columns.one('staff.id')
  const name = columns.name('staff')
  const [room, roomName, role] = [
    columns.one('staff.room'),
    columns.one('staff.room_name'),
    columns.one('staff.role'),
  ]
  const spoken = columns.one('staff.spoken_languages')
  const form = columns.one('student.form')
  const isOfStaffOnly = !columns.has('student.id', 'student.family_name', 'student.name')
  return function* (row: CsvRow): Iterable<RosterFact> {
    const { title, givenName, familyName } = name(row)
    if (givenName === '' && familyName === '') return
    const roomId = room.text(row) || roomName.text(row)
    if (roomId !== '') yield { kind: 'room', id: roomId, name: roomName.text(row) || roomId, building: '' }
    yield newStaff(placeOf(table, row), {
      id: id.id(row),
      idColumn: id.label,
      title,
      givenName,
      familyName,
      role: role.text(row),
      room: roomId,
      email: columns.first('staff.email', row, (column) => column.email(row)),
      languages: spoken.languages(row),
    })
    const formName = isOfStaffOnly ? form.form(row) : ''
    if (formName === '') return
    // A form in a list of staff is the one whose teacher they are.
    const group = referenceTo(table, row, form, formName)
    yield newGroup(formName, { name: formName, form: formName, isHomeroom: true })
    const staff = id.id(row) || spokenName(givenName, familyName)
    yield newMember('staff', group, referenceTo(table, row, id, staff))
  }
}
