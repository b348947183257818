import { packFileProblems } from './packs'

/** What a teacher’s window says. */
export const teacherWords = {
  offer: 'Open a teacher’s pack',
  offerText: 'On a teacher’s laptop: see your own meetings and write the minutes, without a network.',
  title: 'Open a teacher’s pack',
  text: 'The office gave you a file and a slip with its passphrase. Everything stays on this laptop until you hand a return pack back.',
  choose: 'Choose the pack',
  dropHere: 'Drop the pack to open it',
  chooseAnother: 'Choose another file',
  file: 'Pack',
  passphrase: 'Passphrase from the slip',
  passphraseHint: 'Capitals, dashes and spaces make no difference.',
  open: 'Open',
  opening: 'Opening…',
  backToOffice: 'Leave teacher mode',
  notRead: 'The file was not read.',
  notReadTodo: 'Copy it to this laptop and choose the copy.',
  problems: {
    ...packFileProblems,
    'other-kind': {
      what: 'This is a return pack, which goes to the office.',
      todo: 'Choose the file whose name ends in .parley-pack.',
    },
    'wrong-key': {
      what: 'This passphrase does not open the pack.',
      todo: 'Check it against the slip. Each pack has its own.',
    },
    'not-returned': {
      what: 'Words on this laptop are in no return pack yet.',
      todo: 'Write a return pack first. Then this pack can take their place.',
    },
  },
  replaceTitle: 'Replace the pack on this laptop?',
  replaceText: (teacher: string, at: string) =>
    `Everything written for ${teacher} is in the return pack of ${at}. Continue once the office has it. This laptop then keeps only the new pack.`,
  replaceUnwritten: (teacher: string) =>
    `Nothing was written with the pack of ${teacher}. This laptop then keeps only the new pack.`,
  replace: 'Replace the pack',
  sameOpen: 'This pack is open already. Every word is still here.',
  cancel: 'Back to my meetings',
  mode: 'Teacher mode',
  meetings: 'My meetings',
  evening: (teacher: string, event: string) => `${teacher} · ${event}`,
  unreturned: (words: string) => `${words} not returned yet`,
  wordCount: { one: 'word', other: 'words' },
  markCount: { one: 'other change', other: 'other changes' },
  allReturned: 'Everything returned',
  nothingWritten: 'Nothing written yet',
  writeReturn: 'Write return pack',
  returned: (name: string) =>
    `Saved as ${name}. Give it to the office. Your words stay on this laptop as well.`,
  notReturned: {
    what: 'The return pack was not saved. Your words are still on this laptop.',
    todo: 'Choose another place, or free some space, then try again.',
  },
  more: 'Pack actions',
  openAnother: 'Open another pack',
  leave: 'Leave teacher mode',
  leaveTitle: 'Leave teacher mode?',
  leaveText:
    'The pack and everything you wrote stay on this laptop. Choose “Open a teacher’s pack” to come back.',
  leaveUnreturned: (words: string) => `Not returned to the office yet: ${words}.`,
  remove: 'Remove this pack from the laptop',
  removeTitle: 'Remove this pack from the laptop?',
  removeText: (at: string) =>
    `Everything written is in the return pack of ${at}. Continue once the office has it. Nothing from the evening then stays on this laptop.`,
  removeUnwritten: 'Nothing was written with it. Nothing from the evening then stays on this laptop.',
  removeFirst: 'Write a return pack first.',
  removeConfirm: 'Remove the pack',
  notRemoved: 'The pack was not removed.',
  notRemovedTodo: {
    'not-returned': 'Words on this laptop are in no return pack yet. Write a return pack first.',
    'not-saved': 'Restart Parley, then try again.',
  },
  count: 'Words not returned yet',
} as const

/** The teacher's list of meetings: who comes now, who comes next, and what to know of each. */
export const myMeetingsWords = {
  title: 'My meetings',
  now: 'Now',
  next: 'Next',
  nobodyNow: 'No meeting now',
  nobodyNext: 'No more meetings',
  empty: 'No meetings in this pack',
  emptyText: 'Ask the office for a new pack.',
  write: 'Write minutes',
  brief: {
    with: 'Together with',
    room: 'Where',
    adults: 'Who comes',
    language: 'Language',
    interpreter: 'Interpreter',
    noInterpreter: (language: string) => `None for ${language}`,
    attendance: 'Attendance',
    punctuality: 'Punctuality',
    subject: 'About',
    mode: 'How',
  },
  asOf: (date: string) => `up to ${date}`,
} as const
