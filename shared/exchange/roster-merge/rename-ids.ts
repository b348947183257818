import { idList, type RosterTables } from '../roster/school/tables'
import { cellKey } from '../roster/update/assumed-cells'
import { idColumns, rosterTableNames, type RosterTableName } from '../roster/school/tables'
import { listed } from './row-records'

/** What somebody or something of a roster is, for the ids of its rows. */
export type RosterSubject = 'staff' | 'room' | 'student' | 'household' | 'adult' | 'group'

/** The stored record's id, or a new one, for each id that was read. */
export type RosterIds = Readonly<Record<RosterSubject, ReadonlyMap<string, string>>>

/** The tables with other ids wherever one is named; an id without another stays. */
export function renameIds(tables: RosterTables, ids: RosterIds): RosterTables {
  const one = (subject: RosterSubject, id: string): string => ids[subject].get(id) ?? id
  const list = (subject: RosterSubject, cell: string): string =>
    idList(listed(cell).map((id) => one(subject, id)))
  return {
    staff: tables.staff.map((row) => ({
      ...row,
      staff_id: one('staff', row.staff_id),
      room_id: one('room', row.room_id),
    })),
    rooms: tables.rooms.map((row) => ({ ...row, room_id: one('room', row.room_id) })),
    students: tables.students.map((row) => ({ ...row, student_id: one('student', row.student_id) })),
    households: tables.households.map((row) => ({
      ...row,
      household_id: one('household', row.household_id),
    })),
    householdStudents: tables.householdStudents.map((row) => ({
      ...row,
      household_id: one('household', row.household_id),
      student_id: one('student', row.student_id),
    })),
    adults: tables.adults.map((row) => ({
      ...row,
      adult_id: one('adult', row.adult_id),
      household_ids: list('household', row.household_ids),
      staff_id: one('staff', row.staff_id),
    })),
    teachingGroups: tables.teachingGroups.map((row) => ({
      ...row,
      group_id: one('group', row.group_id),
      staff_ids: list('staff', row.staff_ids),
      student_ids: list('student', row.student_ids),
    })),
    blockedTimes: tables.blockedTimes.map((row) => ({ ...row, staff_id: one('staff', row.staff_id) })),
    attendance: tables.attendance.map((row) => ({ ...row, student_id: one('student', row.student_id) })),
  }
}

/** The keys of assumed cells, once the rows of `before` have become those of `after`, place by place. */
export function renameCells(
  cells: ReadonlySet<string>,
  before: RosterTables,
  after: RosterTables,
): ReadonlySet<string> {
  const renamed = new Set<string>()
  for (const name of rosterTableNames) {
    const rows: readonly Readonly<Record<string, string>>[] = before[name]
    rows.forEach((row, i) => {
      const now: Readonly<Record<string, string>> = after[name][i] ?? {}
      for (const field of Object.keys(row))
        if (cells.has(cellKey(name, keyOfRow(name, row), field)))
          renamed.add(cellKey(name, keyOfRow(name, now), field))
    })
  }
  return renamed
}

/** The id of a row, of one column or two. */
export const keyOfRow = (name: RosterTableName, row: Readonly<Record<string, string>>): string =>
  idColumns[name].map((column) => row[column] ?? '').join('/')
