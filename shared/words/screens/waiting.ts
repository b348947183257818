import type { PluralForms } from '../format'

/** What the search for a family's places says. */
export const familyPlacesWords = {
  title: 'All of this family’s requests',
  waiting: (counted: string) => `${counted} without a place.`,
  requests: { one: 'request is', other: 'requests are' } satisfies PluralForms,
  find: 'Find the best places now',
  hint: 'No meeting that has a place is moved.',
  found: 'These places are free. Nothing has changed yet.',
  place: (child: string, staff: string, time: string) => `${time}: ${child} with ${staff}`,
  left: (child: string, staff: string) => `No free place: ${child} with ${staff}`,
  none: 'No place is free for any of them. Open a request to see what would make room.',
  cost: (cost: string) => `For the family: ${cost}.`,
  keep: 'Keep these places',
  discard: 'Discard',
  kept: 'Places kept',
  undo: 'Place a family’s requests',
} as const

/** What the waiting lists of teachers say. */
export const waitingWords = {
  title: 'Waiting lists',
  label: 'teachers with a waiting list',
  open: 'Waiting lists',
  toUnplaced: 'All requests not placed',
  figures: { teachers: 'teachers', requests: 'requests waiting' },
  columns: { staff: 'Teacher', waiting: 'Waiting', required: 'Required', next: 'Next' },
  panel: (teacher: string) => `Waiting for ${teacher}`,
  order:
    'In order of need: priority, the family’s first choices, fewest other meetings, then whose slip came earliest.',
  rank: (rank: string) => `choice ${rank}`,
  meetings: { one: 'other meeting', other: 'other meetings' } satisfies PluralForms,
  looking: 'Looking for free places',
  noneFree: 'No free place now',
  offer: (time: string) => `Place at ${time}`,
  placed: (time: string) => `Placed at ${time}`,
  emptyTitle: 'Nobody is waiting',
  emptyText: 'Every request has a place.',
  noPlan: 'No plan yet',
  noPlanText: 'Allocate first. Families without a place are then listed here by teacher.',
} as const
