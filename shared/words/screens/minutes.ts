import type { DueDateProblem } from '@shared/domain/meetings/due-date'
import type { Missing } from '@shared/domain/meetings/finish-minutes'
import type { Action, NoteSection, Presence } from '@shared/domain/meetings/meeting'
import type { MinutesState } from '@shared/domain/meetings/pair-meetings'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from '../format'

/** What undo calls each step; never with a child's name. */
export const minutesSteps = {
  begin: 'Begin minutes',
  attendance: 'Note who came',
  target: 'Change a target',
  action: 'Change an action',
  follow: 'Follow up the targets',
  finalise: 'Make minutes final',
  addendum: 'Add to final minutes',
  discard: 'Discard an empty draft',
  privateNote: 'Change a private note',
} as const

/** The list of meetings. */
export const minutesListWords = {
  title: 'Minutes',
  meetings: 'meetings',
  figures: { notBegun: 'not begun', draft: 'in draft', final: 'final' },
  staff: 'Whose meetings',
  everyone: 'All staff',
  state: 'State of the minutes',
  anyState: 'All',
  states: { 'not-begun': 'Not begun', draft: 'Draft', final: 'Final' } satisfies Record<MinutesState, string>,
  next: 'Take the next minutes',
  nextDone: 'All minutes are final',
  columns: {
    time: 'Time',
    child: 'Child',
    form: 'Form',
    family: 'Family',
    staff: 'With',
    room: 'Room',
    state: 'Minutes',
  },
  notInPlan: 'No longer in the plan',
  emptyTitle: 'No meetings yet',
  emptyText:
    'Minutes belong to appointments. Allocate the requests first; then every appointment can be minuted here.',
  emptyAction: 'Go to the plan',
  noneLeftTitle: 'No meetings here',
  noneLeftText: 'Nobody’s meetings match what you chose above.',
  showAll: 'Show all meetings',
} as const

export const noteWords: Record<NoteSection, { readonly label: string; readonly hint: string }> = {
  childVoice: {
    label: 'The child’s own voice',
    hint: 'In their words: what they are proud of, what is hard, what they want next',
  },
  progress: { label: 'Progress', hint: 'What the work shows, with evidence' },
  attitude: { label: 'Attitude', hint: 'Effort, homework, response to feedback' },
  behaviour: { label: 'Behaviour', hint: 'In lessons and around school' },
  familyPoints: { label: 'What the family said', hint: 'Questions, worries, news from home' },
  strategies: { label: 'Strategies', hint: 'What helps this child, at school and at home' },
}

/** What a text of a meeting's notes is called where it stands apart from its box. */
export const noteTextLabel = (name: NoteSection | 'addendum' | 'attendee'): string =>
  name === 'addendum'
    ? minutesWords.addendumText
    : name === 'attendee'
      ? minutesWords.personName
      : noteWords[name].label

export const presenceWords: Record<Presence, string> = {
  present: 'Here',
  absent: 'Not here',
  unknown: 'Not noted',
}
export const actionStateWords: Record<Action['state'], string> = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
}

/** The page on which minutes are written. */
export const minutesWords = {
  sections: {
    attendance: 'Who came',
    childVoice: 'Child’s voice',
    observations: 'Observations',
    familyPoints: 'Family’s points',
    targets: 'Targets and strategies',
    actions: 'Actions',
  },
  filled: 'something is noted',
  sectionNav: 'Sections of the minutes',
  back: 'All meetings',
  previous: 'Previous family',
  next: 'Next family',
  more: 'More',
  pdf: 'Save minutes PDF',
  finalise: 'Make final',
  discard: 'Discard this empty draft',
  child: 'Child',
  interpreter: 'Interpreter',
  everyoneCame: 'Everyone came',
  addPerson: 'Someone else came',
  personName: 'Name of who else came',
  add: 'Add',
  presenceOf: (name: string) => `Was ${name} here?`,
  phrasesHint: 'Type / for phrases',
  phrases: (section: string) => `Phrases for ${section}`,
  phraseCount: (count: string) => `${count} to choose from with the arrow keys`,
  targets: 'Targets',
  target: {
    what: 'Target',
    who: 'Who',
    by: 'By when',
    row: (n: string) => `Target ${n}`,
    remove: (n: string) => `Remove target ${n}`,
    hint: 'What will be done',
  },
  action: {
    what: 'Action',
    who: 'Owner',
    by: 'Due',
    row: (n: string) => `Action ${n}`,
    remove: (n: string) => `Remove action ${n}`,
    hint: 'What the school will do',
  },
  actionState: 'State',
  byHint: 'fri, 2w, 3 dec',
  noTargets: 'No targets were agreed.',
  noActions: 'No actions were agreed.',
  followTargets: 'Follow up the targets',
  privateNoteTitle: 'Private note',
  privateNoteText: 'For your eyes: never printed, never part of the minutes.',
  privateNoteLabel: 'Private note, never printed',
  attendanceFigure: (percent: string) => `Attendance ${percent}`,
  attendanceDetail: (percent: string, late: string, asOf: string) =>
    `Attended ${percent}, ${late}, up to ${asOf}`,
  lateTimes: { one: 'time late', other: 'times late' },
  persistentAbsence: 'persistent absence',
  finalTitle: 'Make these minutes final?',
  finalText: 'The texts are fixed as they are. Later corrections are added below as addenda.',
  finalBy: 'Signed by',
  finalNeeded: 'First',
  finalAdvised: 'Still open, if you wish',
  finalOn: (by: string, moment: string | null) =>
    `Final: signed by ${[by, moment].filter((part) => part !== null).join(', ')}`,
  lateTitle: 'Something was typed in another window after these minutes were made final.',
  lateTodo: 'It is not part of what was signed. Add what belongs here as an addendum.',
  nothingNoted: 'Nothing noted',
  addenda: 'Addenda',
  addendumBy: (by: string, moment: string | null) => [by, moment].filter((part) => part !== null).join(', '),
  addAddendum: 'Add an addendum',
  addendumText: 'Addendum',
  addendumHint: 'A correction or something learnt since; what was signed stays as it is',
  cancel: 'Cancel',
  goneTitle: 'These minutes are not here',
  goneText: 'The draft was discarded, or the link is of another computer.',
  pdfNotThere: 'These minutes are no longer here, so there is nothing to save.',
  pdfFailed: {
    'disk-full': 'The PDF was not saved: there is no space left. Free some, or choose another place.',
    'not-allowed': 'The PDF was not saved: this place may not be written to. Choose another one.',
    other: 'The PDF was not saved. Choose another place and try again.',
  },
  savedAs: (name: string) => `Saved as ${name}`,
} as const

/** The slot's timer. */
export const timerWords = {
  slot: 'Time of the slot',
  before: (left: string) => `starts in ${left}`,
  left: (left: string) => `${left} left`,
  over: (by: string) => `over by ${by}`,
  oneMinute: 'One minute left',
  ended: 'The slot has ended',
} as const

/** What is missing before minutes can be final, as a sentence. */
export function missingWords(missing: Missing, format: Format): string {
  switch (missing.kind) {
    case 'attendance':
      return `Say who came: ${format.counted(missing.count, { one: 'person is', other: 'people are' })} not noted yet.`
    case 'texts':
      return 'Write a word on what was said, or note that nobody came.'
    case 'what':
      return missing.of === 'targets'
        ? `${format.counted(missing.count, { one: 'target does', other: 'targets do' })} not say what will be done.`
        : `${format.counted(missing.count, { one: 'action does', other: 'actions do' })} not say what will be done.`
    case 'blanks':
      return `${format.counted(missing.count, { one: 'blank', other: 'blanks' })} of a phrase not filled in.`
    case 'child-voice':
      return 'The child was here, but their own words are not noted.'
    case 'owner':
      return `${rows(missing, format)} without a name.`
    case 'date':
      return `${rows(missing, format)} without a date.`
    default:
      return assertNever(missing)
  }
}

const rows = (
  { of, count }: { readonly of: 'targets' | 'actions'; readonly count: number },
  format: Format,
): string =>
  format.counted(
    count,
    of === 'targets' ? { one: 'target', other: 'targets' } : { one: 'action', other: 'actions' },
  )

/** Why a due date was not taken. */
export function dueProblemWords(problem: DueDateProblem, format: Format): string {
  switch (problem.kind) {
    case 'not-understood':
      return 'Not a date. Try fri, 2w or 3 dec.'
    case 'no-such-date':
      return 'The calendar has no such day.'
    case 'past':
      return `${format.shortDate(problem.date)} is before the meeting.`
    default:
      return assertNever(problem)
  }
}

/** How a date that was taken differs from what was typed. */
export const dueNoteWords = { moved: 'next school day', 'not-working': 'school is closed' } as const

/** What went wrong with the minutes, and what to do. */
export const minutesProblemWords = {
  'changed-meanwhile': {
    what: 'This was changed in another window at the same moment.',
    todo: 'Look at it again and repeat your change.',
  },
  'write-failed': {
    what: 'Your change is not saved.',
    todo: 'Free some space on this computer, then start Parley again. Copy what you typed before closing.',
  },
  cancelled: { what: 'Stopped.', todo: 'Nothing was changed.' },
  'already-final': { what: 'These minutes are final.', todo: 'Add an addendum instead.' },
  'not-final': { what: 'These minutes are still a draft.', todo: 'Write in the draft itself.' },
  'not-ready': { what: 'Something is still needed.', todo: 'See the list, then make the minutes final.' },
  gone: {
    what: 'These minutes were discarded in another window.',
    todo: 'Go back to the list and begin them again.',
  },
  'open-elsewhere': {
    what: 'These minutes are open in another window.',
    todo: 'Close them there, then try again.',
  },
  'not-empty': { what: 'Something is already written here.', todo: 'Minutes with words in them are kept.' },
} as const
