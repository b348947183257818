import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Appointment } from '@shared/domain/plan/plan'
import { formatTime } from '@shared/kernel/time'
import type { Table } from '../table'

/** What a row tells, in the words of the family's letter. */
export interface MergeTexts {
  children(family: FamilyMeetings): string
  date(appointment: Appointment): string
  child(appointment: Appointment): string
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
  'meetings',
  'not_placed',
] as const
const meetingColumns = ['date', 'start', 'end', 'child', 'staff', 'place'] as const

/**
 * What mail merges are made of, one row a household: `household_id` (the school's own), `family`, `adults` (as a letter greets
 * them), `language` (of the letter), `interpreter_language`, `channel`, `contact`, `children`, `revision` (blank for a draft),
 * `meetings` and `not_placed` (how many); then for each meeting by time `meeting_1_date`, `meeting_1_start`, `meeting_1_end`,
 * `meeting_1_child`, `meeting_1_staff`, `meeting_1_place`, `meeting_2_date` ... as many as the family with most of them has, blank
 * for families with fewer.
 */
export function mailMergeTable(
  families: readonly FamilyMeetings[],
  revision: number | null,
  texts: MergeTexts,
): Table {
  const most = families.reduce((count, { appointments }) => Math.max(count, appointments.length), 0)
  const places = Array.from({ length: most }, (_, at) => at)
  const header = [
    ...familyColumns,
    ...places.flatMap((at) => meetingColumns.map((column) => `meeting_${at + 1}_${column}`)),
  ]
  const rows = families.map((family) => [
    ...familyCells(family, revision, texts),
    ...places.flatMap((at) => meetingCells(family.appointments[at], texts)),
  ])
  return [header, ...rows]
}

function familyCells(family: FamilyMeetings, revision: number | null, texts: MergeTexts): readonly string[] {
  const { household, appointments, unplaced } = family
  const cells: Readonly<Record<(typeof familyColumns)[number], string>> = {
    household_id: household.sourceId,
    family: household.name,
    adults: household.adults,
    language: household.letterLanguage,
    interpreter_language: household.interpreterLanguage ?? '',
    channel: household.contactChannel,
    contact: household.contact,
    children: texts.children(family),
    revision: revision === null ? '' : String(revision),
    meetings: String(appointments.length),
    not_placed: String(unplaced.length),
  }
  return familyColumns.map((column) => cells[column])
}

function meetingCells(appointment: Appointment | undefined, texts: MergeTexts): readonly string[] {
  if (!appointment) return meetingColumns.map(() => '')
  const cells: Readonly<Record<(typeof meetingColumns)[number], string>> = {
    date: texts.date(appointment),
    start: formatTime(appointment.start),
    end: formatTime(appointment.end),
    child: texts.child(appointment),
    staff: texts.staff(appointment),
    place: texts.place(appointment),
  }
  return meetingColumns.map((column) => cells[column])
}
