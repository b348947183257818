import { idList, type RosterTables } from '../roster/school/tables'
import { listed } from './row-records'

/**
 * The roster with what its lists of ids and languages leave out though it is not theirs to say: households of an adult whose
 * children are not in it. A list with the same members in another order is as it was.
 */
export function keepKnownLists(before: RosterTables, now: RosterTables): RosterTables {
  const students = new Set(now.students.map((row) => row.student_id))
  const named = new Set(now.householdStudents.map((row) => row.student_id))
  const isOfRoster = (student: string): boolean => students.has(student) || named.has(student)
  const withRosterChild = new Set(
    before.householdStudents.filter((row) => isOfRoster(row.student_id)).map((row) => row.household_id),
  )
  const adults = byId(before.adults, (row) => row.adult_id)
  const staff = byId(before.staff, (row) => row.staff_id)
  const groups = byId(before.teachingGroups, (row) => row.group_id)
  return {
    ...now,
    staff: now.staff.map((row) => ({
      ...row,
      languages: inKnownOrder(staff.get(row.staff_id)?.languages, row.languages),
    })),
    adults: now.adults.map((row) => {
      const known = adults.get(row.adult_id)?.household_ids
      const others = listed(known ?? '').filter((id) => !withRosterChild.has(id))
      const all = idList([...listed(row.household_ids), ...others])
      return { ...row, household_ids: inKnownOrder(known, all) }
    }),
    teachingGroups: now.teachingGroups.map((row) => {
      const known = groups.get(row.group_id)
      return {
        ...row,
        staff_ids: inKnownOrder(known?.staff_ids, row.staff_ids),
        student_ids: inKnownOrder(known?.student_ids, row.student_ids),
      }
    }),
  }
}

const byId = <Row>(rows: readonly Row[], idOfRow: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [idOfRow(row), row]))

function inKnownOrder(known: string | undefined, now: string): string {
  if (known === undefined || known === now) return now
  const [before, after] = [new Set(listed(known)), new Set(listed(now))]
  return before.size === after.size && [...after].every((one) => before.has(one)) ? known : now
}
