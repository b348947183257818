import type { Household } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { DatedGroupSession } from '@shared/domain/plan/group-sessions'
import { householdsWrittenTo } from '@shared/domain/plan/letter-recipients'
import type { Appointment } from '@shared/domain/plan/plan'
import type { LetterTemplate } from '@shared/domain/school/office'
import type { HouseholdId } from '@shared/kernel/ids'
import { documentWords } from './documents'
import { householdWords } from './family'
import type { FamilyWords } from './family/words'
import {
  cancelledLines,
  childrenOf,
  email,
  sms,
  type FamilyMessage,
  type MessageWork,
} from './family-messages'
import { joinedAdults } from './names'
import { namesAmong } from './people-names'
import { localeOfSchool } from './school'
import { givenName, interpreterOf, joined, placeOr, staffOf, type OfChild, type Staffed } from './share-parts'

export type { FamilyMessage } from './family-messages'

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
    /** The household's name, unique within the event. */
    familyName(household: Pick<Household, 'id'>): string
    /** What an entry in a calendar is called, by whose it is. */
    readonly entry: Readonly<Record<'staff' | 'interpreter' | 'office', (appointment: Appointment) => string>>
  }
  /** For the family of an appointment: its own child, the staff and the room, and nobody else. */
  readonly family: {
    /** The household's name, unique within the event. */
    familyName(household: Pick<Household, 'id'>): string
    /** The adults as the family's language joins them. */
    adults(household: Household): string
    /** The children of one meeting, as they are called at home. */
    children(meeting: readonly Appointment[]): string
    staff(row: Staffed): string
    place(appointment: Appointment): string
    date(appointment: Appointment): string
    entry(appointment: Appointment): string
    /** What takes place no longer, a line each. */
    cancelled(family: FamilyMeetings): string
    /** The group sessions that it has signed up for, a line each. */
    groupSessions(family: FamilyMeetings): string
  }
  email(family: FamilyMeetings): FamilyMessage
  sms(family: FamilyMeetings): FamilyMessage
}

/** The school as its messages name it. */
export interface SharingSchool {
  /** May be blank. */
  readonly name: string
  /** BCP 47; the first is the one in which families are written to whose own paper does not speak. */
  readonly languages: readonly string[]
  /** The office's own wordings of letters, which its messages use too; left out: it has none. */
  readonly templates?: readonly LetterTemplate[]
}

/** The texts of an event, those for the office and staff in the app's locale. */
export function shareTexts(
  index: ConferenceIndex,
  { name: school, languages, templates = [] }: SharingSchool,
  locale: string,
): ShareTexts {
  const fallback = localeOfSchool(languages, locale)
  const wordsFor = (id: HouseholdId): FamilyWords =>
    householdWords(index.households.get(id) ?? { letterLanguage: fallback, alsoReads: null }, fallback).words
  const writtenTo = householdsWrittenTo(index.conference)
  const adults = ({ id, adults: written }: Household): string =>
    joinedAdults(written, wordsFor(id).format, fallback)
  const names = namesAmong(index.conference)
  const work: MessageWork = { index, school, templates, writtenTo, wordsFor, adults }
  const wordsOf = ({ householdId }: Appointment): FamilyWords => wordsFor(householdId)
  return {
    office: officeTexts(index, locale),
    family: {
      familyName: ({ id }) => names.household(id),
      adults,
      children: (meeting) => (meeting[0] ? childrenOf(work, meeting, wordsOf(meeting[0])) : ''),
      staff: (row) => staffOf(index, row).join(' · '),
      place: (row) => placeOr(index, row, (mode) => wordsOf(row).letter.noRoom(mode)),
      date: (row) => wordsOf(row).fullDate(row.date),
      entry: (row) => joined([givenName(index, row), ...staffOf(index, row)], ' · '),
      cancelled: (family) => cancelledLines(work, family).join('\n'),
      groupSessions: ({ household, groupSessions }) =>
        groupSessions.map((one) => groupSessionLine(index, wordsFor(household.id), one)).join('\n'),
    },
    email: (family) => email(work, family),
    sms: (family) => sms(work, family),
  }
}

/** "Tuesday 1 December, 16:00–16:20 · Class time · Ms Tan · Hall, Main" */
function groupSessionLine(index: ConferenceIndex, words: FamilyWords, one: DatedGroupSession): string {
  const place = one.room ? joined([one.room.name, one.room.building], ', ') : ''
  const when = `${words.fullDate(one.date)}, ${words.format.range(one)}`
  return joined([when, one.title, ...staffOf(index, one), place], ' · ')
}

function officeTexts(index: ConferenceIndex, locale: string): ShareTexts['office'] {
  const { format, timetable } = documentWords(locale)
  const names = namesAmong(index.conference)
  const child = ({ studentId }: OfChild): string => names.studentWithForm(studentId)
  const staff = (row: Staffed): string => format.list(staffOf(index, row))
  const family = ({ householdId }: Appointment): string => names.household(householdId)
  return {
    child,
    staff,
    familyName: ({ id }) => names.household(id),
    interpreter: (row) => interpreterOf(index, row),
    place: (row) => placeOr(index, row, (mode) => (mode === 'in-person' ? '' : timetable.noRoom(mode))),
    children: ({ children }) => format.list(children.map((studentId) => child({ studentId }))),
    entry: {
      staff: (row) => joined([child(row), family(row)], ', '),
      interpreter: (row) => said.interpreting(joined([staff(row), family(row)], ' with ')),
      office: (row) => joined([child(row), staff(row)], ' with '),
    },
  }
}

const said = { interpreting: (affected: string) => `Interpreting: ${affected}` } as const
