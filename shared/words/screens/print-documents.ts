import type { Audience, EventDocument } from '@shared/domain/plan/paper'
import type { DocumentKind } from '@shared/domain/plan/revision'
import type { LocalDate } from '@shared/kernel/time'
import type { Format, PluralForms } from '../format'

/** What each document is called: in the chooser, counted on the button, and as a file. */
interface DocumentNames {
  readonly title: string
  readonly counted: PluralForms
  readonly file: string
}

const names: Readonly<Record<EventDocument, DocumentNames>> = {
  invitation: {
    title: 'Invitations with a reply slip',
    counted: { one: 'invitation', other: 'invitations' },
    file: 'Invitations',
  },
  'teacher-list': {
    title: 'Teachers’ lists to fill in',
    counted: { one: 'list', other: 'lists' },
    file: 'Teachers’ lists',
  },
  itinerary: { title: 'Cards for families', counted: { one: 'card', other: 'cards' }, file: 'Cards' },
  letter: { title: 'Letters to families', counted: { one: 'letter', other: 'letters' }, file: 'Letters' },
  timetable: {
    title: 'Staff timetables',
    counted: { one: 'timetable', other: 'timetables' },
    file: 'Staff timetables',
  },
  'interpreter-sheet': {
    title: 'Interpreter day sheets',
    counted: { one: 'sheet', other: 'sheets' },
    file: 'Interpreter sheets',
  },
  'door-sign': { title: 'Door signs', counted: { one: 'room', other: 'rooms' }, file: 'Door signs' },
  'usher-list': {
    title: 'Usher list by time',
    counted: { one: 'session', other: 'sessions' },
    file: 'Usher list',
  },
  'sign-in': {
    title: 'Reception list by name',
    counted: { one: 'session', other: 'sessions' },
    file: 'Reception list',
  },
  'attendance-sheet': {
    title: 'Attendance sheets for group sessions',
    counted: { one: 'sheet', other: 'sheets' },
    file: 'Attendance sheets',
  },
  poster: { title: 'Master board', counted: { one: 'session', other: 'sessions' }, file: 'Master board' },
  'call-sheet': {
    title: 'Call sheet: not placed',
    counted: { one: 'sheet', other: 'sheets' },
    file: 'Call sheet',
  },
  'revision-list': {
    title: 'Letters to give out again',
    counted: { one: 'list', other: 'lists' },
    file: 'Letters to give out again',
  },
  'staff-minutes': {
    title: 'Minutes, by teacher',
    counted: { one: 'evening', other: 'evenings' },
    file: 'Minutes by teacher',
  },
  'child-minutes': {
    title: 'Minutes, by child',
    counted: { one: 'child', other: 'children' },
    file: 'Minutes by child',
  },
  thanks: {
    title: 'Thank-you letters',
    counted: { one: 'letter', other: 'letters' },
    file: 'Thanks',
  },
  missed: {
    title: 'Letters to those who did not come',
    counted: { one: 'letter', other: 'letters' },
    file: 'Not seen',
  },
  'action-list': { title: 'Open actions', counted: { one: 'list', other: 'lists' }, file: 'Open actions' },
  'leaders-overview': {
    title: 'Overview for leaders',
    counted: { one: 'overview', other: 'overviews' },
    file: 'Overview for leaders',
  },
}

const revised = (revision: number | null): string =>
  revision !== null && revision > 1 ? ` revision ${revision}` : ''

/** The name of the folder that holds a file for each recipient: always the same for the same event, and never with a person's name. */
export const eventFolderName = (document: EventDocument, date: LocalDate, revision: number | null): string =>
  `${names[document].file} ${date}${revised(revision)}`
/** The name of one file for all. */
export const eventFileName =
  (document: EventDocument, date: LocalDate, revision: number | null) =>
  (script: 'plain' | 'shaped'): string =>
    `${eventFolderName(document, date, revision)}${script === 'shaped' ? ' other scripts' : ''}.pdf`
/** The name of each file in the folder, by its place in the order. */
export const eachFileName = (document: EventDocument, place: number, of: number): string =>
  `${names[document].file} ${String(place).padStart(String(of).length, '0')}.pdf`

/** Papers of one meeting or of what was agreed, which are printed from where they are written. */
const elsewhere: Readonly<Record<Exclude<DocumentKind, EventDocument>, string>> = {
  minutes: 'Minutes',
  agreed: 'What was agreed, in the family’s language',
  incident: 'Incident report',
  'follow-up': 'What was agreed, by person',
}

/** What any paper is called that the log of deliveries tells of. */
export const deliveredTitle = (document: DocumentKind): string =>
  isElsewhere(document) ? elsewhere[document] : names[document].title

const isElsewhere = (document: DocumentKind): document is keyof typeof elsewhere => document in elsewhere

/** What the print screen calls the documents and their recipients. */
export const printDocumentWords = {
  title: (document: EventDocument): string => names[document].title,
  count: (document: EventDocument, format: Format, count: number): string =>
    format.counted(count, names[document].counted),
  groups: [
    { group: 'For families', documents: ['invitation', 'letter', 'itinerary', 'revision-list'] },
    { group: 'For staff', documents: ['teacher-list', 'timetable', 'interpreter-sheet', 'call-sheet'] },
    {
      group: 'For the evening',
      documents: ['door-sign', 'usher-list', 'sign-in', 'attendance-sheet', 'poster'],
    },
    {
      group: 'After the evening',
      documents: ['staff-minutes', 'child-minutes', 'action-list', 'leaders-overview', 'thanks', 'missed'],
    },
  ] satisfies readonly { readonly group: string; readonly documents: readonly EventDocument[] }[],
  rows: {
    households: 'families',
    staff: 'staff',
    rooms: 'rooms',
    interpreters: 'interpreters',
    sessions: 'sessions',
    'group-sessions': 'group sessions',
    students: 'children',
    event: 'lists',
  } satisfies Readonly<Record<Audience, string>>,
  columns: {
    households: { name: 'Family', about: 'Children' },
    staff: { name: 'Staff', about: 'Role' },
    rooms: { name: 'Room', about: 'Building' },
    interpreters: { name: 'Interpreter', about: 'Languages' },
    sessions: { name: 'Session', about: 'Time' },
    'group-sessions': { name: 'Group session', about: 'Time' },
    students: { name: 'Child', about: 'Form' },
    event: { name: 'List', about: 'Event' },
  } satisfies Readonly<Record<Audience, { readonly name: string; readonly about: string }>>,
} as const
