import type { EventDraftProblem } from '@shared/domain/events/event-draft'
import type { PluralForms } from '../format'

/** What is said where an event is made and set up. */
export const eventSetupWords = {
  plan: 'Plan an event',
  planText:
    'Choose what kind of event it is and when it takes place. Each step is saved; you can come back to it.',
  title: 'Set up',
  stepsLabel: 'Steps of the setup',
  openSetup: 'Set up this event',
  overview: 'Back to the event',
  undo: {
    create: 'Plan an event',
    dates: 'Change dates and sessions',
    lengths: 'Change meeting lengths',
  },
  steps: {
    dates: 'Kind and dates',
    lengths: 'Lengths',
  },
  saveAndContinue: 'Save and continue',
  create: 'Create event',
  kind: 'Kind of event',
  kindTexts: {
    pctc: 'The child shares progress and targets with family and teachers. Usually 10 to 20 minutes.',
    consultation: 'Families meet each subject teacher for a few minutes.',
    'class-time': 'Families come to the form teacher, together or one after the other.',
    leaders: 'School leaders meet families.',
    appointment: 'Meetings agreed one by one.',
  },
  titleField: 'Title',
  titleHint: 'As families read it on their letter, for example “Year 9 consultation evening”',
  sessions: {
    heading: 'Sessions',
    one: (number: string) => `Session ${number}`,
    date: 'Date',
    start: 'Start',
    end: 'End',
    breaks: 'Breaks',
    breakStart: 'Break starts',
    breakEnd: 'Break ends',
    add: 'Add a session',
    remove: (session: string) => `Remove ${session}`,
    addBreak: (session: string) => `Add a break to ${session}`,
    addBreakShort: 'Add a break',
    removeBreak: 'Remove break',
  },
  problems: {
    'no-title': 'Enter a title',
    'title-too-long': 'Use 200 characters at most',
    'no-session': 'Add at least one session',
    'not-a-date': 'Enter a date',
    'year-out-of-range': 'Enter a year from 2000 to 2099',
    'not-a-time': 'Enter a time, for example 16:00',
    'end-before-start': 'The end must be after the start',
    'overlaps-session': 'This overlaps another session. Change one of them.',
    'outside-session': 'The break must be inside the session',
    'overlaps-break': 'This overlaps another break',
  } satisfies Readonly<Record<EventDraftProblem, string>>,
  lengths: {
    slot: 'Slot in minutes',
    slotHint: 'Meetings start and end on a slot. 5 suits most events.',
    usual: 'Usual length of a meeting in minutes',
    usualHint: 'Each rule and each request can have a length of its own.',
    extra: 'Extra minutes with an interpreter',
    extraHint: 'Rules add these to a meeting that needs an interpreter. 0 adds nothing.',
    changeover: 'Changeover in minutes',
    changeoverHint: 'A teacher has this long between two meetings.',
    rest: 'Teachers take a rest',
    restAfter: 'After at most this many minutes of meetings',
    restFor: 'The rest takes this many minutes',
    notWhole: 'Enter a whole number',
    atLeast: (least: string) => `Enter ${least} or more`,
    multiple: (slot: string) => `This must be a multiple of ${slot}`,
    requestsOffGrid: (requests: string, minutes: string) =>
      `${requests} ${minutes} long: choose a slot that divides this, or change their length first`,
    requests: { one: 'request is', other: 'requests are' } satisfies PluralForms,
  },
  effect: {
    title: 'What this changes',
    released: (meetings: string, count: number) =>
      count === 1
        ? `${meetings} no longer fits and becomes “Not placed”:`
        : `${meetings} no longer fit and become “Not placed”:`,
    meeting: (meeting: string, time: string) => `${meeting}, ${time}.`,
    moved: (meetings: string) => `With the same time, but another date or room: ${meetings}.`,
    meetings: { one: 'meeting', other: 'meetings' } satisfies PluralForms,
    kept: (meetings: string, count: number) =>
      count === 1 ? `${meetings} stays as it is.` : `${meetings} stay as they are.`,
    families: (families: string) =>
      `This changes what ${families} have been told. Announce again afterwards.`,
    noFamilies: 'No announced meeting changes.',
    more: (count: string) => `${count} more`,
    keep: 'Keep this change',
  },
  notSaved: 'Your change was not saved',
  notSavedTodo:
    'The event has changed meanwhile, or the disk is full. Look at it again and repeat the change.',
} as const
