import type { Household } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { meetingsOf, type FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment } from '@shared/domain/plan/plan'
import { buildingsOf, modeOf, walkBetween } from '@shared/domain/plan/places'
import type { LetterTemplate, WordedParagraph } from '@shared/domain/school/office'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { formatTime, type LocalDate, type TimeRange } from '@shared/kernel/time'
import { changeOf, groupChangeOf } from './family/changes'
import { officeParagraph } from './family/office-words'
import type { FamilyWords } from './family/words'
import { givenName, interpreterOf, joined, placeOr, staffOf } from './share-parts'

/** A message to a family, for the office to copy; in the family's language as far as its letters are. */
export interface FamilyMessage {
  /** BCP 47. */
  readonly language: string
  readonly direction: FamilyWords['direction']
  /** Of an e-mail; an SMS has none. */
  readonly subject: string
  readonly body: string
}

/** What an event's messages are written from. */
export interface MessageWork {
  readonly index: ConferenceIndex
  /** The school's name; may be blank. */
  readonly school: string
  /** The office's own wordings of letters, which messages use too. */
  readonly templates: readonly LetterTemplate[]
  /** The households that are sent letters about each child. */
  readonly writtenTo: ReadonlyMap<StudentId, ReadonlySet<HouseholdId>>
  readonly wordsFor: (householdId: HouseholdId) => FamilyWords
  /** The adults of a household as its language joins them; blank where the school named none. */
  readonly adults: (household: Household) => string
}

/** Says all that the letter says. */
export function email(work: MessageWork, family: FamilyMeetings): FamilyMessage {
  const words = work.wordsFor(family.household.id)
  const { letter, format } = words
  const missing = family.unplaced.map(
    ({ request, reason }) => `${whoMeets(work, [request], words)}: ${letter.reason(reason)}`,
  )
  const days = daysOf(work, family, words).map(({ date, meetings, cancelled }) => [
    words.fullDate(date),
    ...meetings.map((one) => `${format.range(one)} · ${textOf(work, family, one, words)}`),
    ...cancelled,
  ])
  const parts = [
    [letter.greeting(work.adults(family.household) || null)],
    [...replaced(family, words), openingOf(work, family, words)],
    arrivalOf(work, family, words),
    ...days,
    missing.length > 0 ? [letter.unplacedTitle, ...missing, letter.unplacedAdvice] : [],
    [isOver(family) ? words.invitation.closing : said(work, family, 'closing', letter.closing), work.school],
  ]
  return {
    language: words.language,
    direction: words.direction,
    subject: joined([work.index.conference.event.title, work.school], ' – '),
    body: joined(
      parts.map((lines) => joined(lines, '\n')),
      '\n\n',
    ),
  }
}

/** As short as it can be said: of the opening and closing only what the office words itself. */
export function sms(work: MessageWork, family: FamilyMeetings): FamilyMessage {
  const words = work.wordsFor(family.household.id)
  const { letter, format } = words
  const { appointments, unplaced, groupSessions } = family
  const days = daysOf(work, family, words).map(({ date, meetings, cancelled }) => {
    const all = [
      ...meetings.map((one) => `${formatTime(one.start)} ${textOf(work, family, one, words)}`),
      ...cancelled,
    ]
    return `${format.shortDate(date)}: ${all.join('; ')}`
  })
  const missing = unplaced.map(({ request }) => whoMeets(work, [request], words))
  const isMeeting = appointments.length + groupSessions.length > 0
  const parts = [
    `${joined([work.school, work.index.conference.event.title], ', ')}:`,
    ...replaced(family, words),
    isMeeting ? said(work, family, 'opening', '') : openingOf(work, family, words),
    ...days,
    missing.length > 0 && isMeeting ? `${letter.unplacedTitle}: ${missing.join('; ')}` : '',
    ...arrivalOf(work, family, words),
    isOver(family) ? '' : said(work, family, 'closing', ''),
  ]
  return { language: words.language, direction: words.direction, subject: '', body: joined(parts, '\n') }
}

/** What of the replaced paper takes place no longer, each with its day: "Cancelled: Tue 1 Dec, 16:20 with Ms Tan · Mei". */
export function cancelledLines(
  work: MessageWork,
  { household, cancelled, cancelledGroups }: FamilyMeetings,
): readonly string[] {
  const words = work.wordsFor(household.id)
  const when = ({ date, start }: Pick<Appointment, 'date' | 'start'>): string =>
    `${words.format.shortDate(date)}, ${formatTime(start)}`
  return [
    ...meetingsOf(work.index, cancelled).map((rows) => cancelledText(work, rows, words, when(rows[0]))),
    ...cancelledGroups.map((one) => words.letter.cancelledGroup(when(one), one.title)),
  ]
}

const cancelledText = (work: MessageWork, rows: Meeting, words: FamilyWords, when: string): string => {
  const staff = words.format.list(staffOf(work.index, rows[0]))
  return joined([words.letter.cancelled(when, staff), childrenOf(work, rows, words)], ' · ')
}

/** Whether all that the family was sent is cancelled. */
const isOver = ({ appointments, unplaced, groupSessions, ...gone }: FamilyMeetings): boolean =>
  gone.cancelled.length + gone.cancelledGroups.length > 0 &&
  appointments.length + unplaced.length + groupSessions.length === 0

function openingOf(work: MessageWork, family: FamilyMeetings, { letter }: FamilyWords): string {
  if (family.appointments.length + family.groupSessions.length > 0)
    return said(work, family, 'opening', letter.opening)
  return family.cancelled.length + family.cancelledGroups.length > 0
    ? letter.nothingLeft
    : letter.nothingPlaced
}

/** What the letter says about coming to school. */
function arrivalOf(work: MessageWork, family: FamilyMeetings, { letter }: FamilyWords): readonly string[] {
  const { appointments, groupSessions } = family
  const remote = appointments.filter((row) => modeOf(work.index, row) !== 'in-person').length
  if (appointments.length + groupSessions.length === 0) return []
  if (remote === appointments.length && groupSessions.length === 0) return [letter.remoteOnly]
  const buildings = buildingsOf(work.index, appointments)
  return [
    said(work, family, 'todo', letter.arrivalInMessage),
    ...(buildings.length > 1 ? [letter.inBuildings(buildings)] : []),
    ...(remote > 0 ? [letter.remote] : []),
  ]
}

/** A paragraph in the office's words, else in the app's. */
const said = (
  work: MessageWork,
  { household, children, unplaced }: FamilyMeetings,
  paragraph: WordedParagraph,
  appsWords: string,
): string =>
  officeParagraph(work.templates, 'letter', paragraph, work.wordsFor(household.id), {
    adults: work.adults(household) || null,
    children: children
      .map((studentId) => givenName(work.index, { householdId: household.id, studentId }))
      .filter((name) => name !== ''),
    school: work.school,
    event: work.index.conference.event,
    deadline: null,
    interpreter: household.interpreterLanguage !== null,
    separated: children.some((child) => (work.writtenTo.get(child)?.size ?? 0) > 1),
    unplaced: unplaced.length > 0,
  }) ?? appsWords

type Meeting = readonly [Appointment, ...Appointment[]]

/** A group session, or a meeting with the one that the family comes from. */
type Placed = TimeRange & { readonly date: LocalDate } & (
    PlacedMeeting | { readonly group: DatedGroupSession }
  )

interface PlacedMeeting {
  readonly rows: Meeting
  readonly former: Appointment | null
}

interface Day {
  readonly date: LocalDate
  readonly meetings: readonly Placed[]
  /** In words already. */
  readonly cancelled: readonly string[]
}

function daysOf(work: MessageWork, family: FamilyMeetings, words: FamilyWords): readonly Day[] {
  const meetings = meetingsOf(work.index, family.appointments).map((rows, at, all): Placed => ({
    ...rows[0],
    rows,
    former: all[at - 1]?.[0] ?? null,
  }))
  const groups = family.groupSessions.map((group): Placed => ({ ...group, group }))
  const byDate = groupBy(
    [...meetings, ...groups].toSorted((a, b) => a.start - b.start),
    ({ date }) => date,
  )
  const cancelled = groupBy(
    [
      ...meetingsOf(work.index, family.cancelled).map((rows) => ({
        ...rows[0],
        text: cancelledText(work, rows, words, formatTime(rows[0].start)),
      })),
      ...family.cancelledGroups.map((one) => ({
        ...one,
        text: words.letter.cancelledGroup(formatTime(one.start), one.title),
      })),
    ],
    ({ date }) => date,
  )
  return [...new Set([...byDate.keys(), ...cancelled.keys()])].sort().map((date) => ({
    date,
    meetings: byDate.get(date) ?? [],
    cancelled: (cancelled.get(date) ?? []).map(({ text }) => text),
  }))
}

const replaced = ({ revision, replaces }: FamilyMeetings, { letter }: FamilyWords): readonly string[] =>
  revision === null || replaces === null ? [] : [letter.revision(revision, replaces)]

const textOf = (work: MessageWork, family: FamilyMeetings, one: Placed, words: FamilyWords): string =>
  'group' in one ? groupText(work, family, one.group, words) : meetingText(work, family, one, words)

/** "Class time 7A · Ms Tan · Room 1, Main" */
const groupText = (
  { index }: MessageWork,
  family: FamilyMeetings,
  one: DatedGroupSession,
  words: FamilyWords,
): string =>
  joined(
    [
      one.title,
      ...staffOf(index, one),
      one.room ? joined([one.room.name, one.room.building], ', ') : words.letter.noRoom('in-person'),
      groupChangeOf(family, one, words),
    ],
    ' · ',
  )

/** "Mei · Ms Tan · Room 1, Main": in every language the same. */
function meetingText(
  work: MessageWork,
  family: FamilyMeetings,
  { rows, former }: PlacedMeeting,
  words: FamilyWords,
): string {
  const { index } = work
  const { letter } = words
  const walk = walkBetween(index, former, rows[0])
  const interpreters = new Set(rows.map((row) => interpreterOf(index, row)).filter((name) => name !== ''))
  const subjects = new Set(rows.map(({ requestId }) => index.requests.get(requestId)?.subject.trim() ?? ''))
  return joined(
    [
      whoMeets(work, rows, words),
      ...subjects,
      placeOr(index, rows[0], (mode) => letter.noRoom(mode)),
      walk > 0 ? letter.walk(walk) : '',
      ...[...interpreters].map((name) => letter.interpreter(name)),
      whoComes(work, rows, words),
      changeOf(family, rows, words),
    ],
    ' · ',
  )
}

function whoComes(work: MessageWork, rows: Meeting, words: FamilyWords): string {
  const { childComes } = words.letter
  const [first, ...others] = rows.filter(
    ({ requestId }) => work.index.requests.get(requestId)?.studentAttends,
  )
  if (!first) return ''
  const coming = [first, ...others]
  return coming.length === rows.length ? childComes : `${childrenOf(work, coming, words)}: ${childComes}`
}

const whoMeets = (
  work: MessageWork,
  rows: readonly [ChildAndStaff, ...ChildAndStaff[]],
  words: FamilyWords,
): string => joined([childrenOf(work, rows, words), ...staffOf(work.index, rows[0])], ' · ')

type ChildAndStaff = Pick<Appointment, 'householdId' | 'studentId' | 'staffIds'>

/** The children that some rows are about, by the names used at home: Ida and Leo. */
export const childrenOf = (
  { index }: MessageWork,
  rows: readonly Pick<Appointment, 'householdId' | 'studentId'>[],
  { format }: FamilyWords,
): string =>
  format.list(
    [...new Set(rows.map((row) => givenName(index, row)))].filter((name) => name !== '').sort(format.compare),
  )
