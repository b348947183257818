import type { LocalDate, MinuteOfDay } from '@shared/kernel/time'
import { formatTime } from '@shared/kernel/time'

/** The names of files of single papers, never with a person's name. */
export const printFileWords = {
  minutes: (date: LocalDate, start: MinuteOfDay) => (): string =>
    `Minutes ${date} ${formatTime(start).replace(':', '')}.pdf`,
  followUp: (date: LocalDate) => (): string => `What was agreed, by person ${date}.pdf`,
  groupMinutes: (date: LocalDate) => (): string => `Minutes of a group session ${date}.pdf`,
  incident: (date: LocalDate) => (): string => `Incident report ${date}.pdf`,
  childStory: (date: LocalDate) => (): string => `Meetings over the years ${date}.pdf`,
  agreed: (date: LocalDate) => (): string => `What we agreed ${date}.pdf`,
  /** What the log's entry is called among the steps saved. */
  logStep: 'Log what was printed',
} as const

/** What came of a paper that a screen saves by itself. */
export const paperFileWords = {
  saved: (name: string) => `Saved as ${name}`,
  failed: {
    'disk-full': 'The PDF was not saved: the disk is full. Free some space, or save to another disk.',
    'not-allowed': 'The PDF was not saved: Parley cannot write to this folder. Choose another folder.',
    other: 'The PDF was not saved. Try again, or choose another folder.',
  },
} as const

/** What the print screen says. Names and counts come in written already. */
export const printWords = {
  title: 'Print',
  document: 'Document',
  moreChoices: 'More options',
  save: (counted: string) => `Save PDF (${counted})`,
  saveUncounted: 'Save PDF',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter', a5: 'A5', a6: 'A6', 'a3-wide': 'A3, landscape' },
  files: 'Save as',
  filesAs: { one: 'One file', each: 'One file each' },
  plan: 'Plan',
  plans: { announced: (revision: string) => `Revision ${revision}, announced`, working: 'Current plan' },
  nameStyle: 'Door signs show',
  nameStyles: { initials: 'Initials', times: 'Times only' },
  deadline: 'Replies by',
  envelope: 'Envelope',
  envelopes: { none: 'No window', dl: 'DL, with window' },
  order: 'Print order',
  orders: { name: 'Name', form: 'Form' },
  form: 'Form',
  anyForm: 'All forms',
  teacher: 'Teacher',
  anyTeacher: 'All teachers',
  unprinted: 'Only new or changed documents',
  columns: { meetings: 'Meetings', unplaced: 'Not placed', printed: 'Printed', held: 'Status' },
  held: {
    none: 'Not printed',
    current: 'Up to date',
    outdated: 'Out of date',
  },
  deliveredRevision: (revision: string, isOutdated: boolean) =>
    isOutdated ? `Revision ${revision}, out of date` : `Revision ${revision}`,
  /** The announced plan is printed, and the working plan has changed since. */
  movedOn: (revision: string, families: string) =>
    `The plan has changed for ${families} since revision ${revision}. Their letters stay the same until you announce the next revision.`,
  families: { one: 'family', other: 'families' },
  fellBack: (languages: string, school: string) =>
    `Parley does not have ${languages}, so those families get letters in ${school}. If a family also reads another language, choose it in People under “Also reads”.`,
  schoolFellBack: (language: string, inWhich: string) =>
    `Parley does not have ${language}, so this document is in ${inWhich}.`,
  unchecked: (languages: string) => `No speaker has checked the wording in ${languages} yet.`,
  toCheck: 'Check translations',
  toAnnounce: 'Go to the plan to announce it',
  chosenHint: 'Only selected rows are printed',
  preview: 'Preview',
  previous: 'Previous',
  next: 'Next',
  position: (at: string, of: string) => `${at} of ${of}`,
  page: (at: string, of: string) => `Page ${at} of ${of}`,
  nobody: 'Nothing to print with these filters.',
  opening: 'Reading the plan',
  laying: (counted: string) => `Laying out ${counted}`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was saved.',
  saved: (name: string) => `Saved ${name}`,
  hostPrinted: (counted: string) => `Sent ${counted} to the browser’s print window`,
  notLogged: 'The file was saved, but the log of what was printed could not be written.',
  notLoggedTodo: 'Check the top bar before you continue.',
  nothing: 'There is no longer a plan to print.',
  nothingTodo: 'Allocate again, then come back here.',
  failed: {
    'disk-full': 'The file was not saved: the disk is full.',
    'not-allowed': 'The file was not saved: Parley cannot write to this folder.',
    other: 'The file was not saved.',
  },
  failedTodo: {
    'disk-full': 'Free some space, or save to another disk.',
    'not-allowed': 'Choose another folder.',
    other: 'Try again, or choose another folder.',
  },
  broken: 'The pages could not be made.',
  brokenTodo: 'Try again. If it happens again, restart Parley. Nothing is lost.',
  shaped: (counted: string, scripts: string) => `${counted} in ${scripts}.`,
  shapedSaved: 'They need the computer’s own text layout, so they are saved as a second PDF.',
  shapedPrinted:
    'They need the browser’s own text layout, so its print window opens. Choose “Save as PDF” there to keep them as a file.',
  lacking: (whose: string, scripts: string) =>
    `This computer has no font for some text in the documents for ${whose}: ${scripts}. It is printed as empty boxes.`,
  lackingTodo: 'Print anyway, or install a font such as Noto Sans and restart Parley before you print.',
  moreNames: (count: string) => `${count} more`,
  signs: 'symbols',
} as const
