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
  plan: { one: 'plan', other: 'plans' },
  appointment: { one: 'appointment', other: 'appointments' },
  meeting: { one: 'record of a meeting', other: 'records of meetings' },
}
const other: PluralForms = { one: 'record', other: 'records' }

/** What is said of stored records that cannot be read. */
export const unreadWords = {
  /** What records of a kind are called, one and several. */
  kind: (kind: string): PluralForms => kinds[kind] ?? other,
  title: (counted: string) => `Stored here, but it cannot be read: ${counted}`,
  todo: 'Nothing was removed: this is left out of every screen and stays in the store as it is. Save a backup, then copy the details in Settings for whoever looks after Parley at your school.',
  settings: 'Open Settings',
  cannotRead: 'Cannot be read',
} as const
