import type { Household } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { meetingsOf, type FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Appointment } from '@shared/domain/plan/plan'
import { formatTime } from '@shared/kernel/time'
import type { Table } from '../table'

/** What a row tells, in the words of the family's letter. */
export interface MergeTexts {
  /** The household's name, unique. */
  familyName(household: Household): string
  /** As a letter greets them. */
  adults(household: Household): string
  /** All of a family. */
  allChildren(family: FamilyMeetings): string
  cancelled(family: FamilyMeetings): string
  groupSessions(family: FamilyMeetings): string
  date(appointment: Appointment): string
  /** Those of one meeting. */
  children(meeting: readonly Appointment[]): string
  staff(appointment: Appointment): string
  place(appointment: Appointment): string
}

const familyColumns = [
  'household_id',
  'family',
  'adults',
  'language',
  'interpreter_language',
  'channel',
  'contact',
  'children',
  'revision',
  'replaces',
  'meetings',
  'not_placed',
  'cancelled',
  'group_sessions',
] as const
const meetingColumns = ['date', 'start', 'end', 'child', 'staff', 'place'] as const

/**
 * What mail merges are made of, one row a household: `household_id` (the school's own), `family`, `adults` (as a letter greets
 * them), `language` (of the letter), `interpreter_language`, `channel`, `contact`, `children`, `revision` (that its letter is
 * of, blank for a draft), `replaces` (the revision of the letter that it replaces, if any), `meetings` and `not_placed` (how
 * many), `cancelled` (a line for each meeting that takes place no longer), `group_sessions` (a line for each that the family has signed up for); then for each meeting by time `meeting_1_date`, `meeting_1_start`, `meeting_1_end`,
 * `meeting_1_child`, `meeting_1_staff`, `meeting_1_place`, `meeting_2_date` ... as many as the family with most of them has, blank
 * for families with fewer.
 */
export function mailMergeTable(
  index: ConferenceIndex,
  families: readonly FamilyMeetings[],
  texts: MergeTexts,
): Table {
  const all = families.map((family) => ({ family, meetings: meetingsOf(index, family.appointments) }))
  const most = all.reduce((count, { meetings }) => Math.max(count, meetings.length), 0)
  const places = Array.from({ length: most }, (_, at) => at)
  const header = [
    ...familyColumns,
    ...places.flatMap((at) => meetingColumns.map((column) => `meeting_${at + 1}_${column}`)),
  ]
  const rows = all.map(({ family, meetings }) => [
    ...familyCells(family, meetings.length, texts),
    ...places.flatMap((at) => meetingCells(meetings[at], texts)),
  ])
  return [header, ...rows]
}

function familyCells(family: FamilyMeetings, meetings: number, texts: MergeTexts): readonly string[] {
  const { household, revision, replaces, unplaced } = family
  const cells: Readonly<Record<(typeof familyColumns)[number], string>> = {
    household_id: household.sourceId,
    family: texts.familyName(household),
    adults: texts.adults(household),
    language: household.letterLanguage,
    interpreter_language: household.interpreterLanguage ?? '',
    channel: household.contactChannel,
    contact: household.contact,
    children: texts.allChildren(family),
    revision: numberOrBlank(revision),
    replaces: numberOrBlank(replaces),
    meetings: String(meetings),
    not_placed: String(unplaced.length),
    cancelled: texts.cancelled(family),
    group_sessions: texts.groupSessions(family),
  }
  return familyColumns.map((column) => cells[column])
}

const numberOrBlank = (value: number | null): string => (value === null ? '' : String(value))

function meetingCells(
  meeting: readonly [Appointment, ...Appointment[]] | undefined,
  texts: MergeTexts,
): readonly string[] {
  if (!meeting) return meetingColumns.map(() => '')
  const [first] = meeting
  const cells: Readonly<Record<(typeof meetingColumns)[number], string>> = {
    date: texts.date(first),
    start: formatTime(first.start),
    end: formatTime(first.end),
    child: texts.children(meeting),
    staff: texts.staff(first),
    place: texts.place(first),
  }
  return meetingColumns.map((column) => cells[column])
}
