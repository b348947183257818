import type { ContactChannel } from '@shared/domain/people/people'
import type { PluralForms } from '../format'

/** The names of shared files, and the step that undo takes back. */
export const shareFileWords = {
  markStep: 'Mark families as told',
  folder: {
    families: (event: string) => `${event} family calendars`,
    staff: (event: string) => `${event} staff calendars`,
    interpreters: (event: string) => `${event} interpreter calendars`,
  },
  family: (sourceId: string) => `Family ${sourceId}`,
  whole: (event: string) => `${event} whole plan`,
  mailMerge: (event: string) => `${event} mail merge`,
  messages: (event: string) => `${event} messages`,
  planTable: (event: string) => `${event} plan`,
} as const

/** What the share screen says. */
export const shareWords = {
  title: 'Share files',
  draft: 'Not announced yet: what is shared is a draft.',
  revision: (revision: string) => `What is shared is revision ${revision}, as it was announced.`,
  calendars: 'Calendars',
  calendarsFor: {
    families: 'For each family',
    staff: 'For each teacher',
    interpreters: 'For each interpreter',
  },
  wholeCalendar: 'Whole plan, in one file',
  familiesOnly: 'Only the calendars for families leave out everybody else’s meetings.',
  tables: 'Tables',
  table: {
    'mail-merge': 'Mail merge, one row a family',
    messages: 'E-mail and SMS texts',
    'plan-table': 'Whole plan',
  },
  as: (table: string, format: 'xlsx' | 'csv') => `${table} (${{ xlsx: 'Excel', csv: 'CSV' }[format]})`,
  staffOnly: 'Tables name all families: they are for the office only.',

  families: 'families',
  columns: {
    family: 'Family',
    channel: 'Prefers',
    contact: 'Contact',
    meetings: 'Meetings',
    announced: 'Told',
  },
  channels: {
    letter: 'Letter',
    email: 'E-mail',
    sms: 'SMS',
    phone: 'Phone',
    app: 'App',
  } satisfies Record<ContactChannel, string>,
  nobody: 'No family gets letters of this event.',

  contactTitle: 'How to reach them',
  message: 'Message',
  kinds: { email: 'E-mail', sms: 'SMS' },
  kindsLabel: 'Kind of message',
  subject: 'Subject',
  body: 'Text',
  copySubject: 'Copy the subject',
  copyBody: 'Copy the text',
  characters: { one: 'character', other: 'characters' } satisfies PluralForms,
  saveCalendar: 'Save calendar',
  markNotified: 'Mark as told',
  markNotifiedCount: (families: string) => `Mark ${families} as told`,
  familyCount: { one: 'family', other: 'families' } satisfies PluralForms,

  saving: 'Writing the file',
  saved: (name: string) => `Saved as ${name}`,
  marked: (count: number, families: string) =>
    `${families} ${count === 1 ? 'is' : 'are'} noted as told. Undo takes it back.`,
  failed: 'The file could not be saved',
  failedTodo: {
    'disk-full': 'The disk is full. Make room, or save it elsewhere.',
    'not-allowed': 'This folder may not be written to. Choose another.',
    other: 'Try again, or save it elsewhere.',
  },
  nothing: 'Nobody has a meeting to put into it',
  nothingTodo: 'Place requests on the board, or allocate.',
  notMarked: 'It could not be noted',
  notMarkedTodo: 'Nothing was changed. The top bar says why.',
  empty: 'Nothing to share yet',
  emptyText: 'Calendars, tables and messages can be made once there is a plan.',
  emptyAction: 'Go to the plan',
} as const
