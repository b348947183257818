import type { PluralForms } from '../format'

/** What reception says on the evening. */
export const eveningWords = {
  title: 'Reception',
  record: 'Record the evening',
  views: {
    label: 'Views of reception',
    'check-in': 'Check in',
    meetings: 'Meetings',
    arrivals: 'Arrivals and interpreters',
    paper: 'From paper',
    computers: 'Other computers',
    wall: 'Wall view',
  },
  noPlan: 'No plan yet',
  noPlanText: 'Once meetings have times, reception checks families in here.',
  evening: 'Evening',
  otherDay: (date: string) => `This evening is on ${date}`,
  otherDayTodo:
    'Check-in opens on that day. Times from paper can be typed in under “From paper” at any time.',
  practice:
    'This is the sample school: its clock runs through the evening, whatever the time is now. Try anything.',
  figures: {
    expected: 'families expected',
    here: 'here',
    left: 'left',
    notComing: 'not coming',
    toCome: 'to come',
  },
  notSaved: 'This was not saved',
  notSavedTodo: 'Write it on paper, then look at the notice at the top of this window.',
} as const

/** What checking in says. */
export const checkInWords = {
  form: 'Check in a family',
  box: 'Name or code',
  hint: 'Three letters of any name, or the code on the letter. Enter checks the family in.',
  several: (counted: string) => `${counted}: type more, or choose with the arrow keys`,
  families: { one: 'family', other: 'families' } satisfies PluralForms,
  none: 'No family has such a name or code',
  matches: 'Families found',
  more: (count: string) => `${count} more. Type another letter.`,
  open: 'Enter',
  states: { here: 'Here', left: 'Left', 'not-coming': 'Will not come', expected: 'Not here yet' },
  since: (state: string, time: string) => `${state} since ${time}`,
  already: (family: string, time: string) => `${family}: already here since ${time}`,
  said: {
    here: (family: string) => `${family}: here`,
    left: (family: string) => `${family}: left`,
    'not-coming': (family: string) => `${family}: will not come`,
  },
  undone: (family: string) => `${family}: undone`,
  undo: 'Undo',
  actions: { here: 'Here', left: 'Left', 'not-coming': 'Will not come' },
  card: 'Family at reception',
  nobody: 'The family that you check in appears here, with its meetings.',
  noMeeting: 'No meeting on this evening.',
  columns: { time: 'Time', child: 'Child', teacher: 'Teacher', place: 'Place', interpreter: 'Interpreter' },
  interpreter: (name: string, language: string) => `${name} (${language})`,
  interpreterMissing: (language: string) => `None found (${language})`,
  needs: (needs: string) => `Needs: ${needs}`,
  started: (time: string) => `started ${time}`,
  finished: (time: string) => `finished ${time}`,
  list: 'families of the evening',
  listColumns: {
    family: 'Family',
    children: 'Children',
    first: 'First meeting',
    state: 'State',
    since: 'Since',
  },
  late: 'Not here, first meeting has begun',
} as const

/** What typing in from paper says. */
export const paperWords = {
  title: 'Type in from paper',
  text: 'After a power cut, type in what stands on the reception list: the time once, then family after family.',
  time: 'Time on the paper',
  timeHint: 'For example 16:05 or 1605. It stays until you change it.',
  timeWrong: 'Type a time such as 16:05',
  what: 'What happened',
  box: 'Name or code',
  hint: 'Enter records the family at this time.',
  recorded: 'Typed in so far',
  line: (time: string, family: string, state: string) => `${time} ${family}: ${state}`,
  takeBack: (family: string) => `Take back ${family}`,
} as const
