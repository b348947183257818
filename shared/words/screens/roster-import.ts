import type { RosterList, RosterTaking } from '@shared/domain/folder/roster-files'
import type { RosterGap, RosterPolicy } from '@shared/domain/folder/roster-import'
import type { RosterPreset } from '@shared/domain/folder/roster-report'
import type { PluralForms } from '../format'

const presetNames: Readonly<Record<RosterPreset, string>> = {
  'oneroster-1.1': 'OneRoster 1.1',
  'oneroster-1.2': 'OneRoster 1.2',
  'sds-1': 'Microsoft School Data Sync 1',
  'sds-2.0': 'Microsoft School Data Sync 2.0',
  'sds-2.1': 'Microsoft School Data Sync 2.1',
  clever: 'Clever',
  powerschool: 'PowerSchool contacts',
  untis: 'Untis',
  schild: 'SchILD-NRW',
  eduka: 'Eduka',
  zermelo: 'Zermelo',
}

const listNames: Readonly<Record<RosterList, PluralForms>> = {
  students: { one: 'student', other: 'students' },
  families: { one: 'adult', other: 'adults' },
  staff: { one: 'member of staff', other: 'members of staff' },
  groups: { one: 'teaching group', other: 'teaching groups' },
  rooms: { one: 'room', other: 'rooms' },
  attendance: { one: 'attendance figure', other: 'attendance figures' },
  blocked: { one: 'blocked lesson', other: 'blocked lessons' },
}

/** What the screen says that brings in a school's own lists. */
export const rosterImportWords = {
  title: 'Import lists',
  undo: 'Import lists',
  open: 'Import lists',
  intro: 'Nothing is saved until you import.',
  drop: {
    title: 'Drop your school’s lists here',
    text: 'CSV, Excel, text or zip files from your own system: students, parents and carers, staff, classes.',
    here: 'Drop the lists to import them',
    files: 'Choose files',
    folder: 'Choose a folder',
    inSample: 'This is the sample school. Leave it to import your own lists.',
  },
  steps: {
    files: 'Files',
    questions: 'Questions',
    columns: 'Columns',
    check: 'Check',
    preview: 'Preview',
  },
  stepsLabel: 'Steps of the import',
  next: (step: string) => `Next: ${step}`,
  import: 'Import',
  startAgain: 'Start again',
  addFiles: 'Add files',
  reading: 'Reading the lists',
  checking: 'Comparing with the people in Parley',
  writing: 'Saving',
  notOpened: 'The files could not be opened',
  notOpenedTodo: {
    'too-large': 'They are larger than Parley can open. Choose only the lists of people.',
    gone: 'They were moved, or their disk was removed. Find them and choose them again.',
    'not-allowed':
      'Parley is not allowed to read them. Close them in other programs, or copy them elsewhere.',
    other: 'Choose them again. If it happens again, copy them to this computer first.',
  },
  notImported: 'Nothing was imported',
  notImportedTodo: {
    'disk-full': 'The disk is full. Free some space, restart Parley and import the lists again.',
    'changed-meanwhile': 'Somebody was changed while the lists were being saved. Import them again.',
    other: 'Restart Parley and import the lists again. If it happens again, copy the details.',
  },
  stopped: 'Reading stopped early',
  stoppedTodo: 'Choose the lists again, one at a time, to find the one that cannot be read.',

  files: {
    label: 'Files',
    file: 'File',
    taking: 'Looks like',
    rows: 'Rows',
    brings: 'Brings',
    policy: 'People already in Parley',
    actions: 'Actions',
    remove: (file: string) => `Leave out ${file}`,
    removeShort: 'Leave out',
    map: (file: string) => `Map columns of ${file}`,
    mapShort: 'Map columns',
    follows: (file: string) => `As in ${file}`,
    nothing: 'nothing about people',
    encoding: (name: string) => `Read as ${name}`,
    remembered: (name: string) => `Columns as in “${name}”`,
    gaps: 'Still missing',
    gapsUnknown: 'Parley can say once the files can be read.',
    noGaps: 'These lists bring everything that Parley uses.',
    year: 'School year of the forms and classes',
    yearText: 'Forms and classes of other years stay as they are.',
    yearNew: (name: string) => `${name} (new)`,
    leavers: {
      one: 'leaver is not imported as a student or member of staff.',
      other: 'leavers are not imported as students or staff.',
    } satisfies PluralForms,
    blocked: {
      one: 'blocked lesson of staff is imported. Events on that day can leave it out.',
      other: 'blocked lessons of staff are imported. Events on those days can leave them out.',
    } satisfies PluralForms,
    unknownLessons: (lessons: string) =>
      `Parley does not know yet when these lessons are: ${lessons}. After the import, add their times in Settings.`,
  },
  policies: {
    update: 'Update them',
    'add-only': 'Only add new people',
    'replace-list': 'Replace the list',
  } satisfies Readonly<Record<RosterPolicy, string>>,
  policyText: {
    update: 'Fields that differ are changed. People who are not listed stay. Empty cells change nothing.',
    'add-only': 'People already in Parley stay as they are.',
    'replace-list': 'People who are not listed are marked as having left. Nobody is deleted.',
  } satisfies Readonly<Record<RosterPolicy, string>>,
  gaps: {
    students: 'No students yet: a list of students would bring them.',
    families: 'No families yet: a list of parents, carers or contacts would bring them.',
    staff: 'No staff yet: a staff list would bring them.',
    'form-teachers': 'No form teachers yet: a class list would bring them.',
    groups: 'No teaching groups yet: a list of classes with their students would bring them.',
    rooms: 'No rooms yet: a staff list with rooms would bring them.',
    emails: 'No email addresses of families yet: a contact list would bring them.',
  } satisfies Readonly<Record<RosterGap, string>>,

  questions: {
    none: 'There is nothing to answer.',
    text: 'Nothing is imported until you answer.',
    fileTitle: (file: string) => file,
    dateOrder: (column: string, examples: string) =>
      `In the column “${column}”, is the day or the month first? For example ${examples}.`,
    dayFirst: 'Day first',
    monthFirst: 'Month first',
    likely: 'fits every row',
    encoding: (line: string) =>
      `Row ${line} has bytes that are not letters in UTF-8 or Windows-1252. Which encoding was the file saved in?`,
    encodings: {
      'windows-1252': 'Western European (Windows-1252)',
      'windows-1250': 'Central European (Windows-1250)',
      'iso-8859-2': 'Central European (ISO-8859-2)',
      'windows-1251': 'Cyrillic (Windows-1251)',
      'windows-1254': 'Turkish (Windows-1254)',
      macintosh: 'Mac Roman',
    },
    sameId: (names: string, id: string) => `${names} have the same ID “${id}”. Are they one person?`,
    sameName: (name: string) =>
      `“${name}” is listed twice, and nothing else tells the rows apart. Are they one person?`,
    same: 'The same person',
    different: 'Different people',
    columns: 'Which columns hold the names of students, adults or staff?',
    mapColumns: 'Map the columns',
    whoTitle: 'Who are they?',
  },

  columns: {
    file: 'File',
    column: 'Column',
    examples: 'First rows',
    readAs: 'Read as',
    repeated: (label: string, time: string) => `${label} (${time})`,
    unlabelled: (at: string) => `Column ${at}`,
    notRead: 'Not read',
    preset: (name: string) =>
      `Parley reads this file as ${name}. Choose what a column is to map the file yourself.`,
    guessed: 'Parley has guessed these by name and position. Change what is wrong.',
    byHand: 'You have mapped this file. Parley remembers it for the next file with the same columns.',
    reset: 'Back to the guess',
    export: 'Save the mapping',
    previewTitle: 'What the first rows become',
    row: (line: string) => `Row ${line}`,
    rowEmpty: 'Nothing: the row would be left out.',
    noFile: 'There is no file with columns to map.',
  },
  mappings: {
    title: 'Remembered mappings',
    none: 'None yet. A mapping is remembered when you import.',
    name: 'Name',
    rename: (name: string) => `Rename ${name}`,
    nameNeeded: 'Give it a name.',
    delete: (name: string) => `Delete ${name}`,
    deleteShort: 'Delete',
    export: (name: string) => `Save as a file: ${name}`,
    exportShort: 'Save as a file',
    undo: 'Change a remembered mapping',
    fileName: (name: string) => `Mapping ${name}`,
  },

  check: {
    advice: 'Parley suggests',
    adviceNone: 'Parley has nothing to suggest.',
    adviceText: 'Accept what is right. The rest stays as it is in your lists.',
    accept: 'Accept',
    leave: 'Leave',
    toDo: 'To add after the import',
    toDoText: 'Parley lists them with a link to each person once the lists are imported.',
    notes: 'Good to know',
    languages: 'Words that are not languages',
    languagesText:
      'Choose the language that is meant. Parley remembers it for the next file with the same columns.',
    language: (word: string, column: string, file: string) =>
      `“${word}” in the column “${column}” of ${file}`,
    noLanguage: 'None',
    problems: 'Left out or doubtful',
    problemsLabel: 'problems',
    problemsNone: 'Everything in the lists could be read.',
    saveLeftOut: 'Save rows left out',
    leftOutText: 'Correct the saved rows in a spreadsheet and drop them here again.',
    saved: (name: string) => `Saved “${name}”`,
    notSaved: 'Not saved. Try again, or choose another folder.',
    columns: { file: 'File', line: 'Row', column: 'Column', value: 'Found', what: 'What is wrong' },
    showAll: (count: string) => `Show all ${count}`,
    more: (count: string) => `${count} more are not shown.`,
  },
  leftOutFolder: 'Rows left out',

  preview: {
    none: 'Answer the questions first.',
    nothing: 'Nothing could be read from these files.',
    unchanged: 'These lists bring nothing new.',
    added: 'Added',
    changed: 'Changed',
    gone: 'No longer listed',
    goneText: 'They stay in Parley unless their list is replaced.',
    stays: 'Stays',
    leaves: 'Marked as left',
    removed: 'Removed',
    who: 'Who',
    what: 'What',
    field: 'Field',
    old: 'In Parley',
    new: 'In the lists',
    outcome: 'What happens',
    kind: 'Kind',
    schoolName: 'School name',
    schoolNameText: 'Shown at the top of every letter. You can change it in Settings.',
    schoolNameNeeded: 'Enter the school’s name for the letters.',
    undoable: 'You can undo this import.',
    notUndoable: 'This import is too large to undo. Save a backup first if you may want to go back.',
    counts: 'In these lists',
    countNames: {
      students: 'Students',
      households: 'Families',
      adults: 'Adults',
      staff: 'Staff',
      groups: 'Teaching groups',
      rooms: 'Rooms',
    },
  },
  tables: {
    staff: 'Member of staff',
    rooms: 'Room',
    students: 'Student',
    households: 'Family',
    household_students: 'Child and family',
    adults: 'Adult',
    teaching_groups: 'Teaching group',
    blocked_times: 'Blocked lesson',
    attendance: 'Attendance',
  },
  /** Ms Tan, Monday, lesson 3 */
  blockedLesson: (name: string, day: string, lesson: string) => `${name}, ${day}, lesson ${lesson}`,

  done: {
    title: 'Your lists are in Parley',
    text: 'Check a few people you know. You can change anybody, or import again at any time.',
    people: 'See the people',
    more: 'Import more lists',
    lessonTimes: 'Set lesson times',
    toDo: 'Still to add',
    lessonTimesText:
      'Enter when lessons are, so that events can leave out the times when staff are teaching.',
    event: 'Back to the events',
  },
} as const

/** "Looks like OneRoster 1.2" */
export function takingText(taking: RosterTaking): string {
  switch (taking.kind) {
    case 'preset':
      return presetNames[taking.preset]
    case 'columns':
      return taking.preset === null ? 'A list, by its column names' : presetNames[taking.preset]
    case 'nothing':
      return 'Not recognised'
  }
}

/** The forms of what a list counts. */
export const listForms = (list: RosterList): PluralForms => listNames[list]
