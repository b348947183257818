import type { ContactChannel } from '@shared/domain/people/people'
import type { PluralForms } from '../format'

/** The names of shared files, and the step that undo takes back. */
export const shareFileWords = {
  markStep: 'Mark families as notified',
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
  draft: 'Not announced yet: you are sharing a draft.',
  revision: (revision: string) => `You are sharing revision ${revision}, as announced.`,
  calendars: 'Calendars',
  calendarsFor: {
    families: 'For each family',
    staff: 'For each teacher',
    interpreters: 'For each interpreter',
  },
  wholeCalendar: 'Whole plan in one file',
  familiesOnly: 'Only family calendars leave out other people’s meetings.',
  tables: 'Tables',
  table: {
    'mail-merge': 'Mail merge, one row per family',
    messages: 'Email and SMS messages',
    'plan-table': 'Whole plan',
  },
  as: (table: string, format: 'xlsx' | 'csv') => `${table} (${{ xlsx: 'Excel', csv: 'CSV' }[format]})`,
  staffOnly: 'Tables list every family: they are for the office only.',

  families: 'families',
  columns: {
    family: 'Family',
    channel: 'Prefers',
    contact: 'Contact',
    meetings: 'Meetings',
    announced: 'Notified',
  },
  channels: {
    letter: 'Letter',
    email: 'Email',
    sms: 'SMS',
    phone: 'Phone',
    app: 'App',
  } satisfies Record<ContactChannel, string>,
  nobody: 'No family gets letters for this event.',

  contactTitle: 'Contact details',
  message: 'Message',
  kinds: { email: 'Email', sms: 'SMS' },
  kindsLabel: 'Message type',
  subject: 'Subject',
  body: 'Text',
  copySubject: 'Copy subject',
  copyBody: 'Copy text',
  characters: { one: 'character', other: 'characters' } satisfies PluralForms,
  saveCalendar: 'Save calendar',
  markNotified: 'Mark as notified',
  markNotifiedCount: (families: string) => `Mark ${families} as notified`,
  familyCount: { one: 'family', other: 'families' } satisfies PluralForms,

  saving: 'Saving the file',
  saved: (name: string) => `Saved as ${name}`,
  marked: (count: number, families: string) =>
    `${families} ${count === 1 ? 'is' : 'are'} marked as notified. You can undo this.`,
  failed: 'The file could not be saved',
  failedTodo: {
    'disk-full': 'The disk is full. Free some space, or save to another disk.',
    'not-allowed': 'Parley cannot write to this folder. Choose another folder.',
    other: 'Try again, or choose another folder.',
  },
  nothing: 'There are no meetings to include',
  nothingTodo: 'Place requests on the board, or allocate.',
  notMarked: 'Not marked as notified',
  notMarkedTodo: 'Nothing was changed. See the top bar for details.',
  empty: 'Nothing to share yet',
  emptyText: 'You can share calendars, tables and messages once there is a plan.',
  emptyAction: 'Go to the plan',
} as const
