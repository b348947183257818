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
  noPlanText: 'Allocate the meetings first. Families are then checked in here.',
  noPlanAction: 'Go to the plan',
  evening: 'Evening',
  otherDay: (date: string) => `This evening is on ${date}`,
  otherDayTodo:
    'Check-in opens on that day. Times from paper can be typed in under “From paper” at any time.',
  practice:
    'This is the sample school: its clock runs through the evening, whatever the time is now. Try anything.',
  figures: {
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
  none: 'No family found with this name or code',
  matches: 'Families found',
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
  nobody: 'The family you check in appears here, with their meetings.',
  noMeeting: 'No meeting this evening.',
  columns: { time: 'Time', child: 'Child', teacher: 'Teacher', place: 'Place', interpreter: 'Interpreter' },
  interpreter: (name: string, language: string) => `${name} (${language})`,
  interpreterMissing: (language: string) => `None found (${language})`,
  needs: (needs: string) => `Needs: ${needs}`,
  warnings: 'For reception only',
  mustNotAttend: (adult: string, author: string) => `${adult} must not attend (set by ${author})`,
  keepApart: (family: string) => `Keep apart from: ${family}`,
  keepApartNow: (family: string, state: string) => `Keep apart from: ${family} (${state})`,
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
} as const

/** What typing in from paper says. */
export const paperWords = {
  title: 'Type in from paper',
  text: 'After a power cut, type in what is written on the lists: the time once, then one family after another.',
  time: 'Time on the paper',
  timeHint: 'For example 16:05 or 1605. It stays until you change it.',
  timeWrong: 'Type a time such as 16:05',
  what: 'What happened',
  box: 'Name or code',
  hint: 'Enter records the family at this time.',
  recorded: 'Typed in so far',
  whichMeeting: (family: string) => `${family}: which meeting?`,
  meetingAt: (time: string, teacher: string) => `${time} ${teacher}`,
  meeting: (family: string, teacher: string) => `${family} with ${teacher}`,
  noMeeting: (family: string) => `${family} has no meeting on this evening. Nothing was recorded.`,
  back: 'Another family',
  line: (time: string, about: string, state: string) => `${time} ${about}: ${state}`,
  takeBack: (about: string) => `Undo: ${about}`,
} as const

/** What the view of running meetings says. */
export const runningWords = {
  figures: { running: 'meetings under way', delayed: 'likely to be late soon' },
  label: 'Teachers',
  started: 'Started',
  finished: 'Finished',
  startOf: (family: string, teacher: string) => `Started: ${family} with ${teacher}`,
  finishOf: (family: string, teacher: string) => `Finished: ${family} with ${teacher}`,
  undoOf: (family: string, teacher: string) => `Undo: ${family} with ${teacher}`,
  said: {
    started: (family: string, teacher: string) => `${family} with ${teacher}: started`,
    finished: (family: string, teacher: string) => `${family} with ${teacher}: finished`,
    undone: (family: string, teacher: string) => `${family} with ${teacher}: undone`,
  },
  onTime: 'On time',
  late: (minutes: string) => `Running ${minutes} late`,
  done: 'Finished for this evening',
  now: 'Now',
  since: (family: string, time: string) => `${family}, since ${time}`,
  next: 'Next',
  band: (from: string, to: string) => `likely ${from} to ${to}`,
  bandHint:
    'Likely starts are right 8 times out of 10, judging by this evening so far. They are more exact when every start and finish is tapped.',
  missed: (families: string) => `Not started: ${families}`,
  delayedTitle: 'Families to tell',
  delayedText:
    'Their meetings in the next 45 minutes are likely to start at least 5 minutes late. What you choose here changes the plan.',
  noneDelayed: 'No meeting in the next 45 minutes is likely to start 5 minutes late or more.',
  delayed: (family: string, teacher: string) => `${family} with ${teacher}`,
  find: 'What can be done',
  proposals: {
    swap: (family: string, time: string) => `Swap with ${family}, who are here (${time})`,
    'other-first': (teacher: string, time: string) => `See ${teacher} first, at ${time}`,
    'catch-up': (time: string) => `Move to the free time at ${time}`,
    phone: 'Phone tomorrow: take it out of the plan',
  },
  did: {
    swap: 'Swapped',
    'other-first': (time: string) => `Moved to ${time}`,
    'catch-up': (time: string) => `Moved to ${time}`,
    phone: 'Taken out. It is on the call sheet, under Print.',
  },
} as const

/** What the corridor reads. */
export const wallWords = {
  title: 'Where meetings are now',
  fullScreen: 'Full screen',
  columns: { teacher: 'Teacher', room: 'Room', now: 'Now', next: 'Next', state: 'Running' },
  onTime: 'on time',
  late: (minutes: string) => `${minutes} late`,
  done: 'finished',
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  pause: 'Pause',
  goOn: 'Continue',
} as const

/** What the view of arrivals and interpreters says. */
export const arrivalWords = {
  title: 'Arrivals by quarter hour',
  text: 'Families who came, beside those whose first meeting begins then.',
  from: 'From',
  came: 'Came',
  due: 'Due',
  bar: 'Arrivals',
  none: 'Nobody is expected this evening.',
  interpreters: 'Interpreters',
  interpreter: 'Interpreter',
  now: 'Now',
  next: 'Next',
  free: 'Free',
  noInterpreters: 'No interpreter has a meeting this evening.',
  at: (time: string, place: string, teacher: string) => `${time}, ${place}, ${teacher}`,
  until: (time: string, place: string, teacher: string) => `until ${time}, ${place}, ${teacher}`,
} as const

/** What the file with the entries of one computer is called. */
export const tapFileWords = {
  name: (date: string) => `Evening ${date}`,
  takeIn: 'Add entries from another computer',
} as const

/** What the view of other computers says. */
export const computerWords = {
  title: 'Reception on two computers',
  text: 'Save what is recorded here, take the file to the other computer and open it there. Then do the same the other way round. You can repeat this as often as you like: nothing is counted twice and nothing is lost.',
  before: 'Both computers need the same event. Before the evening, open the same backup on the second one.',
  passphrase: 'Passphrase for these files',
  passphraseHint: 'At least 12 characters, the same on both computers.',
  save: 'Save the entries',
  choose: 'Open the other computer’s file',
  drop: 'Drop the other computer’s file here',
  chosen: (name: string) => `Chosen: ${name}`,
  saved: (name: string) => `Saved as ${name}.`,
  notSaved: 'The file was not saved',
  notRead: 'The file was not read',
  notReadTodo: 'Try again, or copy the file to this computer first.',
  takenIn: (added: string, known: string) => `${added} added. Already here: ${known}.`,
  odd: (counted: string) => `Left out because they cannot be read: ${counted}.`,
  entries: { one: 'entry', other: 'entries' } satisfies PluralForms,
  refused: 'Nothing was added',
  why: {
    'not-taps': 'This is not a file of evening entries. Choose the file that the other computer saved.',
    'wrong-passphrase': 'This passphrase does not open the file. Type the one it was saved with.',
    damaged: 'The file is damaged. Save it again on the other computer.',
    newer: 'A newer version of Parley saved this file. Update Parley on this computer first.',
    'other-school': 'It belongs to another school.',
    'other-event': 'It belongs to another event. Open that event first.',
    gone: 'This event was deleted.',
    'not-saved': 'It could not be saved. Look at the notice at the top of this window.',
  },
  known: 'Recorded so far',
  computer: 'Computer',
  count: 'Entries',
  latest: 'Latest',
  thisOne: 'This computer',
  other: (name: string) => `Computer ${name}`,
} as const
