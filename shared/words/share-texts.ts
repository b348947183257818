import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import { neutralReason } from '@shared/domain/plan/neutral-reason'
import type { Appointment } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StaffId } from '@shared/kernel/ids'
import { formatTime, type LocalDate } from '@shared/kernel/time'
import { documentWords } from './documents'
import { familyWords } from './family'
import type { FamilyWords } from './family/words'
import { givenNameOf, proseName, staffName } from './names'
import { localeOfSchool } from './school'

interface OfChild {
  readonly studentId: Request['studentId']
}
interface Staffed {
  readonly staffIds: readonly StaffId[]
}

/** A message to a family, for the office to copy; in the family's language as far as its letters are. */
export interface FamilyMessage {
  /** BCP 47. */
  readonly language: string
  readonly direction: FamilyWords['direction']
  /** Of an e-mail; an SMS has none. */
  readonly subject: string
  readonly body: string
}

/** The texts in which an event's meetings go out other than on paper. */
export interface ShareTexts {
  /** For the office and staff, in the school's language. */
  readonly office: {
    /** Mei Okafor (9A) */
    child(row: OfChild): string
    staff(row: Staffed): string
    interpreter(appointment: Appointment): string
    /** "Room 1, Main"; by phone or online, or blank where there is no room to name. */
    place(appointment: Appointment): string
    children(family: FamilyMeetings): string
    /** What an entry in a calendar is called, by whose it is. */
    readonly entry: Readonly<Record<'staff' | 'interpreter' | 'office', (appointment: Appointment) => string>>
  }
  /** For the family of an appointment: its own child, whom it meets and where, and nobody else. */
  readonly family: {
    /** What the child is called at home. */
    child(row: OfChild): string
    staff(row: Staffed): string
    place(appointment: Appointment): string
    date(appointment: Appointment): string
    entry(appointment: Appointment): string
  }
  email(family: FamilyMeetings, revision: number | null): FamilyMessage
  sms(family: FamilyMeetings, revision: number | null): FamilyMessage
}

interface Work {
  readonly index: ConferenceIndex
  /** May be blank. */
  readonly school: string
  readonly wordsFor: (householdId: HouseholdId) => FamilyWords
}

/** The school as its messages name it. */
export interface SharingSchool {
  /** May be blank. */
  readonly name: string
  /** BCP 47; the first is the one in which families are written to whose own paper does not speak. */
  readonly languages: readonly string[]
}

/** The texts of an event, those for the office and staff in the app's locale. */
export function shareTexts(
  index: ConferenceIndex,
  { name: school, languages }: SharingSchool,
  locale: string,
): ShareTexts {
  const fallback = localeOfSchool(languages, locale)
  const wordsFor = (id: HouseholdId): FamilyWords =>
    familyWords(index.households.get(id)?.letterLanguage ?? fallback, fallback).words
  const work: Work = { index, school, wordsFor }
  return {
    office: officeTexts(index, locale),
    family: {
      child: (row) => givenName(index, row),
      staff: (row) => staffOf(index, row).join(' · '),
      place: (row) => familyPlace(work, row),
      date: (row) => wordsFor(row.householdId).fullDate(row.date),
      entry: (row) => whoMeets(index, row),
    },
    email: (family, revision) => email(work, family, revision),
    sms: (family, revision) => sms(work, family, revision),
  }
}

function officeTexts(index: ConferenceIndex, locale: string): ShareTexts['office'] {
  const { format, timetable } = documentWords(locale)
  const forms = new Map(index.conference.enrolments.map((row) => [row.studentId, row.form]))
  const child = ({ studentId }: OfChild): string => {
    const student = index.students.get(studentId)
    const form = forms.get(studentId) ?? ''
    return joined([student ? proseName(student) : '', form === '' ? '' : `(${form})`], ' ')
  }
  const staff = (row: Staffed): string => format.list(staffOf(index, row))
  const family = ({ householdId }: Appointment): string => index.households.get(householdId)?.name ?? ''
  return {
    child,
    staff,
    interpreter: (row) => interpreterOf(index, row),
    place: (row) => {
      const mode = modeOf(index, row)
      return mode === 'in-person' ? roomOf(index, row) : timetable.noRoom(mode)
    },
    children: ({ children }) => format.list(children.map((studentId) => child({ studentId }))),
    entry: {
      staff: (row) => joined([child(row), family(row)], ', '),
      interpreter: (row) => said.interpreting(joined([staff(row), family(row)], ' with ')),
      office: (row) => joined([child(row), staff(row)], ' with '),
    },
  }
}

const said = { interpreting: (whom: string) => `Interpreting: ${whom}` } as const

function email(work: Work, family: FamilyMeetings, revision: number | null): FamilyMessage {
  const { household, appointments, unplaced } = family
  const words = work.wordsFor(household.id)
  const { letter, format } = words
  const isRemote = appointments.every((row) => modeOf(work.index, row) !== 'in-person')
  const days = byDate(appointments).map(([date, rows]) => [
    words.fullDate(date),
    ...rows.map((row) => `${format.range(row)} · ${meeting(work, row)}`),
  ])
  const missing = unplaced.map(
    ({ request, reason }) => `${whoMeets(work.index, request)}: ${letter.reason(neutralReason(reason))}`,
  )
  const parts = [
    [letter.greeting(household.adults.trim() || null)],
    [...replaced(words, revision), appointments.length > 0 ? letter.opening : letter.nothingPlaced],
    ...days,
    appointments.length > 0 && isRemote ? [letter.remoteOnly] : [],
    missing.length > 0 ? [letter.unplacedTitle, ...missing, letter.unplacedAdvice] : [],
    [letter.closing, work.school],
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

/** As short as it can be told. */
function sms(
  work: Work,
  { household, appointments, unplaced }: FamilyMeetings,
  revision: number | null,
): FamilyMessage {
  const words = work.wordsFor(household.id)
  const { letter, format } = words
  const days = byDate(appointments).map(([date, rows]) => {
    const told = rows.map((row) => `${formatTime(row.start)} ${meeting(work, row)}`)
    return `${format.shortDate(date)}: ${told.join('; ')}`
  })
  const missing = unplaced.map(({ request }) => whoMeets(work.index, request))
  const parts = [
    `${joined([work.school, work.index.conference.event.title], ', ')}:`,
    ...replaced(words, revision),
    ...(appointments.length > 0 ? days : [letter.nothingPlaced]),
    missing.length > 0 && appointments.length > 0 ? `${letter.unplacedTitle}: ${missing.join('; ')}` : '',
  ]
  return { language: words.language, direction: words.direction, subject: '', body: joined(parts, '\n') }
}

const byDate = (rows: readonly Appointment[]): readonly (readonly [LocalDate, readonly Appointment[]])[] => [
  ...groupBy(rows, ({ date }) => date),
]

/** From the second revision on, that it replaces the one before. */
const replaced = ({ letter }: FamilyWords, revision: number | null): readonly string[] =>
  revision !== null && revision > 1 ? [letter.revision(revision)] : []

/** "Mei · Ms Tan · Room 1, Main": in every language the same. */
function meeting(work: Work, row: Appointment): string {
  const interpreter = interpreterOf(work.index, row)
  const { letter } = work.wordsFor(row.householdId)
  return joined(
    [
      whoMeets(work.index, row),
      familyPlace(work, row),
      interpreter === '' ? '' : letter.interpreter(interpreter),
    ],
    ' · ',
  )
}

function familyPlace({ index, wordsFor }: Work, row: Appointment): string {
  const mode = modeOf(index, row)
  const room = mode === 'in-person' ? roomOf(index, row) : ''
  return room === '' ? wordsFor(row.householdId).letter.noRoom(mode) : room
}

const whoMeets = (index: ConferenceIndex, row: OfChild & Staffed): string =>
  joined([givenName(index, row), ...staffOf(index, row)], ' · ')

function givenName(index: ConferenceIndex, { studentId }: OfChild): string {
  const student = index.students.get(studentId)
  return student ? givenNameOf(student) : ''
}

const staffOf = (index: ConferenceIndex, { staffIds }: Staffed): readonly string[] =>
  staffIds.flatMap((id) => {
    const member = index.staff.get(id)
    return member ? [staffName(member)] : []
  })

function interpreterOf(index: ConferenceIndex, { interpreterId }: Appointment): string {
  const found = interpreterId === null ? undefined : index.interpreters.get(interpreterId)
  return found ? proseName(found) : ''
}

const modeOf = (index: ConferenceIndex, { requestId }: Appointment): Request['mode'] =>
  index.requests.get(requestId)?.mode ?? 'in-person'

function roomOf(index: ConferenceIndex, { roomId }: Appointment): string {
  const room = roomId === null ? undefined : index.rooms.get(roomId)
  return room ? joined([room.name, room.building], ', ') : ''
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by)
