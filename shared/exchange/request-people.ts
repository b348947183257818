import type { Conference } from '@shared/domain/plan/plan'
import { foldedWords } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'

/** All who may be meant. */
export type Found<Id> = readonly Id[]

/** Finds the people of an event by what somebody wrote of them. */
export interface KnownPeople {
  readonly staff: (text: string) => Found<StaffId>
  readonly child: (said: {
    readonly id: string
    readonly name: string
    readonly form: string
  }) => Found<StudentId>
  /** The families of a child that get letters; the one that is named, where one is. */
  readonly families: (studentId: StudentId, text: string) => Found<HouseholdId>
}

/** Words in one order whatever was written first: `Tan, Wei` and `wei tan` are the same. */
const keyOf = (...texts: readonly string[]): string => foldedWords(texts.join(' ')).toSorted().join(' ')

/** Finds rows by their keys: the first way in which any is found counts. */
function finder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  ways: readonly ((row: Row) => readonly string[])[],
): (text: string) => readonly Row[] {
  const tables = ways.map((keys) =>
    groupBy(
      rows.flatMap((row) => [...new Set(keys(row))].flatMap((key) => (key === '' ? [] : [{ key, row }]))),
      ({ key }) => key,
    ),
  )
  return (text) => {
    const key = keyOf(text)
    for (const table of tables) {
      const found = table.get(key)
      if (found) return found.map(({ row }) => row)
    }
    return []
  }
}

/** Lays out the people of an event to be found by ids and names. */
export function knownPeople(conference: Conference): KnownPeople {
  const { staff, students, households, guardianships } = conference
  const forms = new Map(conference.enrolments.map(({ studentId, form }) => [studentId, keyOf(form)]))
  const findStaff = finder(staff, [
    ({ sourceId, email }) => [keyOf(sourceId), keyOf(email)],
    ({ title, givenName, familyName }) => [
      keyOf(givenName, familyName),
      keyOf(title, givenName, familyName),
      keyOf(title, familyName),
      keyOf(title, givenName.charAt(0), familyName),
    ],
    ({ familyName }) => [keyOf(familyName)],
    ({ givenName, familyName }) => [
      foldedWords(`${givenName} ${familyName}`)
        .map((word) => word.charAt(0))
        .join(''),
    ],
  ])
  const findId = finder(students, [({ sourceId }) => [keyOf(sourceId)]])
  const findName = finder(students, [
    ({ givenName, preferredName, familyName }) => [
      keyOf(givenName, familyName),
      ...(preferredName === '' ? [] : [keyOf(preferredName, familyName)]),
    ],
  ])
  const ofChild = groupBy(
    guardianships.filter(({ receivesLetters }) => receivesLetters),
    ({ studentId }) => studentId,
  )
  const findFamily = finder(households, [
    ({ sourceId }) => [keyOf(sourceId)],
    ({ name, adults }) => [keyOf(name), keyOf(adults)],
  ])
  const taking = new Set(households.map(({ id }) => id))
  return {
    staff: (text) => findStaff(text).map(({ id }) => id),
    child: ({ id, name, form }) => {
      const found = id === '' ? findName(name) : findId(id)
      const inForm = found.filter((one) => forms.get(one.id) === keyOf(form))
      return (form !== '' && id === '' ? inForm : found).map((one) => one.id)
    },
    families: (studentId, text) => {
      const own = (ofChild.get(studentId) ?? []).flatMap(({ householdId }) =>
        taking.has(householdId) ? [householdId] : [],
      )
      if (text === '') return own
      const named = new Set(findFamily(text).map(({ id }) => id))
      return own.filter((id) => named.has(id))
    },
  }
}
