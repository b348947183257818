import type { SchoolYearId } from '@shared/kernel/ids'
import { spokenLanguage } from '@shared/kernel/language'
import type { Adult, Household, LanguageCode } from '../people/people'
import type { Marker } from '../people/safeguarding'
import {
  attendanceBrief,
  usualThresholds,
  type AbsenceThresholds,
  type AttendanceBrief,
} from '../school/absence'
import type { AttendanceFigure } from '../school/school'
import { lastAgreed, type LastAgreed, type LastAgreedRecord, type LookingBack } from './last-agreed'
import type { Action, MeetingRecord } from './meeting'

/** What a member of staff has at hand in a meeting about a child. */
export interface ChildBrief {
  /** Null where the school has given no figures for this school year. */
  readonly attendance: AttendanceBrief | null
  /** What was agreed with this family at the event before, and what became of it; null where nothing was. */
  readonly last: LastAgreed | null
  /** What the family's adults speak, or else the language in which it gets letters. */
  readonly languages: readonly LanguageCode[]
  /** Null: none is needed. */
  readonly interpreterLanguage: LanguageCode | null
  /** Whether there is a warning about the child, the household or one of its adults: never which, and never why. */
  readonly hasMarker: boolean
}

/** What is known of a child and its families, from which a brief is made. */
export interface ChildRecords {
  readonly figures: readonly AttendanceFigure[]
  readonly meetings: readonly MeetingRecord[]
  readonly actions: readonly Action[]
  /** In place of the meetings of earlier events, on a teacher's laptop. */
  readonly lastAgreed: readonly LastAgreedRecord[]
  readonly households: readonly Household[]
  readonly adults: readonly Adult[]
  readonly markers: readonly Pick<Marker, 'subject'>[]
}

/** Which meeting a brief is for. */
export interface BriefFor extends LookingBack {
  readonly schoolYearId: SchoolYearId
}

/** The brief for a meeting about a child with one family: nothing of the child's other families is in it. */
export function childBrief(
  records: ChildRecords,
  meeting: BriefFor,
  thresholds: AbsenceThresholds = usualThresholds,
): ChildBrief {
  const figure = records.figures.find(({ schoolYearId }) => schoolYearId === meeting.schoolYearId)
  const household = records.households.find(({ id }) => id === meeting.householdId)
  const adults = records.adults.filter(({ householdIds }) => householdIds.includes(meeting.householdId))
  const about = new Set<string>([meeting.studentId, meeting.householdId, ...adults.map(({ id }) => id)])
  const spoken = adults.filter(({ leftOn }) => leftOn === null).flatMap(({ speaks }) => speaks)
  const languages = spoken.length > 0 ? spoken : household ? [household.letterLanguage] : []
  return {
    attendance: figure ? attendanceBrief(figure, thresholds) : null,
    last: lastAgreed(records.meetings, records.actions, meeting) ?? lastBroughtAlong(records, meeting),
    languages: [...new Set(languages.filter((code) => code !== '').map(spokenLanguage))],
    interpreterLanguage: household?.interpreterLanguage ?? null,
    hasMarker: records.markers.some(({ subject }) => about.has(subject.id)),
  }
}

const lastBroughtAlong = (
  records: ChildRecords,
  { eventId, studentId, householdId }: BriefFor,
): LastAgreed | null =>
  records.lastAgreed.find(
    (row) => row.eventId === eventId && row.studentId === studentId && row.householdId === householdId,
  ) ?? null
