import type {
  Adult,
  ContactChannel,
  Enrolment,
  Guardianship,
  Household,
  Staff,
  Student,
  TeachingGroup,
} from '@shared/domain/people/people'
import type { BlockedTime } from '@shared/domain/events/blocked-times'
import type { Room } from '@shared/domain/events/event'
import type { AttendanceFigure } from '@shared/domain/school/school'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import { idOf, type HouseholdId, type SchoolYearId, type StaffId, type StudentId } from '@shared/kernel/ids'
import { parseDate, type LocalDate } from '@shared/kernel/time'
import type { AdultFacts } from '../roster/school/family-facts'
import type { RosterRow, RosterTableName } from '../roster/school/tables'

// Each makes a record of a row. What a table does not say stays as it was before; `before` is null for somebody new.

type Row<Name extends RosterTableName> = RosterRow<Name>

export const staffOf = (row: Row<'staff'>, before: Staff | null, sourceId: string): Staff => ({
  ...notInFolder.staff,
  ...before,
  id: idOf(row.staff_id),
  sourceId,
  title: row.title,
  givenName: row.given_name,
  familyName: row.family_name,
  role: row.role,
  languages: listed(row.languages),
  email: row.email,
  roomId: row.room_id === '' ? null : idOf(row.room_id),
})

export const roomOf = (row: Row<'rooms'>, before: Room | null, sourceId: string): Room => ({
  ...before,
  id: idOf(row.room_id),
  sourceId,
  name: row.name,
  building: row.building,
  meetingsAtOnce: row.meetings_at_once === '' ? null : Number(row.meetings_at_once),
})

export const studentOf = (row: Row<'students'>, before: Student | null, sourceId: string): Student => ({
  ...notInFolder.student,
  ...before,
  id: idOf(row.student_id),
  sourceId,
  givenName: row.given_name,
  familyName: row.family_name,
  preferredName: row.preferred_name,
  dateOfBirth: dateOf(row.date_of_birth),
})

export const enrolmentOf = (row: Row<'students'>, schoolYearId: SchoolYearId): Enrolment => ({
  studentId: idOf(row.student_id),
  schoolYearId,
  form: row.form,
  yearGroup: row.year_group,
})

export const householdOf = (
  row: Row<'households'>,
  before: Household | null,
  sourceId: string,
): Household => ({
  ...notInFolder.household,
  ...before,
  id: idOf(row.household_id),
  sourceId,
  name: row.name,
  adults: row.adults,
  letterLanguage: row.letter_language,
  interpreterLanguage: row.interpreter_language === '' ? null : row.interpreter_language,
  contactChannel: channels.find((one) => one === row.contact_channel) ?? 'letter',
  contact: row.contact,
})

export const guardianshipOf = (row: Row<'householdStudents'>): Guardianship => ({
  householdId: idOf(row.household_id),
  studentId: idOf(row.student_id),
  relationship: row.relationship,
  receivesLetters: row.receives_letters === 'yes',
})

export const adultOf = (row: Row<'adults'>, before: Adult | null, sourceId: string): Adult => ({
  ...notInFolder.adult,
  ...before,
  id: idOf(row.adult_id),
  sourceId,
  householdIds: listed(row.household_ids).map((id) => idOf<HouseholdId>(id)),
  title: row.title,
  givenName: row.given_name,
  familyName: row.family_name,
  attends: row.attends === 'yes',
  staffId: row.staff_id === '' ? null : idOf(row.staff_id),
  email: row.email,
  ...phonesOf(row.phone, before),
  parentalResponsibility: row.parental_responsibility,
})

export const groupOf = (
  row: Row<'teachingGroups'>,
  before: TeachingGroup | null,
  sourceId: string,
  schoolYearId: SchoolYearId,
): TeachingGroup => ({
  ...before,
  id: idOf(row.group_id),
  sourceId,
  schoolYearId,
  name: row.name,
  subject: row.subject,
  yearGroup: row.year_group,
  staffIds: listed(row.staff_ids).map((id) => idOf<StaffId>(id)),
  studentIds: listed(row.student_ids).map((id) => idOf<StudentId>(id)),
})

export const blockedTimeOf = (row: Row<'blockedTimes'>): BlockedTime => ({
  staffId: idOf(row.staff_id),
  day: Number(row.day),
  period: Number(row.period),
})

/** Where the list does not say as of when it counts, figures that have changed are of today. */
export const attendanceOf = (
  row: Row<'attendance'>,
  before: AttendanceFigure | null,
  { schoolYearId, asOf, today }: Pick<AttendanceFigure, 'schoolYearId'> & AttendanceDay,
): AttendanceFigure => {
  const figure = {
    studentId: idOf<StudentId>(row.student_id),
    schoolYearId,
    sessionsPossible: Number(row.sessions_possible),
    sessionsMissed: Number(row.sessions_missed),
    timesLate: Number(row.times_late),
  }
  const isAsBefore =
    before !== null &&
    (['sessionsPossible', 'sessionsMissed', 'timesLate'] as const).every(
      (field) => before[field] === figure[field],
    )
  return { ...figure, asOf: asOf ?? (isAsBefore ? before.asOf : today) }
}

interface AttendanceDay {
  /** The day that the list gives, or null. */
  readonly asOf: LocalDate | null
  readonly today: LocalDate
}

/** A table has one number of an adult, the mobile before the other; where it is as before, both stay. */
function phonesOf(phone: string, before: Adult | null): Pick<Adult, 'phone' | 'mobile'> {
  const known = { phone: before?.phone ?? '', mobile: before?.mobile ?? '' }
  return phone === (known.mobile || known.phone) ? known : { ...known, phone }
}

/**
 * What lists say of an adult beside the table; where they say nothing, it stays as it was. Whoever `keepsLetters` gets them as
 * before, unless a list has a column for letters.
 */
export const withAdultFacts = (adult: Adult, facts: AdultFacts | undefined, keepsLetters: boolean): Adult =>
  facts === undefined
    ? adult
    : {
        ...adult,
        mobile: facts.mobile || adult.mobile,
        phone: facts.phone || (facts.mobile === adult.phone ? '' : adult.phone),
        speaks: facts.languages.length > 0 ? facts.languages : adult.speaks,
        relationship: facts.relationship || adult.relationship,
        contactOrder: facts.contactOrder ?? adult.contactOrder,
        receivesLetters:
          facts.receivesLetters === null || (keepsLetters && !facts.areLettersSaid)
            ? adult.receivesLetters
            : facts.receivesLetters,
      }

/** The ids or codes of a cell. */
export const listed = (cell: string): readonly string[] => cell.split(';').filter((part) => part !== '')

const channels: readonly ContactChannel[] = ['letter', 'email', 'sms', 'phone', 'app']

/** The date of a cell; null where it has none. */
export function dateOf(text: string): LocalDate | null {
  const date = parseDate(text)
  return date.ok ? date.value : null
}
