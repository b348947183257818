import { foldedWords, searchTerms } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId } from '@shared/kernel/ids'
import type { Conference } from '../plan/plan'
import { householdOfCode, isReplyCode } from '../requests/reply-code'

/** Fewer letters than this would match half the school. Names of some scripts have no more. */
const fewestLetters = 2

/** Finds families by what is typed or scanned at reception. */
export interface FamilyFinder {
  /** By the code on the letter; null where it is nobody's. */
  byCode(typed: string): HouseholdId | null
  /** Every family of whose names, adults' or children's, some begin with each part that was typed; none for a single letter. */
  byName(typed: string): readonly HouseholdId[]
}

/** Prepares the search among an event's families. */
export function familyFinder(
  conference: Pick<Conference, 'event' | 'households' | 'adults' | 'students' | 'guardianships'>,
): FamilyFinder {
  const { event, households } = conference
  const ids = households.map(({ id }) => id)
  const names = namesOf(conference)
  return {
    byCode: (typed) => (isReplyCode(typed) ? householdOfCode(event.id, ids, typed) : null),
    byName: (typed) => {
      const terms = searchTerms(typed).flatMap(foldedWords)
      if (terms.join('').length < fewestLetters) return []
      return ids.filter((id) => {
        const words = names.get(id) ?? []
        return terms.every((term) => words.some((word) => word.startsWith(term)))
      })
    },
  }
}

function namesOf({
  households,
  adults,
  students,
  guardianships,
}: Pick<Conference, 'households' | 'adults' | 'students' | 'guardianships'>) {
  const known = new Map(students.map((one) => [one.id, one]))
  const children = groupBy(guardianships, ({ householdId }) => householdId)
  const coming = groupBy(
    adults.flatMap((one) => (one.attends ? one.householdIds.map((id) => [id, one] as const) : [])),
    ([id]) => id,
  )
  return new Map(
    households.map(({ id, name, adults: greeted }) => [
      id,
      [
        name,
        greeted,
        ...(coming.get(id) ?? []).flatMap(([, adult]) => [adult.givenName, adult.familyName]),
        ...(children.get(id) ?? []).flatMap(({ studentId }) => {
          const child = known.get(studentId)
          return child ? [child.givenName, child.familyName, child.preferredName] : []
        }),
      ].flatMap(foldedWords),
    ]),
  )
}
