/** What each column of the conference folder holds, for whoever fills it in. By file and column. */
export const columnNotes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'staff.csv': {
    staff_id: 'your own ID for this person; used in the other files',
    title: 'Mr, Ms, Dr ... (may be left out)',
    given_name: 'given name',
    family_name: 'family name',
    role: 'teacher, form teacher, head of year ...',
    room_id: 'the room they sit in, from rooms.csv; blank if none',
    languages: 'codes of the languages they speak with families, such as en;pl',
    email: 'email address, or blank',
  },
  'rooms.csv': {
    room_id: 'your own ID for this room',
    name: 'as shown on the door and in letters',
    building: 'the building it is in',
    meetings_at_once: 'how many meetings fit in it at once; blank for no limit',
  },
  'students.csv': {
    student_id: 'your own ID for this student',
    given_name: 'given name',
    family_name: 'family name',
    preferred_name: 'the name they go by (may be left out)',
    date_of_birth: 'as 2014-09-30 (may be left out)',
    form: 'form or class, such as 9C',
    year_group: 'year group, such as 9',
  },
  'households.csv': {
    household_id: 'your own ID for this household: the adults who come together and get one letter',
    name: 'what the office calls it, such as Vale household',
    adults: 'the adults as the letter greets them',
    letter_language: 'code of the letter’s language, such as en',
    interpreter_language: 'code of the language that needs an interpreter; blank if none is needed',
    contact_channel: 'letter, email, sms, phone or app',
    contact: 'address or number for that channel, or blank',
  },
  'household_students.csv': {
    household_id: 'from households.csv',
    student_id: 'from students.csv',
    relationship: 'parent, grandparent, carer ...',
    receives_letters: 'yes or no',
  },
  'adults.csv': {
    adult_id: 'your own ID for this adult',
    household_ids: 'their household, or several as H1;H2',
    title: 'Mr, Ms, Dr ... or blank',
    given_name: 'given name',
    family_name: 'family name',
    attends: 'yes if they come to their household’s meetings, otherwise no',
    staff_id: 'if they also work here, from staff.csv; otherwise blank',
    email: 'email address, or blank',
    phone: 'telephone number, or blank',
    parental_responsibility: 'as in your records, or blank',
  },
  'interpreters.csv': {
    interpreter_id: 'your own ID for this interpreter',
    given_name: 'given name',
    family_name: 'family name',
    languages: 'codes of the languages they interpret, such as pl;uk',
  },
  'requests.csv': {
    request_id: 'your own ID for this request',
    household_id: 'who comes, from households.csv',
    student_id: 'the student it is about, from students.csv',
    staff_ids: 'the staff they meet, from staff.csv; several as T1;T2',
    priority: 'required (the school asks for it), requested or optional',
    minutes: 'how long: a whole number of slots (slotMinutes in event.json)',
    student_attends: 'yes if the student attends, otherwise no',
    room_id: 'only if it is not the staff member’s own room',
    subject: 'subject, as shown in the letter (may be left out)',
    mode: 'in-person, phone or online; blank is in person',
    meeting_id: 'the same word in all rows that form one meeting; otherwise blank',
    rank: 'the family’s order of preference: 1 for their first choice; blank where they gave none',
  },
  'staff_rooms.csv': {
    staff_id: 'who is in another room for one session, from staff.csv',
    session_id: 'in which session, from event.json',
    room_id: 'in which room, from rooms.csv',
  },
  'travel.csv': {
    from: 'a room ID or the name of a building',
    to: 'another of the same kind',
    minutes: 'minutes to walk between them, both ways',
  },
  'availability.csv': {
    kind: 'staff, household, student, interpreter or room',
    id: 'their ID',
    session_id: 'in which session, from event.json',
    start: 'free from, as 16:00',
    end: 'free until, as 18:30',
  },
  'separations.csv': {
    household_a: 'one household, from households.csv',
    household_b: 'the other, which must not meet them',
    rule: 'apart (time between them) or other-session (never in one session)',
    minutes: 'for apart: how many minutes there must be between them',
  },
  'group_sessions.csv': {
    group_session_id: 'your own ID for this class time or talk',
    title: 'as shown in letters, such as Class time 7A',
    session_id: 'in which session, from event.json',
    start: 'as 16:00; it may lie between two steps of the grid',
    end: 'as 16:20',
    staff_ids: 'the staff who hold it, from staff.csv; several as T1;T2',
    room_id: 'from rooms.csv, or blank',
    capacity: 'how many households it holds; blank for no limit',
  },
  'group_members.csv': {
    group_session_id: 'from group_sessions.csv',
    household_id: 'who comes, from households.csv',
    student_id: 'their child, if the child comes too; blank for the adults only',
  },
  'teaching_groups.csv': {
    group_id: 'your own ID for this class or subject group',
    name: 'as your school calls it, such as 9A/Ma1',
    subject: 'what is taught, or blank',
    year_group: 'of which year, or blank',
    staff_ids: 'who teaches it, from staff.csv; several as T1;T2',
    student_ids: 'who is taught, from students.csv; several as S1;S2',
  },
  'appointments.csv': {
    request_id: 'from requests.csv',
    session_id: 'the session announced to the family',
    start: 'the time announced to the family, as 16:05',
    status: 'announced (told to the family) or pinned (must stay exactly there)',
    staff_ids: 'the staff announced to the family, or blank',
    room_id: 'the room announced to the family, or blank',
  },
}

const optional = '(may be deleted)'

/** The note that goes with a template folder. `files` are its CSV files in order. */
export function templateReadme(
  files: readonly {
    readonly name: string
    readonly optional: boolean
    readonly columns: readonly string[]
  }[],
): string {
  const sections = files.map(({ name, optional: optionalColumns, columns }) => {
    const lines = columns.map((column) => `  ${column.padEnd(24)}${columnNotes[name]?.[column] ?? ''}`)
    return [optionalColumns ? `${name} ${optional}` : name, ...lines].join('\n')
  })
  return [
    'The conference folder',
    '',
    'Fill these files in with any spreadsheet program, save them, and import the folder in Parley.',
    'Each may be an Excel workbook (staff.xlsx) or a CSV file (staff.csv), not both. A workbook opens in columns in every Excel:',
    'double-click it, fill it in and save it as it is. If a CSV file opens with everything in one column, close it without saving,',
    'open a blank workbook and choose Data > From Text/CSV; save as a workbook or as CSV UTF-8. Semicolons and tabs are read too.',
    'If anything is wrong, Parley shows the file, line and column, and imports nothing until it is fixed.',
    'Whenever an event’s folder changes, import it again as an update.',
    '',
    'Each file has one header row; keep it as it is. Your own columns are ignored.',
    'IDs are yours to choose; they must be different within a file and must not hold a semicolon.',
    'Times are written 16:05, dates 2026-12-01. Several IDs or codes in one cell are separated by semicolons.',
    'Anyone with no row in availability.csv is always free; anyone with rows is free only at those times.',
    '',
    'event.json (open it with a text editor)',
    '  title, kind             kind is pctc, consultation, class-time, leaders or appointment',
    '  timezone                such as Europe/London',
    '  slotMinutes             meetings start in steps of this many minutes',
    '  changeoverMinutes       minutes that staff need between two meetings',
    '  travelMinutes           minutes to walk within a room, a building, or to another building',
    '  staffRest               after how many minutes of meetings staff rest, and how long; or null',
    '  sessions                id, date, start, end and breaks of each',
    '',
    ...sections.flatMap((section) => [section, '']),
  ].join('\r\n')
}
