import type { NoteSection, Presence } from '@shared/domain/meetings/meeting'
import type { Staff } from '@shared/domain/people/people'
import type { MeetingMode } from '@shared/domain/requests/request'
import type { Instant, LocalDate, TimeRange } from '@shared/kernel/time'
import { formatFor, type Format } from './format'

/** What the office's paper says, in the school's language. Families' paper: `family/`. */
export interface DocumentWords {
  /** BCP 47. */
  readonly language: string
  readonly format: Format
  /** `{page}` and `{pages}` are filled in by the painter. */
  readonly pageLabel: string
  /** A date as a heading tells it: Tuesday 1 December 2026. */
  fullDate(date: LocalDate): string
  /** The names of the files that hold the paper of all families; what each says is in the family's language. */
  lettersTitle(date: LocalDate): string
  itinerariesTitle(date: LocalDate): string
  invitationsTitle(date: LocalDate): string
  readonly timetable: TimetableWords
  readonly minutes: MinutesWords
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
    lettersTitle: (date) => `Letters to families, ${format.date(date)}`,
    itinerariesTitle: (date) => `Cards for families, ${format.date(date)}`,
    invitationsTitle: (date) => `Invitations to families, ${format.date(date)}`,
    timetable: timetableWords(format),
    minutes: minutesWords(format),
  }
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
