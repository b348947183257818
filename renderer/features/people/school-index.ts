import type { ConferenceEvent } from '@shared/domain/events/event'
import type { Adult, Household, Staff, Student, TeachingGroup } from '@shared/domain/people/people'
import type { MarkerSubject } from '@shared/domain/people/safeguarding'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, SchoolYearId, StaffId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
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

/**
 * The school year that people are shown in: that of an event that is yet to come, else the one that `today` lies in, else the latest.
 */
export function shownYear(
  years: SchoolPeople['schoolYears'],
  event: Pick<ConferenceEvent, 'schoolYearId' | 'sessions'> | null,
  today: LocalDate,
): SchoolYearId | null {
  if (event?.sessions.some(({ date }) => date >= today)) return event.schoolYearId
  const now = years.find(({ start, end }) => start <= today && today <= end)
  return now?.id ?? years.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]?.id ?? null
}

/** Enrolments of `year` come first; else a student's latest stands. Groups of people are those of the year. Each kind of link is followed when it is first asked for. */
export function indexSchool(people: SchoolPeople, year: SchoolYearId | null): SchoolIndex {
  const students = once(() => byId(people.students))
  const households = once(() => byId(people.households))
  const staff = once(() => byId(people.staff))
  const enrolments = once(() => {
    const starts = new Map(people.schoolYears.map(({ id, start }) => [id, start]))
    const isBefore = (a: EnrolmentRow, b: EnrolmentRow): boolean =>
      b.schoolYearId === year ||
      (a.schoolYearId !== year && (starts.get(a.schoolYearId) ?? '') < (starts.get(b.schoolYearId) ?? ''))
    const found = new Map<StudentId, EnrolmentRow>()
    for (const row of people.enrolments) {
      const known = found.get(row.studentId)
      if (known === undefined || isBefore(known, row)) found.set(row.studentId, row)
    }
    return found
  })
  const families = once(() =>
    collect(
      people.guardianships,
      (row) => row.studentId,
      (row) => linkTo(households().get(row.householdId), row),
    ),
  )
  const children = once(() =>
    collect(
      people.guardianships,
      (row) => row.householdId,
      (row) => linkTo(students().get(row.studentId), row),
    ),
  )
  const adults = once(() => {
    const found = new Map<HouseholdId, Adult[]>()
    for (const adult of people.adults) for (const id of adult.householdIds) append(found, id, adult)
    return found
  })
  const adultOfStaff = once(() => groupBy(people.adults, ({ staffId }) => staffId))
  const markers = once(() => groupBy(people.markers, ({ subject }): string => subject.id))
  const groups = once(() => {
    const found = new Map<string, TeachingGroup[]>()
    for (const group of people.groups.filter(({ schoolYearId }) => schoolYearId === year))
      for (const id of [...group.staffIds, ...group.studentIds]) append(found, id, group)
    return found
  })
  const names = once(() => namesAmong({ ...people, enrolments: [...enrolments().values()] }))
  return {
    people,
    get names() {
      return names()
    },
    enrolment: (id) => enrolments().get(id) ?? null,
    families: (id) => families().get(id) ?? [],
    children: (id) => children().get(id) ?? [],
    adults: (id) => adults().get(id) ?? [],
    householdsOf: (adult) => adult.householdIds.flatMap((id) => households().get(id) ?? []),
    staffOf: (id) => (id === null ? null : (staff().get(id) ?? null)),
    adultOfStaff: (id) => adultOfStaff().get(id) ?? [],
    markersOf: (id) => markers().get(id) ?? [],
    groupsOf: (id) => groups().get(id) ?? [],
  }
}

/** A value that is made when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null
  return () => (made ??= make())
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<Row['id'], Row> =>
  new Map(rows.map((row) => [row.id, row]))

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
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
    if (link) append(found, keyOf(row), link)
  }
  return found
}
