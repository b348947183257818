import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import type { Room } from '@shared/domain/events/event'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type {
  Adult,
  ContactChannel,
  Enrolment,
  Guardianship,
  Household,
  Interpreter,
  Staff,
  Student,
  TeachingGroup,
} from '@shared/domain/people/people'
import { idOf, type RoomId, type SchoolYearId, type StaffId } from '@shared/kernel/ids'
import type { folderFiles, FileShape } from './files'
import { limits } from './limits'
import type { Reading, Table } from './table'
import type { Row } from './row'

type ColumnOf<Shape> = Shape extends FileShape<infer Column> ? Column : never
export type RowOf<Name extends keyof typeof folderFiles> = Row<ColumnOf<(typeof folderFiles)[Name]>>
export type TableOf<Name extends keyof typeof folderFiles> = Table<ColumnOf<(typeof folderFiles)[Name]>>

/** A member of staff, with the room that the row gives for the whole event. */
export function readStaff(row: RowOf<'staff'>): { staff: Staff; roomId: RoomId | null } {
  const staff = {
    id: row.ownId<StaffId>('staff_id'),
    sourceId: row.word('staff_id'),
    title: row.text('title'),
    givenName: row.text('given_name'),
    familyName: row.text('family_name'),
    role: row.text('role'),
    languages: row.languages('languages'),
    email: row.text('email'),
    ...notInFolder.staff,
  }
  return { staff, roomId: row.referenceOrNull<RoomId>('room_id', 'room') }
}

export const readRoom = (row: RowOf<'rooms'>): Room => ({
  id: row.ownId('room_id'),
  sourceId: row.word('room_id'),
  name: row.text('name'),
  building: row.word('building'),
  meetingsAtOnce:
    row.word('meetings_at_once') === ''
      ? null
      : row.wholeNumber('meetings_at_once', 0, limits.meetingsAtOnce),
})

export const readStudent = (row: RowOf<'students'>): Student => ({
  id: row.ownId('student_id'),
  sourceId: row.word('student_id'),
  givenName: row.text('given_name'),
  familyName: row.text('family_name'),
  preferredName: row.text('preferred_name'),
  dateOfBirth: row.dateOrNull('date_of_birth', limits.years.birth),
  ...notInFolder.student,
})

export const readEnrolment = (row: RowOf<'students'>, schoolYearId: SchoolYearId): Enrolment => ({
  studentId: idOf(row.word('student_id')),
  schoolYearId,
  form: row.text('form'),
  yearGroup: row.text('year_group'),
})

const channels: readonly ContactChannel[] = ['letter', 'email', 'sms', 'phone', 'app']

export function readHousehold(row: RowOf<'households'>, { found }: Reading): Household {
  const given = row.word('contact_channel')
  const channel = channels.find((one) => one === given.toLowerCase().replace('e-mail', 'email'))
  if (channel === undefined && given !== '')
    found.warn(row.place('contact_channel'), { kind: 'unknown-channel' })
  return {
    id: row.ownId('household_id'),
    sourceId: row.word('household_id'),
    name: row.text('name'),
    adults: row.text('adults'),
    letterLanguage: row.language('letter_language'),
    interpreterLanguage: row.languageOrNull('interpreter_language'),
    contactChannel: channel ?? 'letter',
    contact: row.text('contact'),
    ...notInFolder.household,
  }
}

/** The guardianships; a repeated pair is a problem, since the two rows may differ. */
export function readGuardianships(table: TableOf<'householdStudents'>): readonly Guardianship[] {
  const seen = new Map<string, number>()
  return table.rows.map((row) => {
    const guardianship: Guardianship = {
      householdId: row.reference('household_id', 'household'),
      studentId: row.reference('student_id', 'student'),
      relationship: row.text('relationship'),
      receivesLetters: row.yesNo('receives_letters'),
    }
    reportRepeated(row, 'student_id', [guardianship.householdId, guardianship.studentId], seen)
    return guardianship
  })
}

export const readAdult = (row: RowOf<'adults'>): Adult => ({
  id: row.ownId('adult_id'),
  sourceId: row.word('adult_id'),
  householdIds: row.references('household_ids', 'household'),
  title: row.text('title'),
  givenName: row.text('given_name'),
  familyName: row.text('family_name'),
  attends: row.yesNo('attends'),
  staffId: row.referenceOrNull('staff_id', 'staff'),
  email: row.text('email'),
  phone: row.text('phone'),
  parentalResponsibility: row.text('parental_responsibility'),
  ...notInFolder.adult,
})

export const readInterpreter = (row: RowOf<'interpreters'>): Interpreter => {
  row.filled('languages')
  return {
    id: row.ownId('interpreter_id'),
    sourceId: row.word('interpreter_id'),
    givenName: row.text('given_name'),
    familyName: row.text('family_name'),
    languages: row.languages('languages'),
  }
}

/** The students of each teacher in the year of the event. */
export const readTeachingGroup = (
  row: RowOf<'teachingGroups'>,
  schoolYearId: SchoolYearId,
): TeachingGroup => ({
  id: row.ownId('group_id'),
  sourceId: row.word('group_id'),
  schoolYearId,
  name: row.text('name'),
  subject: row.text('subject'),
  yearGroup: row.text('year_group'),
  staffIds: row.references('staff_ids', 'staff'),
  studentIds: row.references('student_ids', 'student'),
})

/** Tells a row that speaks of the same thing as one before it. */
export function reportRepeated<Column extends string>(
  row: Row<Column>,
  column: Column,
  key: readonly (string | null)[],
  seen: Map<string, number>,
): void {
  const name = JSON.stringify(key)
  const firstLine = seen.get(name)
  if (key.includes('')) return
  if (firstLine !== undefined) row.report(column, { kind: 'duplicate-row', firstLine })
  else seen.set(name, row.line)
}

/** The kinds of person, place and time whose ids rows give, by file. */
export const declaredIn = [
  ['staff', 'staff_id', 'staff'],
  ['rooms', 'room_id', 'room'],
  ['students', 'student_id', 'student'],
  ['households', 'household_id', 'household'],
  ['adults', 'adult_id', 'adult'],
  ['interpreters', 'interpreter_id', 'interpreter'],
  ['requests', 'request_id', 'request'],
  ['groupSessions', 'group_session_id', 'group-session'],
  ['teachingGroups', 'group_id', 'teaching-group'],
] as const satisfies readonly (readonly [keyof typeof folderFiles, string, FolderSubject])[]
