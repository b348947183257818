import type { RosterTables } from '../roster/school/tables'
import type { StoredPeople } from './stored-tables'

/** Links of read students to households whose adults are all in other households now: no letter goes there any more. */
export function emptiedLinks({
  stored,
  now,
  before,
  after,
}: {
  readonly stored: StoredPeople
  /** What was read, under the records' ids. */
  readonly now: RosterTables
  readonly before: RosterTables
  readonly after: RosterTables
}): StoredPeople['guardianship'] {
  const read = new Set(now.students.map((row) => row.student_id))
  const left = new Set(after.households.map((row) => row.household_id))
  const gone = new Set(before.households.map((row) => row.household_id).filter((id) => !left.has(id)))
  return stored.guardianship.filter(
    (row) => row.receivesLetters && gone.has(row.householdId) && read.has(row.studentId),
  )
}
