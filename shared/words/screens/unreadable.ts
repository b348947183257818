import type { PluralForms } from '../format'

const kinds: Readonly<Record<string, PluralForms>> = {
  event: { one: 'event', other: 'events' },
  student: { one: 'student', other: 'students' },
  household: { one: 'family', other: 'families' },
  adult: { one: 'adult', other: 'adults' },
  staff: { one: 'member of staff', other: 'members of staff' },
  interpreter: { one: 'interpreter', other: 'interpreters' },
  room: { one: 'room', other: 'rooms' },
  request: { one: 'request', other: 'requests' },
  replySlip: { one: 'reply slip', other: 'reply slips' },
  plan: { one: 'plan', other: 'plans' },
  appointment: { one: 'appointment', other: 'appointments' },
  tap: { one: 'entry of the evening', other: 'entries of the evening' },
  meeting: { one: 'record of a meeting', other: 'records of meetings' },
}
const other: PluralForms = { one: 'record', other: 'records' }

/** What is said of stored records that cannot be read. */
export const unreadableWords = {
  /** What records of a kind are called, one and several. */
  kind: (kind: string): PluralForms => kinds[kind] ?? other,
  title: (counted: string) => `${counted} cannot be read`,
  todo: 'Nothing was deleted, but screens and documents leave this out. Save a backup in Settings, then copy the details there for whoever looks after Parley at your school.',
  teacherTodo:
    'Nothing was deleted, but screens leave this out. Write a return pack now, and tell the office when you hand it in.',
  settings: 'Open Settings',
  /** Where a screen has nothing else to show, below the notice that says the above. */
  seeNotice: 'See the notice at the top of this window.',
  cannotRead: 'Cannot be read',
  /** After a number, among other figures. */
  figure: 'cannot be read',
} as const
