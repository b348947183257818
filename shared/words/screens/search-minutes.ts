import type { MinutesPart } from '@shared/domain/meetings/search-minutes'
import { noteWords } from './minutes'

/** The screen on which all minutes are searched. */
export const searchMinutesWords = {
  title: 'Search minutes',
  open: 'Search all minutes',
  minutes: 'minutes found',
  box: 'Words in minutes',
  hint: 'Words or names',
  child: 'Child',
  anyChild: 'All children',
  staff: 'Teacher',
  anyStaff: 'All teachers',
  from: 'From',
  to: 'To',
  columns: { date: 'Date', title: 'Child or session', staff: 'With', event: 'Event', found: 'Minutes' },
  found: { one: 'set of minutes', other: 'sets of minutes' },
  newest: (shown: string, total: string) =>
    `The newest ${shown} of ${total} are listed. Choose a child, a teacher or dates to see fewer.`,
  nothingWritten: 'Nothing written',
  noneTitle: 'No minutes match',
  noneText: 'Try fewer words or another spelling, or leave out the child, the teacher or the dates.',
  clear: 'Clear search',
  emptyTitle: 'No minutes to search yet',
  emptyText: 'Minutes of every event appear here once a meeting has been written about.',
  failed: 'The minutes could not be searched.',
  failedTodo: 'See the top bar for what to do, or restart Parley.',
  parts: {
    childVoice: noteWords.childVoice.label,
    progress: noteWords.progress.label,
    attitude: noteWords.attitude.label,
    behaviour: noteWords.behaviour.label,
    familyPoints: noteWords.familyPoints.label,
    strategies: noteWords.strategies.label,
    target: 'Target',
    action: 'Action',
    outcome: 'What came of it',
    agreement: 'Agreed with the family',
    addendum: 'Addendum',
    group: 'Group session',
  } satisfies Record<MinutesPart, string>,
} as const
