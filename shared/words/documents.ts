import type { NoteSection, Presence } from '@shared/domain/meetings/meeting'
import type { Staff } from '@shared/domain/people/people'
import type { NeutralReason } from '@shared/domain/plan/plan'
import type { MeetingMode } from '@shared/domain/requests/request'
import type { Instant, LocalDate, TimeRange } from '@shared/kernel/time'
import { formatFor, type Format } from './format'

/** What paper says, in one language. */
export interface DocumentWords {
  /** BCP 47. */
  readonly language: string
  readonly format: Format
  /** `{page}` and `{pages}` are filled in by the painter. */
  readonly pageLabel: string
  /** A date as a heading tells it: Tuesday 1 December 2026. */
  fullDate(date: LocalDate): string
  readonly letter: LetterWords
  readonly timetable: TimetableWords
  readonly minutes: MinutesWords
}

interface LetterWords {
  documentTitle(date: LocalDate): string
  /** Where the school wrote no name for the adults of a household. */
  readonly unnamedAdults: string
  /** Below the adults' names, so that the letter finds its way home: Anna Kowalska (9B). */
  forChildren(children: readonly string[]): string
  greeting(adults: string): string
  readonly opening: string
  readonly nothingPlaced: string
  readonly columns: Readonly<Record<'time' | 'child' | 'teacher' | 'where' | 'reason', string>>
  readonly childComes: string
  interpreter(name: string): string
  walk(minutes: number): string
  /** Where there is no room to name: by phone, online, or a room that is told on arrival. */
  noRoom(mode: MeetingMode): string
  readonly arrivalTitle: string
  readonly arrival: string
  readonly remote: string
  readonly remoteTitle: string
  readonly remoteOnly: string
  readonly unplacedTitle: string
  readonly unplacedAdvice: string
  reason(reason: NeutralReason): string
  revision(number: number): string
  readonly closing: string
}

interface TimetableWords {
  documentTitle(date: LocalDate): string
  /** What the timetable is of, and the day on which it was true. */
  asOf(eventTitle: string, date: LocalDate): string
  readonly tickWhoCame: string
  readonly boldAttends: string
  session(range: TimeRange): string
  counts(meetings: number, free: number): string
  readonly columns: Readonly<Record<'time' | 'family' | 'child' | 'room' | 'notes', string>>
  readonly break: string
  readonly free: string
  readonly away: string
  readonly notHere: string
  interpreter(name: string, language: string): string
  noRoom(mode: MeetingMode): string
}

interface MinutesWords {
  readonly documentTitle: string
  readonly title: string
  readonly draft: string
  final(by: string, at: Instant, timezone: string): string
  readonly facts: Readonly<
    Record<'event' | 'when' | 'where' | 'student' | 'family' | 'staff' | 'interpreter', string>
  >
  readonly attendanceTitle: string
  readonly attendanceColumns: Readonly<Record<'person' | 'presence', string>>
  presence(presence: Presence): string
  section(section: NoteSection): string
  readonly nothingNoted: string
  readonly targetsTitle: string
  readonly targetColumns: Readonly<Record<'what' | 'who' | 'by', string>>
  readonly actionsTitle: string
  readonly actionColumns: Readonly<Record<'what' | 'who' | 'due' | 'state', string>>
  actionState(state: 'open' | 'done' | 'dropped'): string
  readonly addendaTitle: string
  addendum(by: string, at: Instant, timezone: string): string
}

/** A member of staff as paper names them: Ms Wei Tan. */
export function formalStaffName(staff: Pick<Staff, 'title' | 'givenName' | 'familyName'>): string {
  return [staff.title, staff.givenName, staff.familyName]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}

/** The words of paper in British English; dates, lists and names of languages as the locale writes them. */
export function documentWords(locale: string): DocumentWords {
  const format = formatFor(locale)
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return {
    language: 'en-GB',
    format,
    pageLabel: 'Page {page} of {pages}',
    fullDate: (date) => `${weekday.format(new Date(`${date}T00:00:00Z`))} ${format.date(date)}`,
    letter: letterWords(format),
    timetable: timetableWords(format),
    minutes: minutesWords(format),
  }
}

function letterWords(format: Format): LetterWords {
  return {
    documentTitle: (date) => `Letters to families, ${format.date(date)}`,
    unnamedAdults: 'Parent or carer',
    forChildren: (children) => `Family of ${format.list(children)}`,
    greeting: (adults) => `Dear ${adults},`,
    opening: 'We are pleased to invite you to the meetings below. Each starts and ends on time.',
    nothingPlaced: 'We are sorry that we could not arrange the meetings that were asked for.',
    columns: { time: 'Time', child: 'Child', teacher: 'Teacher', where: 'Where', reason: 'Why' },
    childComes: 'comes with you',
    interpreter: (name) => `Interpreter: ${name}`,
    walk: (minutes) => `after a walk of ${format.counted(minutes, { one: 'minute', other: 'minutes' })}`,
    noRoom: (mode) => noRoom(mode, 'Ask at reception'),
    arrivalTitle: 'When you arrive',
    arrival: 'Please report to reception first and bring this letter with you.',
    remote: 'For a meeting by phone or online there is no need to come to school.',
    remoteTitle: 'By phone or online',
    remoteOnly: 'There is no need to come to school. Please be ready at the times below.',
    unplacedTitle: 'What we could not arrange',
    unplacedAdvice:
      'If you would still like to speak with a teacher named here, please ask the school office.',
    reason: (reason) => neutralSentences[reason],
    revision: (number) => `Revision ${number}, replaces revision ${number - 1}`,
    closing: 'We look forward to speaking with you.',
  }
}

const neutralSentences: Readonly<Record<NeutralReason, string>> = {
  'no-time-suits': 'We found no time that suits both you and the teacher.',
  'teacher-full': 'This teacher has no place left.',
  'no-interpreter': 'No interpreter was free at a time that suits.',
  'asked-after-planning': 'This meeting was asked for after the times were planned.',
}

function timetableWords(format: Format): TimetableWords {
  return {
    documentTitle: (date) => `Staff timetables, ${format.date(date)}`,
    asOf: (eventTitle, date) => `${eventTitle}. Timetable of ${format.date(date)}`,
    tickWhoCame: 'Tick who came.',
    boldAttends: 'A child in bold comes to the meeting.',
    session: (range) => format.range(range),
    counts: (meetings, free) =>
      `${format.counted(meetings, { one: 'meeting', other: 'meetings' })}, ${format.counted(free, { one: 'slot', other: 'slots' })} free`,
    columns: { time: 'Time', family: 'Family', child: 'Child', room: 'Room', notes: 'Notes' },
    break: 'Break',
    free: 'Free',
    away: 'Not available',
    notHere: 'Not available in this session.',
    interpreter: (name, language) => `Interpreter: ${name}, ${language}`,
    noRoom: (mode) => noRoom(mode, 'No room set'),
  }
}

const noRoom = (mode: MeetingMode, inPerson: string): string =>
  ({ 'in-person': inPerson, phone: 'By phone', online: 'Online' })[mode]

function minutesWords(format: Format): MinutesWords {
  return {
    documentTitle: 'Minutes of a meeting',
    title: 'Minutes of a meeting',
    draft: 'Draft, not yet final',
    final: (by, at, timezone) => `Final, signed off by ${by} on ${format.moment(at, timezone)}`,
    facts: {
      event: 'Event',
      when: 'When',
      where: 'Where',
      student: 'Child',
      family: 'Family',
      staff: 'Staff',
      interpreter: 'Interpreter',
    },
    attendanceTitle: 'Who was there',
    attendanceColumns: { person: 'Person', presence: 'Attendance' },
    presence: (presence) => ({ present: 'Present', absent: 'Absent', unknown: 'Not recorded' })[presence],
    section: (section) => sectionTitles[section],
    nothingNoted: 'Nothing was noted.',
    targetsTitle: 'Agreed targets',
    targetColumns: { what: 'What', who: 'Who', by: 'By when' },
    actionsTitle: 'Actions',
    actionColumns: { what: 'What', who: 'Who', due: 'Due', state: 'State' },
    actionState: (state) => ({ open: 'Open', done: 'Done', dropped: 'Dropped' })[state],
    addendaTitle: 'Added later',
    addendum: (by, at, timezone) => `${by}, ${format.moment(at, timezone)}`,
  }
}

const sectionTitles: Readonly<Record<NoteSection, string>> = {
  childVoice: 'The child’s own voice',
  progress: 'Progress',
  attitude: 'Attitude',
  behaviour: 'Behaviour',
  familyPoints: 'The family’s points',
  strategies: 'How to support at home and at school',
}
