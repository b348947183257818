import type { DueDateProblem } from '@shared/domain/meetings/due-date'
import type { Missing } from '@shared/domain/meetings/finish-minutes'
import type { Action, NoteSection, Presence } from '@shared/domain/meetings/meeting'
import type { MinutesState } from '@shared/domain/meetings/pair-meetings'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from '../format'

/** What undo calls each step; never with a child's name. */
export const minutesSteps = {
  begin: 'Start minutes',
  attendance: 'Record attendance',
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
  figures: { notBegun: 'not started', draft: 'in draft', final: 'final' },
  staff: 'Meetings for',
  everyone: 'All staff',
  state: 'Minutes status',
  anyState: 'All',
  states: { 'not-begun': 'Not started', draft: 'Draft', final: 'Final' } satisfies Record<
    MinutesState,
    string
  >,
  next: 'Write next minutes',
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
    'Each appointment has its own minutes. Allocate the requests first, then write the minutes here.',
  emptyAction: 'Go to the plan',
  noneLeftTitle: 'No matching meetings',
  noneLeftText: 'No meetings match the filters above.',
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
  present: 'Present',
  absent: 'Absent',
  unknown: 'Not recorded',
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
  filled: 'has notes',
  sectionNav: 'Minutes sections',
  back: 'All meetings',
  previous: 'Previous family',
  next: 'Next family',
  more: 'More',
  pdf: 'Save minutes PDF',
  finalise: 'Make final',
  discard: 'Discard empty draft',
  child: 'Child',
  interpreter: 'Interpreter',
  everyoneCame: 'Everyone came',
  addPerson: 'Add someone else',
  personName: 'Name of the other person',
  add: 'Add',
  presenceOf: (name: string) => `Was ${name} present?`,
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
  childTargets: 'The child’s own targets',
  childTarget: {
    what: 'Own target',
    who: 'Who',
    by: 'By when',
    row: (n: string) => `Own target ${n}`,
    remove: (n: string) => `Remove own target ${n}`,
    hint: 'What the child will do',
  },
  action: {
    what: 'Action',
    who: 'Owner',
    by: 'Due',
    row: (n: string) => `Action ${n}`,
    remove: (n: string) => `Remove action ${n}`,
    hint: 'What the school will do',
  },
  actionState: 'Status',
  byHint: 'fri, 2w, 3 dec',
  noTargets: 'No targets were agreed.',
  noActions: 'No actions were agreed.',
  followTargets: 'Follow up the targets',
  privateNoteTitle: 'Private note',
  privateNoteText: 'For you only. Never printed, never part of the minutes.',
  privateNoteLabel: 'Private note, never printed',
  finalTitle: 'Make these minutes final?',
  finalText: 'You cannot change the text afterwards. You can add corrections below as addenda.',
  finalBy: 'Signed by',
  finalNeeded: 'To do first',
  finalAdvised: 'Recommended',
  finalOn: (by: string, moment: string | null) =>
    `Final: signed by ${[by, moment].filter((part) => part !== null).join(', ')}`,
  lateTitle: 'Text was added in another window or on another computer after these minutes were made final.',
  lateTodo: 'It is not part of what was signed. Add anything you need as an addendum.',
  nothingNoted: 'Nothing recorded',
  addenda: 'Addenda',
  addendumBy: (by: string, moment: string | null) => [by, moment].filter((part) => part !== null).join(', '),
  addAddendum: 'Add an addendum',
  addendumText: 'Addendum',
  addendumHint: 'A correction or something learnt since. The signed text does not change',
  cancel: 'Cancel',
  goneTitle: 'Minutes not found',
  goneText: 'The draft was discarded, or the link is from another computer.',
  pdfNotThere: 'These minutes no longer exist, so there is nothing to save.',
} as const

/** The slot's timer. */
export const timerWords = {
  slot: 'Slot timer',
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
      return `Record who came: ${format.counted(missing.count, { one: 'person is', other: 'people are' })} not recorded yet.`
    case 'families':
      return `Record who came: ${format.counted(missing.count, { one: 'family is', other: 'families are' })} not recorded yet.`
    case 'texts':
      return 'Write what was said, or record that nobody came.'
    case 'what':
      return missing.of === 'targets'
        ? `${format.counted(missing.count, { one: 'target does', other: 'targets do' })} not say what will be done.`
        : `${format.counted(missing.count, { one: 'action does', other: 'actions do' })} not say what will be done.`
    case 'blanks':
      return `${format.counted(missing.count, { one: 'blank', other: 'blanks' })} in phrases not filled in.`
    case 'child-voice':
      return 'The child was present, but their own words are not recorded.'
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
      return 'There is no such date.'
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
    what: 'This was changed in another window at the same time.',
    todo: 'Check it and make your change again.',
  },
  'write-failed': {
    what: 'Your change was not saved.',
    todo: 'Free some space on this computer, then restart Parley. Copy what you typed before closing.',
  },
  cancelled: { what: 'Stopped.', todo: 'Nothing was changed.' },
  'already-final': { what: 'These minutes are final.', todo: 'Add an addendum instead.' },
  'not-final': { what: 'These minutes are still a draft.', todo: 'Write in the draft itself.' },
  'not-ready': { what: 'Something is still needed.', todo: 'See the list, then make the minutes final.' },
  gone: {
    what: 'These minutes were discarded in another window.',
    todo: 'Go back to the list and start them again.',
  },
  'open-elsewhere': {
    what: 'These minutes are open in another window.',
    todo: 'Close them there, then try again.',
  },
  'not-empty': { what: 'Something is already written here.', todo: 'Only empty drafts can be discarded.' },
} as const
