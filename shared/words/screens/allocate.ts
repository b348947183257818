import type { Missing } from '@shared/domain/plan/missing'
import type { PluralForms } from '../format'

const request: PluralForms = { one: 'request', other: 'requests' }
const appointment: PluralForms = { one: 'appointment', other: 'appointments' }

/** What allocating says: the button, the work under way, and what came of it. */
export const allocateWords = {
  undo: 'Allocate',
  allocate: 'Allocate',
  again: 'Allocate again',
  howLong: 'How long to search',
  searches: {
    quick: { seconds: 5, label: 'Quick', about: 'about 5 seconds' },
    usual: { seconds: 20, label: 'Usual', about: 'about 20 seconds' },
    thorough: { seconds: 120, label: 'Thorough', about: 'about 2 minutes' },
  },
  keeps: 'Pinned appointments stay where they are; what families were told is kept where it can be.',

  title: 'Allocating',
  phases: {
    compiling: 'Reading who is free when',
    placing: 'Placing requests, the hardest first',
    improving: 'Shortening waits and making room for more',
    explaining: 'Finding out why the rest cannot be placed',
  },
  saving: 'Saving the plan',
  left: (seconds: string) => `about ${seconds} left`,
  seconds: { one: 'second', other: 'seconds' } satisfies PluralForms,
  stopping: 'Stopping',
  keep: 'Stop and keep this plan',
  discard: 'Discard',

  placed: 'Placed',
  /** In place of a figure that is still to come. */
  notYet: '–',
  placedOf: (placed: string, all: string) => `${placed} of ${all}`,
  atMost: (most: string) => `no plan can place more than ${most}`,
  cost: 'Waiting, in minutes',
  costAbout: 'second evenings and idle staff counted in',

  done: {
    complete: 'The plan is made, and no plan is better',
    limit: 'The plan is made',
    cancelled: 'The plan is kept as far as it got',
  },
  close: 'Close',
  byPriority: 'Placed by priority',
  priorities: { required: 'Required', requested: 'Requested', optional: 'Optional' },
  all: 'all',
  waiting: 'Waiting of a family',
  mean: 'on average',
  most: '19 of 20 wait at most',
  longest: 'longest',
  extraSessions: 'Second evenings',
  changes: 'Changed since announced',
  meaning: {
    allPlaced: 'Every request has a place.',
    allRequired: 'Every required meeting has a place.',
    notPlaced: (count: string) => `${count} without a place, each with its reason.`,
    proven: 'It is proven that no plan places more of the required ones.',
    waits: (time: string) => `A family waits ${time} between its meetings on average.`,
    noWaits: 'No family waits between its meetings.',
    evenings: (count: string) => `${count} to come on more than one evening.`,
    changes: (count: string) => `${count} differ from what families were told.`,
  },
  requests: request,
  appointments: appointment,
  families: { one: 'family has', other: 'families have' } satisfies PluralForms,
  seeUnplaced: 'See why',

  /** What an event lacks to be planned, and what to do about it. */
  missing: {
    sessions: {
      what: 'No sessions yet',
      todo: 'Nobody can meet without a time. Import a conference folder whose event.json names the sessions.',
    },
    staff: {
      what: 'No staff yet',
      todo: 'Nobody can be asked for. Import a conference folder whose staff.csv names them.',
    },
    requests: {
      what: 'No requests yet',
      todo: 'Nobody asks for a meeting, so there is nothing to allocate. Add requests, or import a conference folder with a requests.csv.',
    },
  } satisfies Readonly<Record<Missing, { readonly what: string; readonly todo: string }>>,

  failed: 'No plan was made',
  failedTodo: 'Nothing was changed. Try again; if it happens again, save a backup and restart Parley.',
  notSaved: {
    'disk-full': 'The plan could not be saved: the disk is full',
    other: 'The plan could not be saved',
  },
  notSavedTodo: {
    'disk-full':
      'The plan before is as it was. Free some space on this disk, then restart Parley and allocate again.',
    other: 'The plan before is as it was. The top bar says what to do.',
  },
  gone: 'This event is no longer here',
  goneTodo: 'Choose another event at the top.',
} as const

/** What the list of requests not placed says. */
export const unplacedWords = {
  title: 'Not placed',
  requests: 'requests not placed',
  columns: {
    child: 'Child',
    staff: 'Staff',
    family: 'Family',
    priority: 'Priority',
    length: 'Length',
    reason: 'Reason',
    why: 'Why',
  },
  priority: 'Priority',
  anyPriority: 'Any priority',
  reason: 'Reason',
  anyReason: 'Any reason',
  withCount: (label: string, count: string) => `${label} (${count})`,
  none: 'Every request has a place',
  noneText: 'Nothing is left to place by hand.',
  noPlan: 'No plan yet',
  noPlanText: 'Allocate first: what cannot be placed is listed here, each with its reason.',
  noMatch: 'None of this priority and reason',
  showAll: 'Show all',
  toPlan: 'To the plan',
  why: 'Why',
  familyReads: 'The family reads',
  inTheWay: 'What stands in the way',
  requestsInTheWay: 'Meetings in the way',
  fits: 'It fits as things are now.',
  more: (count: string) => `and ${count} more`,
  place: 'Look for a place by hand',
  repairs: {
    title: 'What would make room',
    looking: 'Trying what could be changed',
    found: 'Each of these was tried:',
    none: 'No one change that was tried makes room for it.',
    failed: 'It could not be worked out what would make room. Close this request and open it again.',
    free: 'Place it there',
    move: 'Move and place it',
    'leave-out': 'Leave out and place it',
    done: 'It has a place.',
    agreed: {
      canCome: (people: string) => `${people} can come`,
      canBeHad: (rooms: string) => `${rooms} can be used`,
      all: 'All have agreed',
      longer: 'The session can end later',
    },
    interpreter: {
      found: 'An interpreter is found',
      givenName: 'Given name',
      familyName: 'Family name',
      nameMissing: 'Write the interpreter’s name',
      place: 'Add and place it',
    },
  },
  facts: {
    staff: 'Staff',
    household: 'Family',
    student: 'Child',
    adult: 'Adult',
    room: 'Room',
    interpreter: 'Interpreter',
    session: 'Session',
    request: 'Meeting',
    language: 'Language',
  },
} as const
