import type { LocalDate, MinuteOfDay } from '@shared/kernel/time'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '../format'

const revised = (revision: number | null): string =>
  revision !== null && revision > 1 ? ` revision ${revision}` : ''
const eventFile =
  (what: string) =>
  (date: LocalDate, revision: number | null) =>
  (script: 'plain' | 'shaped'): string =>
    `${what} ${date}${revised(revision)}${script === 'shaped' ? ' other scripts' : ''}.pdf`

/** The names of printed files: always the same for the same event, and never with a person's name. */
export const printFileWords = {
  letters: eventFile('Letters'),
  timetables: eventFile('Staff timetables'),
  minutes: (date: LocalDate, start: MinuteOfDay) => (): string =>
    `Minutes ${date} ${formatTime(start).replace(':', '')}.pdf`,
  /** What the log's entry is called among the steps saved. */
  logStep: 'Log what was printed',
} as const

/** What the print screen says. Names and counts come in written already. */
export const printWords = {
  title: 'Print',
  documents: { letters: 'Letters to families', timetables: 'Staff timetables' },
  document: 'Document',
  count: {
    letters: (format: Format, count: number) => format.counted(count, { one: 'letter', other: 'letters' }),
    timetables: (format: Format, count: number) =>
      format.counted(count, { one: 'timetable', other: 'timetables' }),
  },
  save: (counted: string) => `Save PDF (${counted})`,
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter' },
  order: 'In order of',
  orders: { name: 'Name', form: 'Form' },
  form: 'Form',
  anyForm: 'All forms',
  teacher: 'Teacher',
  anyTeacher: 'All teachers',
  unprinted: 'Not printed yet',
  rows: { letters: 'families', timetables: 'staff' },
  columns: {
    family: 'Family',
    children: 'Children',
    staff: 'Staff',
    role: 'Role',
    meetings: 'Meetings',
    unplaced: 'Not placed',
    printed: 'Printed',
  },
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
  shaped: (counted: string, scripts: string) => `${counted} in ${scripts}`,
  shapedSaved: 'They need the system’s own layout and are saved as a second PDF.',
  shapedPrinted:
    'They need the system’s own layout: the browser opens its print window for them, where “Save as PDF” keeps them as a file.',
  signs: 'signs of no script',
  empty: 'No plan to print yet',
  emptyText: 'Letters and timetables are made from the plan. Allocate the requests first.',
  emptyAction: 'Go to the plan',
} as const
