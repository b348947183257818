import type { LocalDate, MinuteOfDay } from '@shared/kernel/time'
import { formatTime } from '@shared/kernel/time'

/** The names of files of single papers, never with a person's name. */
export const printFileWords = {
  minutes: (date: LocalDate, start: MinuteOfDay) => (): string =>
    `Minutes ${date} ${formatTime(start).replace(':', '')}.pdf`,
  /** What the log's entry is called among the steps saved. */
  logStep: 'Log what was printed',
} as const

/** What the print screen says. Names and counts come in written already. */
export const printWords = {
  title: 'Print',
  document: 'Document',
  moreChoices: 'More choices',
  save: (counted: string) => `Save PDF (${counted})`,
  saveUncounted: 'Save PDF',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter', a5: 'A5', a6: 'A6', 'a3-wide': 'A3, landscape' },
  files: 'Save as',
  filesAs: { one: 'One file', each: 'One file each' },
  plan: 'Plan',
  plans: { announced: (revision: string) => `Revision ${revision}, announced`, working: 'As it stands now' },
  nameStyle: 'Doors tell',
  nameStyles: { initials: 'Initials', times: 'Times only' },
  deadline: 'Replies by',
  envelope: 'Envelope',
  envelopes: { none: 'No window', dl: 'DL, with window' },
  order: 'In order of',
  orders: { name: 'Name', form: 'Form' },
  form: 'Form',
  anyForm: 'All forms',
  teacher: 'Teacher',
  anyTeacher: 'All teachers',
  unprinted: 'Only new or changed paper',
  columns: { meetings: 'Meetings', unplaced: 'Not placed', printed: 'Printed', held: 'Paper' },
  held: {
    none: 'Not printed',
    current: 'Right as it is',
    outdated: 'Out of date',
  },
  deliveredRevision: (revision: string, isOutdated: boolean) =>
    isOutdated ? `Revision ${revision}, out of date` : `Revision ${revision}`,
  /** The announced plan is printed, and the working plan has changed since. */
  movedOn: (revision: string, families: string) =>
    `The plan tells ${families} otherwise than revision ${revision}. Their letters stay as they were told until the next revision is announced.`,
  families: { one: 'family', other: 'families' },
  fellBack: (languages: string, school: string) =>
    `Parley has no words in ${languages}: those families are written to in ${school}. If a family also reads another language, choose it in People, under “Also reads”.`,
  schoolFellBack: (language: string, inWhich: string) =>
    `Parley has no words in ${language}: this paper is in ${inWhich}.`,
  unchecked: (languages: string) => `No speaker has checked the words in ${languages} yet.`,
  toCheck: 'Have them checked',
  toAnnounce: 'Go to the plan to announce it',
  chosenHint: 'Only the selected are printed',
  preview: 'Preview',
  previous: 'Previous',
  next: 'Next',
  position: (at: string, of: string) => `${at} of ${of}`,
  page: (at: string, of: string) => `Page ${at} of ${of}`,
  nobody: 'Nobody to print for with these filters.',
  opening: 'Reading the plan',
  laying: (counted: string) => `Laying out ${counted}`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was saved.',
  saved: (name: string) => `Saved ${name}`,
  hostPrinted: (counted: string) => `Handed ${counted} to the browser’s print window`,
  notLogged: 'The file was saved, but the log of what was printed could not be written.',
  notLoggedTodo: 'See the save state at the top before you go on.',
  nothing: 'There is no plan to print any more.',
  nothingTodo: 'Allocate again, then come back here.',
  failed: {
    'disk-full': 'The file was not saved: the disk is full.',
    'not-allowed': 'The file was not saved: this folder may not be written to.',
    other: 'The file was not saved.',
  },
  failedTodo: {
    'disk-full': 'Free some space, or save to another disk.',
    'not-allowed': 'Choose another folder.',
    other: 'Try again, or choose another folder.',
  },
  broken: 'The pages could not be made.',
  brokenTodo: 'Try again. If it happens once more, restart Parley: nothing is lost.',
  shaped: (counted: string, scripts: string) => `${counted} in ${scripts}.`,
  shapedSaved: 'They need the system’s own layout and are saved as a second PDF.',
  shapedPrinted:
    'They need the system’s own layout: the browser opens its print window for them, where “Save as PDF” keeps them as a file.',
  lacking: (whose: string, scripts: string) =>
    `This computer has no font for something on the paper of ${whose}: ${scripts}. It is printed as an empty box.`,
  lackingTodo:
    'Print it so, or install a font for it, such as Noto Sans, and start Parley again before you print.',
  moreNames: (count: string) => `${count} more`,
  signs: 'signs of no script',
} as const
