import type { Session } from '@shared/domain/events/event'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import { sessionsNamed } from '@shared/domain/plan/cancelled'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { groupSessionsNow } from '@shared/domain/plan/group-sessions'
import type { Appointment, Conference, PaperPlan, Plan } from '@shared/domain/plan/plan'
import type { StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import { paperWords, type PaperWords } from '@shared/words/papers'
import type { ListedPaper } from '@shared/words/school/sentences'
import type { RevisionOptions, SchoolHead } from '../families'
import type { Block, Column, DocumentModel, DocumentPart, Row, TableBlock } from '../model'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import { letterhead } from '../phrases'

/** What the school’s own papers hang on beside the event and its plan; `locale` is BCP 47, the school’s. */
export interface PaperOptions extends RevisionOptions {
  readonly school: SchoolHead
  readonly locale: string
  /** The date that the paper carries. */
  readonly date: LocalDate
}

/** What a paper of an event is made from, and the words that it says. */
export interface PaperWork {
  readonly index: ConferenceIndex
  /** Everybody's name, unique within the event. */
  readonly names: PeopleNames
  readonly plan: Plan
  /** The event's, and those of which only the plan tells: an announced one may know a session that was removed since. */
  readonly sessions: readonly Session[]
  readonly groupSessions: readonly AnnouncedGroupSession[]
  readonly words: PaperWords
  readonly options: PaperOptions
}

/** Gathers what a paper of an event is made from; words are British English where paper does not speak the locale. */
export function paperWork(conference: Conference, plan: PaperPlan, options: PaperOptions): PaperWork {
  const groupSessions = plan.groupSessions ?? groupSessionsNow(conference)
  return {
    index: indexConference(conference),
    names: namesAmong(conference),
    plan,
    sessions: sessionsNamed(conference.event.sessions, [...plan.appointments, ...groupSessions]),
    groupSessions,
    words: paperWords(options.locale),
    options,
  }
}

/** A paper of the school's own: its parts under its title. */
export const paperOf = (
  { words }: Pick<PaperWork, 'words'>,
  kind: ListedPaper,
  parts: readonly DocumentPart[],
): DocumentModel => ({
  title: words.titles[kind],
  language: words.language,
  direction: words.direction,
  pageLabel: words.pageLabel,
  parts,
})

/** The head of a paper: the school, of what event and day it is, and its name. */
export const headOf = ({ index, words, options }: PaperWork, title: string): readonly Block[] => [
  ...letterhead(options.school, [words.asOf(index.conference.event.title, options.date, options.revision)]),
  { kind: 'heading', level: 1, text: title },
]

/** A paragraph that is there to be passed over. */
export const quiet = (text: string): Block => ({ kind: 'paragraph', text, tone: 'quiet' })

/** A list of the whole event, in one part: its rows under a hint, or what stands there where it has none. */
export function listPaper(
  work: PaperWork,
  kind: ListedPaper,
  list: {
    readonly none: string
    readonly hint?: string
    readonly margins?: DocumentPart['margins']
    readonly columns: readonly Column[]
    readonly rows: readonly Row[]
  },
): DocumentModel {
  const { event } = work.index.conference
  const title = work.words.titles[kind]
  const body: readonly Block[] =
    list.rows.length === 0
      ? [quiet(list.none)]
      : [...(list.hint === undefined ? [] : [quiet(list.hint)]), tableOf(list.columns, list.rows)]
  return paperOf(work, kind, [
    {
      recipient: event.id,
      footer: [title, event.title].join(' · '),
      ...(list.margins === undefined ? {} : { margins: list.margins }),
      blocks: [...headOf(work, title), ...body],
    },
  ])
}

/** A table of many short rows. */
export function tableOf(columns: readonly Column[], rows: readonly Row[]): TableBlock {
  return { kind: 'table', columns, rows, dense: true }
}

/** The adults as they are greeted, and behind them what tells their household from others of its name. */
export const adultsOf = ({ names }: PaperWork, { householdId }: Appointment): string =>
  names.householdAdults(householdId)

/** Each child once, with its form, in the order of the names. */
export const childrenOf = ({ names, words }: PaperWork, ids: Iterable<StudentId>): string =>
  words.format.list(
    [...new Set(ids)].map((id) => names.studentWithForm(id)).sort((a, b) => words.format.compare(a, b)),
  )

/** Children by the shortest name that nobody else has, with their forms. */
export const childrenInShort = ({ names, words }: PaperWork, ids: Iterable<StudentId>): string =>
  words.format.list(
    [...new Set(ids)]
      .map((id) => names.studentInShortWithForm(id))
      .sort((a, b) => words.format.compare(a, b)),
  )

/** The room by its name where no other has it, or how a meeting without one takes place. */
export function roomNameOf({ index, words }: PaperWork, row: Appointment): string {
  const room = roomOf(index, row)
  if (!room) return words.noRoom(modeOf(index, row))
  const isShared = index.conference.rooms.some(({ id, name }) => id !== room.id && name === room.name)
  return isShared ? words.together(room.name, room.building) : room.name
}

/** The room with its building, or how a meeting without one takes place. */
export function placeOf({ index, words }: PaperWork, row: Appointment): string {
  const room = roomOf(index, row)
  if (!room) return words.noRoom(modeOf(index, row))
  return words.together(room.name, room.building)
}

/** What several rows say, each thing once, line by line. */
export const linesOfEach = (rows: readonly Appointment[], say: (row: Appointment) => string): string =>
  [...new Set(rows.map(say))].filter((text) => text !== '').join('\n')
