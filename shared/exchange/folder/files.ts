import type { WorkbookFault } from '../workbook'

/** A file of the folder: its columns in the order in which they are written. */
export interface FileShape<Column extends string = string> {
  readonly name: string
  /** May be missing, which means no rows. */
  readonly optional: boolean
  readonly columns: readonly Column[]
  /** Columns that may be missing, which means blank. */
  readonly optionalColumns: readonly Column[]
}

const shape = <const Column extends string>(
  name: string,
  columns: readonly Column[],
  {
    optional = false,
    optionalColumns = [],
  }: { optional?: boolean; optionalColumns?: readonly NoInfer<Column>[] } = {},
): FileShape<Column> => ({ name, optional, columns, optionalColumns })

export const eventFile = 'event.json'

/** The CSV files of a conference folder. */
export const folderFiles = {
  staff: shape(
    'staff.csv',
    ['staff_id', 'title', 'given_name', 'family_name', 'role', 'room_id', 'languages', 'email'],
    {
      optionalColumns: ['title'],
    },
  ),
  rooms: shape('rooms.csv', ['room_id', 'name', 'building', 'meetings_at_once']),
  students: shape(
    'students.csv',
    ['student_id', 'given_name', 'family_name', 'preferred_name', 'date_of_birth', 'form', 'year_group'],
    { optionalColumns: ['preferred_name', 'date_of_birth'] },
  ),
  households: shape('households.csv', [
    'household_id',
    'name',
    'adults',
    'letter_language',
    'interpreter_language',
    'contact_channel',
    'contact',
  ]),
  householdStudents: shape('household_students.csv', [
    'household_id',
    'student_id',
    'relationship',
    'receives_letters',
  ]),
  adults: shape(
    'adults.csv',
    [
      'adult_id',
      'household_ids',
      'title',
      'given_name',
      'family_name',
      'attends',
      'staff_id',
      'email',
      'phone',
      'parental_responsibility',
    ],
    { optional: true, optionalColumns: ['staff_id', 'email', 'phone', 'parental_responsibility'] },
  ),
  interpreters: shape('interpreters.csv', ['interpreter_id', 'given_name', 'family_name', 'languages'], {
    optional: true,
  }),
  requests: shape(
    'requests.csv',
    [
      'request_id',
      'household_id',
      'student_id',
      'staff_ids',
      'priority',
      'minutes',
      'student_attends',
      'room_id',
      'subject',
      'mode',
      'meeting_id',
      'rank',
    ],
    { optionalColumns: ['subject', 'mode', 'meeting_id', 'rank'] },
  ),
  staffRooms: shape('staff_rooms.csv', ['staff_id', 'session_id', 'room_id'], { optional: true }),
  travel: shape('travel.csv', ['from', 'to', 'minutes'], { optional: true }),
  availability: shape('availability.csv', ['kind', 'id', 'session_id', 'start', 'end'], { optional: true }),
  separations: shape('separations.csv', ['household_a', 'household_b', 'rule', 'minutes'], {
    optional: true,
  }),
  groupSessions: shape(
    'group_sessions.csv',
    ['group_session_id', 'title', 'session_id', 'start', 'end', 'staff_ids', 'room_id', 'capacity'],
    { optional: true },
  ),
  groupMembers: shape('group_members.csv', ['group_session_id', 'household_id', 'student_id'], {
    optional: true,
  }),
  teachingGroups: shape(
    'teaching_groups.csv',
    ['group_id', 'name', 'subject', 'year_group', 'staff_ids', 'student_ids'],
    { optional: true },
  ),
  appointments: shape(
    'appointments.csv',
    ['request_id', 'session_id', 'start', 'status', 'staff_ids', 'room_id'],
    { optional: true, optionalColumns: ['staff_ids', 'room_id'] },
  ),
} as const

/** The files in the order in which problems are reported. */
export const fileOrder: readonly string[] = [
  eventFile,
  ...Object.values(folderFiles).map((file) => file.name),
]

/** A file's bytes under its name within the folder. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An Excel workbook of the folder, with the cells of its first sheet, or why there are none. */
export type OpenedWorkbook = { readonly name: string } & (
  | { readonly cells: readonly (readonly string[])[]; readonly fault: null }
  | { readonly cells: null; readonly fault: WorkbookFault }
)

/** A file of the folder as it is read. */
export type FolderFile = NamedBytes | OpenedWorkbook

/** The column that a header cell names, in whatever case and with whatever between its words. */
export const columnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')

/** The workbook that may stand in place of a table's CSV file. */
export const workbookName = ({ name }: FileShape): string => name.replace(/\.csv$/, '.xlsx')

/** The file of the format that a name stands for: a workbook stands for its table. */
export const fileInPlace = (name: string): string => name.toLowerCase().replace(/\.xlsx$/, '.csv')
