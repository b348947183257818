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
    after: 'Afterwards, announce again and give out the changed letters, so that they know.',
  },
  button: (revision: string) => `Announce revision ${revision}`,
  /** The step in the audit log. */
  step: 'Announce a revision',
  announced: (revision: string) => `Revision ${revision} announced`,
  since: (revision: string, families: string) =>
    `Revision ${revision} announced, ${families} told otherwise since`,
  families,
  appointments: { one: 'appointment', other: 'appointments' } satisfies PluralForms,
  requests: { one: 'request', other: 'requests' } satisfies PluralForms,
  changes: { one: 'change', other: 'changes' } satisfies PluralForms,

  does: 'This fixes the plan as it stands as what families have been told. From then on Parley counts every change against it, allocating again keeps to it where it can, and only families whose meetings changed need another letter.',
  undoNotice:
    'It cannot be undone: families keep what they were told. Announce it when you send or hand out the letters.',
  scope: (appointments: string, families: string) => `It tells ${families} of ${appointments}.`,
  unplaced: (count: number, requests: string) =>
    count === 1 ? `${requests} has no place.` : `${requests} have no place.`,
  withheld: (appointments: string) =>
    `No family is told of ${appointments}, as it gets no letters about the child.`,
  changedFamilies: (families: string, changes: string, before: string) =>
    `${families} will hear otherwise than revision ${before} said: ${changes}.`,
  changedFamiliesList: 'Families told otherwise',
  more: (families: string) => `And ${families} more.`,
  with: (child: string, staff: string) => `${child} with ${staff}`,
  was: (was: string, is: string) => `was ${was}, is ${is}`,
  isNew: (is: string) => `new, ${is}`,
  dropped: (was: string) => `was ${was}, has no place now`,
  place: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
  confirm: (revision: string) => `Announce revision ${revision}`,
  checking: 'Looking through the plan',

  problems: {
    'no-plan': { what: 'There is no plan to announce', todo: 'Allocate first.' },
    empty: { what: 'The plan has no appointment to tell of', todo: 'Place a request first.' },
    'breaks-rules': (count: string) => ({
      what: `The plan breaks the rules in ${count}`,
      todo: 'The board marks where. Move those appointments, take them out or allocate again, then announce.',
    }),
    places: { one: 'place', other: 'places' } satisfies PluralForms,
    unchanged: (revision: string) => ({
      what: `Nothing has changed since revision ${revision}`,
      todo: 'Families know the plan as it is.',
    }),
    'changed-meanwhile': {
      what: 'This revision was announced in another window meanwhile',
      todo: 'Look at what has changed since, and announce that if need be.',
    },
    'not-saved': { what: 'It could not be saved, so nothing was announced', todo: 'The top bar says why.' },
  },
} as const
