import type { Adult, Household, Staff, Student, TeachingGroup } from '@shared/domain/people/people'
import type { MarkerSubject } from '@shared/domain/people/safeguarding'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, SchoolYearId, StaffId, StudentId } from '@shared/kernel/ids'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import type { SchoolPeople } from '@renderer/queries/queries'

type GuardianshipRow = SchoolPeople['guardianships'][number]
type EnrolmentRow = SchoolPeople['enrolments'][number]

/** One end of a link between a family and a child. */
export interface Link<End> {
  readonly end: End
  readonly guardianship: GuardianshipRow
}

/** The people of the school with their links followed once. */
export interface SchoolIndex {
  readonly people: SchoolPeople
  /** Everybody's name, so that none is taken for another's. */
  readonly names: PeopleNames
  readonly enrolment: (id: StudentId) => EnrolmentRow | null
  readonly families: (id: StudentId) => readonly Link<Household>[]
  readonly children: (id: HouseholdId) => readonly Link<Student>[]
  readonly adults: (id: HouseholdId) => readonly Adult[]
  readonly householdsOf: (adult: Adult) => readonly Household[]
  readonly staffOf: (id: StaffId | null) => Staff | null
  readonly adultOfStaff: (id: StaffId) => readonly Adult[]
  readonly markersOf: (id: MarkerSubject['id']) => SchoolPeople['markers']
  readonly groupsOf: (id: StudentId | StaffId) => readonly TeachingGroup[]
}

/** Enrolments of `year` come first; else a student's latest stands. */
export function indexSchool(people: SchoolPeople, year: SchoolYearId | null): SchoolIndex {
  const students = new Map(people.students.map((one) => [one.id, one]))
  const households = new Map(people.households.map((one) => [one.id, one]))
  const staff = new Map(people.staff.map((one) => [one.id, one]))
  const enrolments = new Map<StudentId, EnrolmentRow>()
  for (const row of people.enrolments) {
    if (enrolments.get(row.studentId)?.schoolYearId !== year) enrolments.set(row.studentId, row)
  }
  const families = collect(
    people.guardianships,
    (row) => row.studentId,
    (row) => linkTo(households.get(row.householdId), row),
  )
  const children = collect(
    people.guardianships,
    (row) => row.householdId,
    (row) => linkTo(students.get(row.studentId), row),
  )
  const adults = new Map<HouseholdId, readonly Adult[]>()
  const adultOfStaff = new Map<StaffId, readonly Adult[]>()
  for (const adult of people.adults) {
    for (const id of adult.householdIds) adults.set(id, [...(adults.get(id) ?? []), adult])
    if (adult.staffId !== null)
      adultOfStaff.set(adult.staffId, [...(adultOfStaff.get(adult.staffId) ?? []), adult])
  }
  const markers = groupBy(people.markers, ({ subject }): string => subject.id)
  const groups = new Map<string, TeachingGroup[]>()
  for (const group of people.groups)
    for (const id of [...group.staffIds, ...group.studentIds])
      groups.set(id, [...(groups.get(id) ?? []), group])
  return {
    people,
    names: namesAmong({ ...people, enrolments: [...enrolments.values()] }),
    enrolment: (id) => enrolments.get(id) ?? null,
    families: (id) => families.get(id) ?? [],
    children: (id) => children.get(id) ?? [],
    adults: (id) => adults.get(id) ?? [],
    householdsOf: (adult) => adult.householdIds.flatMap((id) => households.get(id) ?? []),
    staffOf: (id) => (id === null ? null : (staff.get(id) ?? null)),
    adultOfStaff: (id) => adultOfStaff.get(id) ?? [],
    markersOf: (id) => markers.get(id) ?? [],
    groupsOf: (id) => groups.get(id) ?? [],
  }
}

const linkTo = <End>(end: End | undefined, guardianship: GuardianshipRow): Link<End> | null =>
  end === undefined ? null : { end, guardianship }

function collect<Key, End>(
  rows: readonly GuardianshipRow[],
  keyOf: (row: GuardianshipRow) => Key,
  linkOf: (row: GuardianshipRow) => Link<End> | null,
): ReadonlyMap<Key, readonly Link<End>[]> {
  const found = new Map<Key, Link<End>[]>()
  for (const row of rows) {
    const link = linkOf(row)
    if (!link) continue
    const links = found.get(keyOf(row))
    if (links) links.push(link)
    else found.set(keyOf(row), [link])
  }
  return found
}
