import { newContact, type AdultFact, type ContactFact, type FactPlace, type RosterFact } from '../facts'
import type { ReadingContext } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { placeOf, TableColumns } from '../tables/table-columns'
import { spokenName } from '../values/names'
import { LabelSet } from './label-set'
import { tablesOf, type RosterReader } from './preset'

function kindOf(table: RosterTable): string | null {
  const labels = new LabelSet(table)
  const isContacts =
    labels.has('studentnumber') &&
    labels.hasOneOf('contactid', 'newcontactidentifier') &&
    labels.hasOneOf('relationshiptype', 'contactpriorityorder', 'contacthascustody')
  return isContacts ? 'contacts' : null
}

/** What the rows of one contact come to: names stand in one of them, telephones and students in others. */
interface ContactRows {
  readonly at: FactPlace
  readonly adult: { -readonly [Key in keyof AdultFact]?: AdultFact[Key] }
  readonly students: ContactFact[]
}

/** PowerSchool's contacts: several rows a contact, one for each telephone and each student. */
export const powerSchoolReader: RosterReader = {
  kindOf,
  ignored: new Set(),
  presetOf: () => 'powerschool',
  *read(tables, context) {
    for (const table of tablesOf(tables, 'contacts')) yield* readContacts(table, context)
  },
}

function* readContacts(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context, 'month-first')
  const [id, newId] = [columns.named('Contact ID'), columns.named('New Contact Identifier')]
  const read = { adult: adultReader(columns), student: studentReader(table, columns) }
  const contacts = new Map<string, ContactRows>()
  for (const row of table.rows) {
    const school = id.id(row)
    const key = school || newId.text(row) || `row ${row.line}`
    const contact: ContactRows = contacts.get(key) ?? {
      at: placeOf(table, row),
      adult: { id: school },
      students: [],
    }
    contacts.set(key, contact)
    read.adult(row, contact.adult)
    const student = read.student(row)
    if (student !== null) contact.students.push(student)
  }
  for (const { at, adult, students } of contacts.values()) {
    const value = spokenName(adult.givenName ?? '', adult.familyName ?? '')
    if (students.length === 0) context.findings.problem({ ...at, column: '', value }, { kind: 'no-student' })
    for (const student of students) yield { ...student, adult: { ...student.adult, ...adult } }
  }
}

function adultReader(columns: TableColumns) {
  const texts = {
    title: columns.named('Prefix'),
    givenName: columns.named('First Name'),
    familyName: columns.named('Last Name'),
  }
  const email = columns.named('Email Address', 'Email')
  const [phone, type] = [columns.named('phoneNumberAsEntered', 'Phone Number'), columns.named('Phone Type')]
  const address = ['Street', 'Line Two', 'Unit', 'City', 'State', 'Postal Code'].map((label) =>
    columns.named(label),
  )
  return (row: RosterTable['rows'][number], adult: ContactRows['adult']): void => {
    adult.title ||= texts.title.text(row)
    adult.givenName ||= texts.givenName.text(row)
    adult.familyName ||= texts.familyName.text(row)
    adult.email ||= email.email(row)
    adult.address ||= address
      .map((column) => column.text(row))
      .filter(Boolean)
      .join(', ')
    const number = phone.phone(row)
    if (/mobile|cell/i.test(type.text(row))) adult.mobile ||= number
    else adult.phone ||= number
  }
}

function studentReader(table: RosterTable, columns: TableColumns) {
  const student = columns.named('studentNumber')
  const [relationship, priority] = [
    columns.named('Relationship Type'),
    columns.named('Contact Priority Order'),
  ]
  const [guardian, custody] = [columns.containing('legalguardian'), columns.named('Contact Has Custody')]
  const livesWith = columns.named('Contact Lives With')
  const letters = columns.named('Contact Receives Mailings', 'Contact Receives Mail')
  return (row: RosterTable['rows'][number]): ContactFact | null => {
    const id = student.id(row)
    if (id === '') return null
    const known = {
      studentColumn: student.label,
      relationship: relationship.text(row),
      priority: priority.number(row),
      hasResponsibility: guardian.flag(row) ?? custody.flag(row),
      livesWith: livesWith.flag(row),
      getsLetters: letters.flag(row),
    }
    return newContact(placeOf(table, row), { id }, {}, known)
  }
}
