import type { ImportNote } from '@shared/domain/folder/import-merge'
import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format, PluralForms } from '../format'

const subjects: Readonly<Record<FolderSubject, string>> = {
  staff: 'a member of staff',
  room: 'a room',
  student: 'a student',
  household: 'a family',
  adult: 'an adult',
  interpreter: 'an interpreter',
  session: 'a session',
  request: 'a request',
  'group-session': 'a group session',
  'teaching-group': 'a teaching group',
  building: 'a building',
}
const requests: PluralForms = { one: 'request', other: 'requests' }
const newRequests: PluralForms = { one: 'request is new', other: 'requests are new' }
const goneRequests: PluralForms = { one: 'request is', other: 'requests are' }
const announcedAppointments: PluralForms = {
  one: 'announced or pinned appointment is',
  other: 'announced or pinned appointments are',
}
const keptAppointments: PluralForms = { one: 'appointment stays', other: 'appointments stay' }
const droppedAppointments: PluralForms = { one: 'appointment is dropped', other: 'appointments are dropped' }
const conflictingAppointments: PluralForms = { one: 'appointment clashes', other: 'appointments clash' }

/** What the first screen says: the events, opening the sample, and importing a conference folder. */
export const startWords = {
  welcome: 'Welcome to Parley',
  welcomeText:
    'From a spreadsheet of people and requests to a fair timetable, printed letters and signed-off minutes. Nothing leaves this computer.',
  events: 'Events',
  noEventTitle: 'No event yet',
  noEventText: (people: string) =>
    `Your school’s people are here: ${people}. Next comes an event: plan it here, or import a conference folder with its sessions and requests.`,
  seePeople: 'See people',
  eventsText: 'Open an event, or add another.',
  openSample: 'Open the sample school',
  openSampleText:
    'An invented school with 900 students and three evenings to plan. Try anything: nothing can go wrong.',
  importFolder: 'Import a conference folder',
  startWithLists: 'Start with your school’s lists',
  startWithListsText:
    'Drop files from your school’s own system: students and their contacts, staff, classes. You see what they bring before anything is saved.',
  openOther: 'Open a conference folder or a backup',
  openOtherText: 'Spreadsheets of one event with its requests, or everything from another computer.',
  openBackup: 'Open a backup',
  noFolderYet: 'No folder yet?',
  emptyTemplateShort: 'Save an empty folder',
  emptyFolderName: 'Parley conference',
  planOnScreen: 'Plan an event on screen',
  or: 'or',
  emptyTemplate: 'save an empty template folder',
  sample: 'Sample',
  planned: (placed: string, all: string) => `${placed} of ${all} requests placed`,
  notPlanned: 'Not planned yet',
  eventActions: (title: string) => `More for ${title}`,
  saveFolder: 'Save as a folder',
  updateFromFolder: 'Update from a folder',
  students: { one: 'student', other: 'students' } satisfies PluralForms,
  staff: { one: 'member of staff', other: 'staff' } satisfies PluralForms,
  families: { one: 'family', other: 'families' } satisfies PluralForms,
  requests,
  dropHere: 'Drop your lists or a conference folder here',

  readingFolder: 'Reading the folder',
  checkingFolder: 'Checking every row',
  makingSample: 'Making the sample school',
  writing: 'Saving',
  folderNotOpenedTitle: 'The folder was not read',
  folderNotOpened: {
    'too-large':
      'It is larger than 400 MB, but a conference folder has only a few CSV files. Choose only the conference folder.',
    gone: 'It was moved or deleted, or its disk was removed. Find it and choose it again.',
    'not-allowed':
      'Parley is not allowed to read it. Close it in other programs, or copy it to this computer and choose the copy.',
    other:
      'Copy it to this computer and choose the copy. If it happens again, copy the details for whoever looks after Parley.',
  },
  folderNotSavedTitle: 'The folder was not saved',
  folderSaved: (name: string) => `Saved “${name}”`,
  folderNotSaved: {
    'disk-full': 'The disk is full. Free some space, or save to another disk.',
    'not-allowed': 'Parley cannot write there. Choose another folder.',
    other: 'Try again, or choose another folder.',
  },
  importNotSaved: 'Nothing was imported',
  importNotSavedTodo: {
    'disk-full': 'The disk is full. Free some space, restart Parley, and import the folder again.',
    other:
      'Restart Parley and import the folder again. If it happens again, copy the details for whoever looks after Parley.',
  },
  workerStopped: 'Reading stopped early',
  workerStoppedTodo:
    'Try again with only the conference folder. If it stops again, copy the details for whoever looks after Parley.',
} as const

/** What the import doctor and the preview say. */
export const importWords = {
  title: 'Import a conference folder',
  back: 'Back',
  problemsTitle: { one: 'problem to fix', other: 'problems to fix' } satisfies PluralForms,
  problemsText: (folder: string) =>
    `Nothing from “${folder}” has been imported. Fix these in the spreadsheets and save them.`,
  readAgain: 'Read the folder again',
  copyDetails: 'Copy details',
  copyHint: 'Files, lines and columns only, without cell contents',
  columns: {
    file: 'File',
    line: 'Line',
    column: 'Column',
    value: 'Found',
    what: 'What is wrong',
    todo: 'What to do',
  },
  problems: 'problems',
  allFiles: 'All files',

  previewTitle: (title: string) => `Ready to import ${title}`,
  updateTitle: (title: string) => `Ready to update ${title}`,
  previewText: 'Nothing is saved until you import.',
  importSummary: 'In this folder',
  toKnow: 'Good to know',
  nothingToKnow: 'Nothing unusual was found.',
  showAll: (count: string) => `Show all ${count}`,
  target: 'Import as',
  newEvent: 'A new event',
  newEventText: 'Other events stay as they are.',
  update: (title: string) => `An update to ${title}`,
  likelyText: 'This folder looks like it came from this event.',
  updateText: 'Requests keep their appointments. Requests no longer in the folder are removed.',
  schoolName: 'School name',
  schoolNameText: 'Shown at the top of every letter. You can change it in Settings.',
  schoolNameNeeded: 'Enter the school’s name for the letters.',
  import: 'Import',
  importUpdate: (title: string) => `Update ${title}`,
  counts: {
    sessions: 'Sessions',
    students: 'Students',
    households: 'Families',
    adults: 'Adults',
    staff: 'Staff',
    interpreters: 'Interpreters',
    rooms: 'Rooms',
    required: 'Required requests',
    requested: 'Requested',
    optional: 'Optional',
    separations: 'Kept apart',
    groupSessions: 'Group sessions',
    teachingGroups: 'Teaching groups',
    announced: 'Announced',
    pinned: 'Pinned',
  },
} as const

/** What an import does that may not be expected, in one sentence. */
export function importNote(note: ImportNote, format: Format): string {
  switch (note.kind) {
    case 'name-changed':
      return `${note.nameBefore} is now ${note.name} (${note.sourceId}). Appointments stay.`
    case 'id-reused':
      return `${note.sourceId} was ${subjects[note.subject]} called ${note.nameBefore}; ${note.name} is added as new.`
    case 'request-ids-reused':
      return reusedRequests(note.sourceIds, format)
    case 'requests-withheld':
      return withheldText(note.count, note.families, format)
    case 'must-not-attend':
      return keptAwayText(note.names, format)
    case 'requests-added':
      return `${format.counted(note.count, newRequests)}, not placed until you allocate again.`
    case 'requests-gone':
      return `${format.counted(note.count, goneRequests)} no longer in the folder.`
    case 'appointments-announced':
      return `${format.counted(note.count, announcedAppointments)} on the board straight away.`
    case 'appointments-kept':
      return `${format.counted(note.count, keptAppointments)} in the current plan.`
    case 'appointments-dropped':
      return `${format.counted(note.count, droppedAppointments)}, because the request or the session is gone.`
    case 'appointments-in-conflict':
      return `${format.counted(note.count, conflictingAppointments)} with people’s times, rooms or other meetings now. The board shows where; allocate again to fix it.`
    default:
      return assertNever(note)
  }
}

const maxNamed = 6

/** Names as a list, the last of many as a number. */
function someOf(names: readonly string[], format: Format): string {
  const more = names.length - maxNamed
  const named = names.slice(0, maxNamed)
  return format.list(more > 0 ? [...named, `${format.number(more)} more`] : named)
}

const keptAwayText = (names: readonly string[], format: Format): string =>
  `${someOf(names, format)}: there is a warning that they must not attend. “Attends” stays “No”, whatever the folder says.`

/**
 * "2 meetings withheld from families: Leo Sobczak (Sobczak family). ..." Also on the event's overview, as something
 * that needs attention.
 */
export function withheldText(
  count: number,
  families: readonly { readonly child: string; readonly household: string }[],
  format: Format,
): string {
  const list = someOf(
    families.map(({ child, household }) => `${child} (${household})`),
    format,
  )
  return `${format.counted(count, meetings)} that cannot be announced to the family: ${list}. These families get no letters about the child. Withdraw the requests, or let the family have letters and update from the folder.`
}

const meetings = { one: 'meeting', other: 'meetings' } satisfies PluralForms

function reusedRequests(ids: readonly string[], format: Format): string {
  const list = someOf(ids, format)
  return ids.length === 1
    ? `Request ${list} was about another family or student before, so it is treated as a new request.`
    : `Requests ${list} were about other families or students before, so they are treated as new requests.`
}
