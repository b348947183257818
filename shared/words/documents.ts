import type { NoteSection, Presence } from '@shared/domain/meetings/meeting'
import type { MeetingMode } from '@shared/domain/requests/request'
import type { Instant, LocalDate, TimeRange } from '@shared/kernel/time'
import { fill } from './family/fill'
import { schoolWords, type SchoolWords } from './school'

/** What the office's paper says, in the school's language. Families' paper: `family/`. */
export interface DocumentWords extends Pick<
  SchoolWords,
  'language' | 'direction' | 'format' | 'pageLabel' | 'fullDate' | 'together'
> {
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
  /** A meeting of the former timetable: its time and family. */
  cancelled(what: string): string
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
  readonly childTargetsTitle: string
  readonly targetColumns: Readonly<Record<'what' | 'who' | 'by', string>>
  readonly actionsTitle: string
  readonly actionColumns: Readonly<Record<'what' | 'who' | 'due' | 'state', string>>
  actionState(state: 'open' | 'done' | 'dropped'): string
  readonly addendaTitle: string
  addendum(by: string, at: Instant, timezone: string): string
}

/** The words of the school's paper in the language of a locale, in British English where paper does not speak it. */
export function documentWords(locale: string): DocumentWords {
  const words = schoolWords(locale)
  const { said, format } = words
  const dated =
    (sentence: string) =>
    (date: LocalDate): string =>
      fill(sentence, { date: format.date(date) })
  return {
    ...words,
    lettersTitle: dated(said.letters),
    itinerariesTitle: dated(said.itineraries),
    invitationsTitle: dated(said.invitations),
    timetable: timetableWords(words),
    minutes: minutesWords(words),
  }
}

function timetableWords({ said, format, together, noRoom }: SchoolWords): TimetableWords {
  const { columns } = said
  return {
    documentTitle: (date) => fill(said.timetables, { date: format.date(date) }),
    asOf: (event, date) => fill(said.timetableOf, { event, date: format.date(date) }),
    tickWhoCame: said.tickWhoCame,
    boldAttends: said.boldAttends,
    session: (range) => format.range(range),
    counts: (meetings, free) =>
      together(format.counted(meetings, said.meetings), format.counted(free, said.freeSlots)),
    columns,
    break: said.break,
    free: said.free,
    away: said.away,
    notHere: said.notHere,
    cancelled: (what) => fill(said.cancelled, { what }),
    interpreter: (name, language) => fill(said.interpreting, { name, language }),
    noRoom,
  }
}

function minutesWords({ said, format, together }: SchoolWords): MinutesWords {
  const { columns } = said
  const momentOf = (at: Instant, timezone: string): string =>
    together(format.day(at, timezone), format.clock(at, timezone))
  return {
    documentTitle: said.minutesTitle,
    title: said.minutesTitle,
    draft: said.minutesDraft,
    final: (by, at, timezone) => fill(said.minutesFinal, { by, moment: momentOf(at, timezone) }),
    facts: { ...columns, where: columns.place, student: columns.child },
    attendanceTitle: said.whoWasThere,
    attendanceColumns: columns,
    presence: (presence) => said.presences[presence],
    section: (section) => said.sections[section],
    nothingNoted: said.nothingNoted,
    targetsTitle: said.agreedTargets,
    childTargetsTitle: said.childTargets,
    targetColumns: columns,
    actionsTitle: said.actions,
    actionColumns: columns,
    actionState: (state) => said.actionStates[state],
    addendaTitle: said.addedLater,
    addendum: (by, at, timezone) => fill(said.addendum, { by, moment: momentOf(at, timezone) }),
  }
}
