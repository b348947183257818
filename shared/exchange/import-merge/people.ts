import type { ImportNote } from '@shared/domain/folder/import-merge'
import { mustNotAttend } from '@shared/domain/people/must-not-attend'
import type { Adult, Household, Sourced } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import type { Brand } from '@shared/kernel/brand'
import { groupBy } from '@shared/kernel/group-by'
import type { SchoolYearId, StudentId } from '@shared/kernel/ids'
import type { IdTables } from '@shared/records/conference'
import type { ImportMergeOptions } from './import-merge-options'
import { matchExisting, type IdMap, type MatchedRows, type IdentityMatcher } from './identities'
import {
  adultMatcher,
  householdMatcher,
  interpreterMatcher,
  roomMatcher,
  staffMatcher,
  studentMatcher,
} from './identity-matchers'
import type { KnownSchool } from './records'
import { nameOfPerson } from './similarity'

/** The app's ids of a folder's people and rooms. */
export type PeopleIds = Required<
  Pick<IdTables, 'staff' | 'student' | 'household' | 'adult' | 'interpreter' | 'room'>
>

/** Which of the app's own ids the people and rooms of a conference have, as far as the school knows them, and new ids for the others. */
export function recognisePeople(
  conference: Conference,
  { school, answers, newId }: ImportMergeOptions,
  schoolYearId: SchoolYearId,
) {
  const match = <Item extends Sourced & { readonly id: Brand<string, string> }>(
    items: readonly Item[],
    known: readonly Item[],
    matcher: IdentityMatcher<Item>,
  ): MatchedRows<Item['id']> => matchExisting(items, known, matcher, answers, newId)

  const staff = match(conference.staff, school.staff, staffMatcher)
  const student = match(
    conference.students,
    school.student,
    studentMatcher(formsOf(conference, school, schoolYearId)),
  )
  const household = match(
    conference.households,
    school.household,
    householdMatcher(childrenShared(conference, school, student.ids)),
  )
  const adult = match(conference.adults, school.adult, adultMatcher)
  const interpreter = match(conference.interpreters, school.interpreter, interpreterMatcher)
  const room = match(conference.rooms, school.room, roomMatcher)
  const ids: PeopleIds = {
    staff: staff.ids,
    student: student.ids,
    household: household.ids,
    adult: adult.ids,
    interpreter: interpreter.ids,
    room: room.ids,
  }
  const matched = [student, household, adult, staff, interpreter, room]

  return {
    ids,
    notes: matched.flatMap(({ notes }) => notes),
    questions: matched.flatMap(({ questions }) => questions),
  }
}

/** The rows that link people, under the ids that the school has for the same pairs. */
export const linksOf = (
  { guardianships, enrolments }: Conference,
  { school, newId }: Pick<ImportMergeOptions, 'school' | 'newId'>,
) => ({
  guardianship: withIds(guardianships, school.guardianship, (row) => [row.householdId, row.studentId], newId),
  enrolment: withIds(enrolments, school.enrolment, (row) => [row.studentId, row.schoolYearId], newId),
})

/** The form of each student in the year, of the school's records and of the folder. */
function formsOf(
  conference: Conference,
  school: KnownSchool,
  yearId: SchoolYearId,
): (id: StudentId) => string {
  const known = school.enrolment.filter(({ schoolYearId }) => schoolYearId === yearId)
  const forms = new Map([...known, ...conference.enrolments].map((row) => [row.studentId, row.form]))
  return (id) => forms.get(id) ?? ''
}

/** Whether a household of the school has a child in common with one of the folder. */
function childrenShared(
  conference: Conference,
  school: KnownSchool,
  students: IdMap<StudentId>,
): (before: Household, after: Household) => boolean {
  const before = groupBy(school.guardianship, ({ householdId }) => householdId)
  const after = groupBy(conference.guardianships, ({ householdId }) => householdId)
  return (one, other) => {
    const children = new Set((before.get(one.id) ?? []).map(({ studentId }) => studentId))
    return (after.get(other.id) ?? []).some(({ studentId }) =>
      children.has(students.get(studentId) ?? studentId),
    )
  }
}

/** The people of a folder with what only the office knows about them, which stays as it is. */
export const withOfficeFields = (
  { students, staff, households, adults }: Conference,
  school: KnownSchool,
): Pick<Conference, 'students' | 'staff' | 'households' | 'adults'> => ({
  students: keeping(students, school.student, ({ leftOn }) => ({ leftOn })),
  staff: keeping(staff, school.staff, ({ roomId, leftOn }) => ({ roomId, leftOn })),
  households: keeping(households, school.household, ({ alsoReads, address, accessNeeds }) => ({
    alsoReads,
    address,
    accessNeeds,
  })),
  adults: keeping(
    adults,
    school.adult,
    ({ mobile, relationship, receivesLetters, contactOrder, speaks, leftOn }) => ({
      mobile,
      relationship,
      receivesLetters,
      contactOrder,
      speaks,
      leftOn,
    }),
  ),
})

/** The adults of a folder. Those who must not attend do not; a note names those who would have. */
export function keptFromAttending(
  { adults, guardianships }: Pick<Conference, 'adults' | 'guardianships'>,
  { school, markers }: Pick<ImportMergeOptions, 'school' | 'markers'>,
): { readonly adults: readonly Adult[]; readonly notes: readonly ImportNote[] } {
  const away = mustNotAttend(
    { adults, guardianships },
    { adults: school.adult, guardianships: school.guardianship },
    markers,
  )
  const said = adults.filter((one) => one.attends && away.has(one.id))
  if (said.length === 0) return { adults, notes: [] }
  return {
    adults: adults.map((one) => (away.has(one.id) ? { ...one, attends: false } : one)),
    notes: [{ kind: 'must-not-attend', names: said.map(nameOfPerson) }],
  }
}

function keeping<Row extends { readonly id: string }>(
  rows: readonly Row[],
  known: readonly Row[],
  kept: (row: Row) => Partial<Row>,
): readonly Row[] {
  const before = new Map(known.map((row) => [row.id, row]))
  return rows.map((row) => {
    const one = before.get(row.id)
    return one ? { ...row, ...kept(one) } : row
  })
}

/** Gives each row the id of the row that the school has for the same pair, else a new one. */
function withIds<Row extends object>(
  rows: readonly Row[],
  known: readonly (Row & { readonly id: string })[],
  pairOf: (row: Row) => readonly [string, string],
  newId: () => string,
): readonly (Row & { readonly id: string })[] {
  const keyOf = (row: Row): string => pairOf(row).join(' ')
  const ids = new Map(known.map((row) => [keyOf(row), row.id]))
  return rows.map((row) => ({ ...row, id: ids.get(keyOf(row)) ?? newId() }))
}
