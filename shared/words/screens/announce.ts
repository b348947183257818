import type { PluralForms } from '../format'

const families = { one: 'family', other: 'families' } satisfies PluralForms

/** What announcing says. Names, times and counts come in written already. */
export const announceWords = {
  /** Confirmation before announced meetings are changed. */
  alreadyAnnounced: {
    text: (meetings: string) => `Families have been told about ${meetings}:`,
    meetings: { one: 'meeting', other: 'meetings' } satisfies PluralForms,
    meeting: (family: string, meeting: string, time: string) => `${family}: ${meeting}, ${time}`,
    more: (count: string) => `and ${count} more`,
    after: 'Afterwards, announce again and give out the changed letters.',
  },
  button: (revision: string) => `Announce revision ${revision}`,
  /** The step in the audit log. */
  step: 'Announce a revision',
  announced: (revision: string) => `Revision ${revision} announced`,
  since: (revision: string, families: string) => `Revision ${revision} announced, ${families} changed since`,
  families,
  appointments: { one: 'appointment', other: 'appointments' } satisfies PluralForms,
  requests: { one: 'request', other: 'requests' } satisfies PluralForms,
  changes: { one: 'change', other: 'changes' } satisfies PluralForms,

  does: 'This freezes the current plan as what families have been told. From then on Parley counts every change against it and keeps to it where it can when you allocate again. Only families whose meetings change need another letter.',
  undoNotice:
    'You cannot undo this, because families keep what they were told. Announce when you send or hand out the letters.',
  scope: (appointments: string, families: string) => `This tells ${families} about ${appointments}.`,
  unplaced: (count: number, requests: string) =>
    count === 1 ? `${requests} is not placed.` : `${requests} are not placed.`,
  withheld: (appointments: string) =>
    `No family is told about ${appointments}, because the family gets no letters about the child.`,
  changedFamilies: (families: string, changes: string, before: string) =>
    `${changes} for ${families} since revision ${before}.`,
  changedFamiliesList: 'Families with changes',
  more: (families: string) => `And ${families} more.`,
  with: (child: string, staff: string) => `${child} with ${staff}`,
  was: (was: string, is: string) => `was ${was}, is ${is}`,
  isNew: (is: string) => `new, ${is}`,
  dropped: (was: string) => `was ${was}, now not placed`,
  groupDropped: (was: string) => `was ${was}, no longer in it`,
  place: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
  confirm: (revision: string) => `Announce revision ${revision}`,
  checking: 'Checking the plan',

  problems: {
    'no-plan': { what: 'There is no plan to announce', todo: 'Allocate first.' },
    empty: {
      what: 'The plan has nothing to announce',
      todo: 'Place a request or add a group session first.',
    },
    'breaks-rules': (count: string) => ({
      what: `The plan breaks the rules in ${count}`,
      todo: 'The board shows where. Move those appointments, take them out or allocate again, then announce.',
    }),
    places: { one: 'place', other: 'places' } satisfies PluralForms,
    unchanged: (revision: string) => ({
      what: `Nothing has changed since revision ${revision}`,
      todo: 'Families already know the current plan.',
    }),
    'changed-meanwhile': {
      what: 'This revision was already announced in another window',
      todo: 'Check what has changed since, and announce again if needed.',
    },
    'not-saved': {
      what: 'It could not be saved, so nothing was announced',
      todo: 'See the top bar for details.',
    },
  },
} as const
