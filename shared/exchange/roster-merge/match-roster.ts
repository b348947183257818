import type { IdentityAnswers, IdentityQuestion } from '@shared/domain/folder/import-merge'
import type { Household, Sourced } from '@shared/domain/people/people'
import type { Brand } from '@shared/kernel/brand'
import { groupBy } from '@shared/kernel/group-by'
import type { SchoolYearId } from '@shared/kernel/ids'
import { matchExisting, type IdentityMatcher } from '../import-merge/identities'
import {
  adultMatcher,
  householdMatcher,
  roomMatcher,
  staffMatcher,
  studentMatcher,
} from '../import-merge/identity-matchers'
import { nameOfPerson, shareName, textSimilarity } from '../import-merge/similarity'
import type { RosterTables } from '../roster/school/tables'
import { foldName } from '../roster/values/names'
import { matchRest, type Claim } from './match-rest'
import type { RosterIds } from './rename-ids'
import { adultOf, householdOf, listed, roomOf, staffOf, studentOf } from './row-records'
import type { StoredPeople } from './stored-tables'

/** Which records the rows of a roster stand for: stored records or new ones. */
export interface MatchedRoster {
  readonly ids: RosterIds
  readonly questions: readonly IdentityQuestion[]
}

/** What decides who somebody is. */
export interface MatchOptions {
  readonly yearId: SchoolYearId
  readonly answers: IdentityAnswers
  /** Adults of the roster who are stored under another id, as a person has said. */
  readonly sameAdults: ReadonlyMap<string, string>
  readonly newId: () => string
}

type Known = Sourced & { readonly id: Brand<string, string> }

/**
 * Finds the stored record of everybody in a roster: by the school's id, else, where there is only one who could be meant,
 * students by name and date of birth or form, staff by name, rooms by name, households by their adults and children.
 */
export function matchRoster(
  tables: RosterTables,
  stored: StoredPeople,
  { yearId, answers, sameAdults, newId }: MatchOptions,
): MatchedRoster {
  const questions: IdentityQuestion[] = []
  const match = <Item extends Known>(
    items: readonly Item[],
    known: readonly Item[],
    matcher: IdentityMatcher<Item>,
    claim: Claim<Item> | null,
  ): ReadonlyMap<string, string> => {
    const matched = matchExisting(items, known, matcher, answers, newId)
    questions.push(...matched.questions)
    const ids = new Map<string, string>(matched.ids)
    // Somebody who is new in spite of their id, as a person has answered, is nobody else who is stored.
    const answered = new Set(
      matched.questions.filter(({ answer }) => answer === 'new').map(({ sourceId }) => sourceId),
    )
    const open = items.filter(({ sourceId }) => !answered.has(sourceId))
    return claim === null ? ids : matchRest(open, known, ids, claim)
  }

  const staff = match(
    tables.staff.map((row) => staffOf(row, null, row.staff_id)),
    stored.staff,
    staffMatcher,
    {
      key: (one) => foldName(nameOfPerson(one)),
      isSame: (a, b) => a.email === '' || b.email === '' || foldName(a.email) === foldName(b.email),
    },
  )
  const room = match(
    tables.rooms.map((row) => roomOf(row, null, row.room_id)),
    stored.room,
    roomMatcher,
    { key: (one) => foldName(one.name), isSame: () => true },
  )
  const formOf = formsOf(tables, stored, yearId)
  const listedStudents = match(
    tables.students.map((row) => studentOf(row, null, row.student_id)),
    stored.student,
    studentMatcher(formOf),
    {
      key: (one) => foldName(nameOfPerson(one)),
      isSame: (a, b) => {
        if (a.dateOfBirth !== null && b.dateOfBirth !== null) return a.dateOfBirth === b.dateOfBirth
        return formOf(a.id) !== '' && foldName(formOf(a.id)) === foldName(formOf(b.id))
      },
    },
  )
  // Figures may be of students who are in no list that was read.
  const student = new Map([
    ...stored.student.map((one) => [one.sourceId, one.id] as const).filter(isOfFigure(tables)),
    ...listedStudents,
  ])
  const adult = new Map([
    ...match(
      tables.adults.map((row) => adultOf(row, null, row.adult_id)),
      stored.adult,
      adultMatcher,
      null,
    ),
    ...sameAdults,
  ])
  const family = familyFacts(tables, stored, { student, adult })
  const household = match(
    tables.households.map((row) => householdOf(row, null, row.household_id)),
    stored.household,
    householdMatcher(family.shareChild),
    { key: null, candidates: family.relatives, isSame: family.areOne },
  )
  const group = matchGroups(tables, stored, yearId, newId)
  return { ids: { staff, room, student, adult, household, group }, questions }
}

const isOfFigure = ({ attendance }: RosterTables): ((one: readonly [string, string]) => boolean) => {
  const ids = new Set(attendance.map((row) => row.student_id))
  return ([sourceId]) => ids.has(sourceId)
}

/** The form of each student in the year, as stored or as read. */
function formsOf(tables: RosterTables, stored: StoredPeople, yearId: SchoolYearId): (id: string) => string {
  const known = stored.enrolment.filter(({ schoolYearId }) => schoolYearId === yearId)
  const forms = new Map<string, string>([
    ...known.map((row) => [row.studentId, row.form] as const),
    ...tables.students.map((row) => [row.student_id, row.form] as const),
  ])
  return (id) => forms.get(id) ?? ''
}

/** What tells households apart: whose they are, stored ones and those of the roster by the same ids. */
function familyFacts(tables: RosterTables, stored: StoredPeople, ids: Pick<RosterIds, 'student' | 'adult'>) {
  const setsOf = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      [...groupBy(pairs, ([household]) => household)].map(([household, own]) => [
        household,
        new Set(own.map(([, member]) => member)),
      ]),
    )
  const childrenBefore = setsOf(stored.guardianship.map((row) => [row.householdId, row.studentId]))
  const children = setsOf(
    tables.householdStudents.map((row) => [
      row.household_id,
      ids.student.get(row.student_id) ?? row.student_id,
    ]),
  )
  const adultsBefore = setsOf(
    stored.adult.flatMap((row) => row.householdIds.map((id) => [id, row.id] as const)),
  )
  const adults = setsOf(
    tables.adults.flatMap((row) =>
      listed(row.household_ids).map((id) => [id, ids.adult.get(row.adult_id) ?? row.adult_id] as const),
    ),
  )
  const byChild = groupBy(
    stored.guardianship.map((row) => [row.studentId, row.householdId] as const),
    ([child]): string => child,
  )
  const records = new Map<string, Household>(stored.household.map((row) => [row.id, row]))
  const share = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
    [...(a ?? [])].some((id) => b?.has(id))
  return {
    shareChild: (before: Household, after: Household): boolean =>
      share(childrenBefore.get(before.id), children.get(after.id)),
    /** Stored households that have a child of a household of the roster. */
    relatives: (after: Household): readonly Household[] =>
      [
        ...new Set(
          [...(children.get(after.id) ?? [])]
            .flatMap((child) => byChild.get(child) ?? [])
            .map(([, id]) => id),
        ),
      ].flatMap((id) => records.get(id) ?? []),
    /** With an adult in common, else by the names of the adults where no adults are stored for it. */
    areOne: (before: Household, after: Household): boolean => {
      const known = adultsBefore.get(before.id)
      if (known !== undefined) return share(known, adults.get(after.id))
      if (before.adults !== '' && after.adults !== '') return shareName(before.adults, after.adults)
      return textSimilarity(before.name, after.name) !== 'different'
    },
  }
}

/** Groups keep their record within a year, by the school's id, else by name and subject. */
function matchGroups(
  tables: RosterTables,
  stored: StoredPeople,
  yearId: SchoolYearId,
  newId: () => string,
): ReadonlyMap<string, string> {
  const known = stored.teachingGroup.filter(({ schoolYearId }) => schoolYearId === yearId)
  const bySource = new Map(known.map((group) => [group.sourceId, group.id]))
  const byName = groupBy(known, ({ name, subject }) => foldName(name, subject))
  const taken = new Set<string>()
  return new Map(
    tables.teachingGroups.map((row) => {
      const [named, ...others] = byName.get(foldName(row.name, row.subject)) ?? []
      const found = bySource.get(row.group_id) ?? (others.length === 0 ? named?.id : undefined)
      const id = found !== undefined && !taken.has(found) ? found : newId()
      taken.add(id)
      return [row.group_id, id]
    }),
  )
}
