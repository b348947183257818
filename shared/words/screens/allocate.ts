import type { Missing } from '@shared/domain/plan/missing'
import type { PluralForms } from '../format'

const request: PluralForms = { one: 'request', other: 'requests' }
const appointment: PluralForms = { one: 'appointment', other: 'appointments' }

/** What allocating says: the button, the work under way, and what came of it. */
export const allocateWords = {
  undo: 'Allocate',
  allocate: 'Allocate',
  again: 'Allocate again',
  howLong: 'Search time',
  searches: {
    quick: { seconds: 5, label: 'Quick', about: 'about 5 seconds' },
    usual: { seconds: 20, label: 'Usual', about: 'about 20 seconds' },
    thorough: { seconds: 120, label: 'Thorough', about: 'about 2 minutes' },
  },
  keeps: 'Pinned appointments stay where they are. Announced times are kept where possible.',

  title: 'Allocating',
  phases: {
    compiling: 'Checking who is free when',
    placing: 'Placing requests, hardest first',
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
  cost: 'Waiting (minutes)',
  costAbout: 'includes second evenings and idle staff',

  done: {
    complete: 'The plan is ready, and no plan is better',
    limit: 'The plan is ready',
    cancelled: 'The plan so far was kept',
  },
  close: 'Close',
  byPriority: 'Placed by priority',
  priorities: { required: 'Required', requested: 'Requested', optional: 'Optional' },
  all: 'all',
  waiting: 'Waiting per family',
  mean: 'on average',
  most: '19 in 20 wait at most',
  longest: 'longest',
  extraSessions: 'Second evenings',
  changes: 'Changed since announced',
  meaning: {
    allPlaced: 'Every request is placed.',
    allRequired: 'Every required meeting is placed.',
    notPlaced: (count: string) => `${count} not placed, each with a reason.`,
    proven: 'No plan can place more of the required requests.',
    waits: (time: string) => `Families wait ${time} between meetings on average.`,
    noWaits: 'No family waits between meetings.',
    evenings: (count: string) => `${count} to come on more than one evening.`,
    changes: (count: string) => `${count} changed since announced.`,
  },
  requests: request,
  appointments: appointment,
  families: { one: 'family has', other: 'families have' } satisfies PluralForms,
  seeUnplaced: 'See why',

  /** What an event lacks to be planned, and what to do about it. */
  missing: {
    sessions: {
      what: 'No sessions yet',
      todo: 'Meetings need a time. Import a conference folder with sessions in its event.json.',
    },
    staff: {
      what: 'No staff yet',
      todo: 'Meetings need staff. Import a conference folder with a staff.csv.',
    },
    requests: {
      what: 'No requests yet',
      todo: 'There is nothing to allocate yet. Add requests, or import a conference folder with a requests.csv.',
    },
  } satisfies Readonly<Record<Missing, { readonly what: string; readonly todo: string }>>,

  failed: 'No plan was made',
  failedTodo: 'Nothing was changed. Try again. If it happens again, save a backup and restart Parley.',
  notSaved: {
    'disk-full': 'The plan could not be saved: the disk is full',
    other: 'The plan could not be saved',
  },
  notSavedTodo: {
    'disk-full':
      'The previous plan is unchanged. Free some space on this disk, then restart Parley and allocate again.',
    other: 'The previous plan is unchanged. See the top bar for what to do.',
  },
  gone: 'This event no longer exists',
  goneTodo: 'Choose another event at the top.',
} as const

/** What the list of requests not placed says. */
export const unplacedWords = {
  title: 'Not placed',
  requests: 'requests not placed',
  columns: { reason: 'Reason', why: 'Why' },
  allReasons: 'All reasons',
  none: 'Every request is placed',
  noneText: 'There is nothing left to place by hand.',
  noPlan: 'No plan yet',
  noPlanText: 'Allocate first. Requests that cannot be placed are then listed here, each with a reason.',
  toPlan: 'Go to the plan',
  why: 'Why',
  familyReads: 'The family reads',
  inTheWay: 'What is in the way',
  requestsInTheWay: 'Meetings in the way',
  fits: 'It fits now.',
  more: (count: string) => `and ${count} more`,
  place: 'Place by hand',
  repairs: {
    title: 'What would make room',
    looking: 'Trying possible changes',
    found: 'Each of these would work:',
    none: 'None of the changes tried makes room for it.',
    failed: 'Parley could not work out what would make room. Close this request and open it again.',
    free: 'Place it there',
    move: 'Move and place it',
    'leave-out': 'Leave out and place it',
    done: 'It is placed.',
    agreed: {
      canCome: (people: string) => `${people} can come`,
      canBeHad: (rooms: string) => `${rooms} can be used`,
      all: 'All have agreed',
      longer: 'The session can end later',
    },
    interpreter: {
      found: 'Interpreter found',
      givenName: 'Given name',
      familyName: 'Family name',
      nameMissing: 'Enter the interpreter’s name',
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
    'group-session': 'Group session',
  },
} as const
