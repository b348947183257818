import type { RosterTables } from '../school/tables'

const listed = (cell: string): readonly string[] => cell.split(';').filter((id) => id !== '')

/**
 * A school without its leavers, without households whose adults are all in others now, and without whatever only those had.
 */
export function withoutLeft(
  tables: RosterTables,
  read: RosterTables,
  leaverIds: ReadonlySet<string>,
): RosterTables {
  const students = tables.students.filter((row) => !leaverIds.has(row.student_id))
  const staff = tables.staff.filter((row) => !leaverIds.has(row.staff_id))
  const isLeaver = new Set(leaverIds)
  const inUse = new Set(tables.adults.flatMap((row) => listed(row.household_ids)))
  const readNow = new Set(read.households.map((row) => row.household_id))
  const hadAdults = read.adults.length > 0
  const left = new Set(
    tables.households
      .map((row) => row.household_id)
      .filter((id) => hadAdults && !readNow.has(id) && !inUse.has(id)),
  )
  const householdStudents = tables.householdStudents.filter(
    (row) => !left.has(row.household_id) && !isLeaver.has(row.student_id),
  )
  const ofLeavers = new Set(
    tables.householdStudents
      .filter((row) => isLeaver.has(row.student_id))
      .map((row) => row.household_id)
      .filter((id) => !householdStudents.some((row) => row.household_id === id)),
  )
  const isGone = (id: string): boolean => left.has(id) || ofLeavers.has(id)
  const withoutIds = (cell: string): string =>
    listed(cell)
      .filter((id) => !isLeaver.has(id))
      .join(';')
  return {
    ...tables,
    students,
    staff,
    householdStudents,
    households: tables.households.filter((row) => !isGone(row.household_id)),
    adults: tables.adults
      .filter((row) => !isLeaver.has(row.adult_id))
      .map((row) => ({
        ...row,
        household_ids: listed(row.household_ids)
          .filter((id) => !isGone(id))
          .join(';'),
        staff_id: isLeaver.has(row.staff_id) ? '' : row.staff_id,
      }))
      .filter((row) => row.household_ids !== ''),
    teachingGroups: tables.teachingGroups.map((row) => ({
      ...row,
      staff_ids: withoutIds(row.staff_ids),
      student_ids: withoutIds(row.student_ids),
    })),
    blockedTimes: tables.blockedTimes.filter((row) => !isLeaver.has(row.staff_id)),
    attendance: tables.attendance.filter((row) => !isLeaver.has(row.student_id)),
  }
}
