import { groupBy } from '@shared/kernel/group-by'
import type { RosterTables } from '../school/tables'
import { cellKey } from './assumed-cells'

/** Whether letters are due by what the school knows of an adult: with parental responsibility, or where nothing is known of it. */
export const areLettersDue = (parentalResponsibility: string, attends: boolean): boolean =>
  parentalResponsibility === '' ? attends : parentalResponsibility.toLowerCase() !== 'no'

/**
 * Of cells about letters that a list has only `derived` from responsibility: those of which the school has something else than
 * the responsibility that it knew came to. Somebody, or a list with a column for letters, has set that.
 */
export function lettersByHand(
  { householdStudents, adults }: RosterTables,
  derived: ReadonlySet<string>,
): ReadonlySet<string> {
  const members = groupBy(
    adults.flatMap((adult) => adult.household_ids.split(';').map((household) => ({ household, adult }))),
    ({ household }) => household,
  )
  return new Set(
    householdStudents.flatMap((row) => {
      const own = members.get(row.household_id) ?? []
      const key = cellKey('householdStudents', `${row.household_id}/${row.student_id}`, 'receives_letters')
      const isDue = own.some(({ adult }) =>
        areLettersDue(adult.parental_responsibility, adult.attends === 'yes'),
      )
      return derived.has(key) && own.length > 0 && isDue !== (row.receives_letters === 'yes') ? [key] : []
    }),
  )
}
