import { folderFiles, type FileShape } from '../../folder/files'

type Columns<Shape> = Shape extends FileShape<infer Column> ? Column : never

const blockedTimes: FileShape<'staff_id' | 'day' | 'period'> = {
  name: 'blocked_times.csv',
  optional: true,
  columns: ['staff_id', 'day', 'period'],
  optionalColumns: [],
}

const attendance: FileShape<'student_id' | 'sessions_possible' | 'sessions_missed' | 'times_late' | 'as_of'> =
  {
    name: 'attendance.csv',
    optional: true,
    columns: ['student_id', 'sessions_possible', 'sessions_missed', 'times_late', 'as_of'],
    optionalColumns: [],
  }

/** The tables of a school's people, as a conference folder has them. */
export const rosterFiles = {
  staff: folderFiles.staff,
  rooms: folderFiles.rooms,
  students: folderFiles.students,
  households: folderFiles.households,
  householdStudents: folderFiles.householdStudents,
  adults: folderFiles.adults,
  teachingGroups: folderFiles.teachingGroups,
  blockedTimes,
  attendance,
} as const

/** The name of a table. */
export type RosterTableName = keyof typeof rosterFiles

/** A row of a table: a text under each of its columns. */
export type RosterRow<Name extends RosterTableName> = Readonly<
  Record<Columns<(typeof rosterFiles)[Name]>, string>
>

/** A row of a table with a text under each of its columns. */
export function rosterRow<Name extends RosterTableName>(
  name: Name,
  textOf: (column: string) => string,
): RosterRow<Name> {
  const columns: readonly string[] = rosterFiles[name].columns
  // The columns are those of the table, and each of them has just been given its text.
  return Object.fromEntries(columns.map((column) => [column, textOf(column)])) as RosterRow<Name>
}

/** Does the same with each table. */
export const mapTables = (
  map: <Name extends RosterTableName>(name: Name) => readonly RosterRow<Name>[],
): RosterTables => ({
  staff: map('staff'),
  rooms: map('rooms'),
  students: map('students'),
  households: map('households'),
  householdStudents: map('householdStudents'),
  adults: map('adults'),
  teachingGroups: map('teachingGroups'),
  blockedTimes: map('blockedTimes'),
  attendance: map('attendance'),
})

/** The people of a school, as the tables hold them. */
export type RosterTables = { readonly [Name in RosterTableName]: readonly RosterRow<Name>[] }

/** The columns that tell the rows of a table apart. */
export const idColumns: { readonly [Name in RosterTableName]: readonly string[] } = {
  staff: ['staff_id'],
  rooms: ['room_id'],
  students: ['student_id'],
  households: ['household_id'],
  householdStudents: ['household_id', 'student_id'],
  adults: ['adult_id'],
  teachingGroups: ['group_id'],
  blockedTimes: ['staff_id', 'day', 'period'],
  attendance: ['student_id'],
}

export const rosterTableNames = Object.keys(rosterFiles) as readonly RosterTableName[]

/** A table's name in a report: `household_students`. */
export const reportedName = (name: RosterTableName): string => rosterFiles[name].name.replace('.csv', '')

/** Ids that are listed in one cell. */
export const idList = (ids: Iterable<string>): string => [...new Set(ids)].join(';')
