import type { DueState } from '@shared/domain/meetings/agreed-items'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format, PluralForms } from '../format'

/** What the filter of the screen offers. */
export const followUpFilters = ['open', 'overdue', 'soon', 'done', 'dropped'] as const
/** Which of what was agreed is shown. */
export type FollowUpFilter = (typeof followUpFilters)[number]

const days: PluralForms = { one: 'school day', other: 'school days' }

/** What the screen of actions and targets says. */
export const followUpWords = {
  title: 'Follow-up',
  items: 'actions and targets',
  undo: 'Change an action or target',
  figures: { open: 'open', overdue: 'overdue', done: 'done' },
  scope: 'Events',
  scopes: { event: 'This event', all: 'All events' },
  owner: 'Owner',
  anyOwner: 'All owners',
  nobody: 'Nobody named',
  state: 'Status',
  anyState: 'All',
  filters: {
    open: 'Open',
    overdue: 'Overdue',
    soon: 'Due in a week',
    done: 'Done',
    dropped: 'Dropped',
  } satisfies Record<FollowUpFilter, string>,
  columns: {
    due: 'Due',
    near: 'When',
    what: 'What was agreed',
    owner: 'Owner',
    child: 'Child',
    group: 'Group session',
    meeting: 'Meeting',
    state: 'Status',
  },
  kinds: { target: 'Target', action: 'Action' },
  outcome: 'Outcome',
  outcomeHint: 'A note for the next meeting',
  done: 'Done',
  markDone: (counted: string) => `Mark ${counted} done`,
  counted: { one: 'item', other: 'items' } satisfies PluralForms,
  openAgain: 'Open again',
  drop: 'Drop',
  settledOn: (state: string, date: string) => `${state} on ${date}`,
  toMinutes: 'Open the minutes',
  print: 'Print by person',
  nothingToPrint: 'There is nothing left to do, so there is nothing to print.',
  notSaved: 'Your change was not saved.',
  notSavedTodo: 'See the top bar for what to do.',
  noDate: 'No date',
  emptyTitle: 'Nothing agreed yet',
  emptyText:
    'Targets and actions from the minutes appear here, with their owners and dates. Write minutes first.',
  emptyAction: 'Go to the minutes',
  noneTitle: 'Nothing matches',
  noneText: 'No action or target matches the filters above.',
  showAll: 'Show everything',
} as const

/** How near something's day is. */
export function dueWords(state: DueState, format: Format): string {
  switch (state.kind) {
    case 'settled':
      return ''
    case 'no-date':
      return followUpWords.noDate
    case 'overdue':
      return state.days === 0 ? 'Overdue' : `Overdue by ${format.counted(state.days, days)}`
    case 'today':
      return 'Today'
    case 'ahead':
      return `In ${format.counted(state.days, days)}`
    default:
      return assertNever(state)
  }
}

/** What follow-up says of families who did not come. */
export const askAgainWords = {
  open: 'Who did not come',
  title: 'Families who did not come',
  none: 'Neither minutes nor reception say that a family did not come to this event.',
  text: 'Their minutes say that every adult was absent, or reception recorded that they will not come.',
  missed: (child: string, teachers: string) => `${child} with ${teachers}`,
  where: 'Ask for these meetings again',
  newText: 'For another evening or for single appointments, set up an event first, then come back here.',
  newEvent: 'Set up an event',
} as const
