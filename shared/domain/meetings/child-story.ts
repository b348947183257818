import type { StudentId } from '@shared/kernel/ids'
import { attendanceBrief, type AbsenceThresholds, type AttendanceBrief } from '../school/absence'
import type { AttendanceFigure, SchoolYear } from '../school/school'
import { agreedItems, type AgreedItem } from './agreed-items'
import type { GroupMinutes } from './group-minutes'
import type { Action, Incident, MeetingRecord, Presence } from './meeting'

/** What is stored of a child's meetings over the years. */
export interface ChildStoryRecords {
  readonly meetings: readonly MeetingRecord[]
  readonly actions: readonly Action[]
  /** Of its meetings; nothing but whether they were reported goes further. */
  readonly incidents: readonly Pick<Incident, 'meetingId' | 'reportedAt'>[]
  /** Of group sessions that its family came to, or was expected at. */
  readonly groups: readonly GroupMinutes[]
  readonly figures: readonly AttendanceFigure[]
  readonly years: readonly SchoolYear[]
}

/** One occasion on which a child was spoken of. */
export type StoryEntry =
  | {
      readonly kind: 'meeting'
      readonly meeting: MeetingRecord
      /** Targets and actions, and what became of them. */
      readonly items: readonly AgreedItem[]
      readonly wasIncidentReported: boolean
    }
  | { readonly kind: 'group'; readonly minutes: GroupMinutes; readonly presence: Presence }

/** A child over the years, as far as its records are kept. */
export interface ChildStory {
  /** The newest year first; a year without figures is left out. */
  readonly attendance: readonly { readonly year: string; readonly brief: AttendanceBrief }[]
  /** The newest first. */
  readonly entries: readonly StoryEntry[]
}

/** Puts together what was said and agreed about a child at all events. */
export function childStory(
  { meetings, actions, incidents, groups, figures, years }: ChildStoryRecords,
  studentId: StudentId,
  thresholds: AbsenceThresholds,
): ChildStory {
  const reported = new Set(
    incidents.flatMap(({ meetingId, reportedAt }) => (reportedAt === null ? [] : [meetingId])),
  )
  const entries: readonly StoryEntry[] = [
    ...meetings.map((meeting): StoryEntry => ({
      kind: 'meeting',
      meeting,
      items: agreedItems(
        [meeting],
        actions.filter(({ meetingId }) => meetingId === meeting.id),
      ),
      wasIncidentReported: reported.has(meeting.id),
    })),
    ...groups.flatMap((minutes): readonly StoryEntry[] => {
      const own = minutes.attendance.filter(({ children }) => children.some(({ id }) => id === studentId))
      const [first] = own
      // A child of two households came with the one that was there.
      const came = own.find(({ presence }) => presence === 'present') ?? first
      return came ? [{ kind: 'group', minutes, presence: came.presence }] : []
    }),
  ]
  const yearOf = new Map(years.map((year) => [year.id, year]))
  return {
    attendance: figures
      .flatMap((figure) => {
        const brief = attendanceBrief(figure, thresholds)
        return brief ? [{ year: yearOf.get(figure.schoolYearId)?.name ?? '', brief }] : []
      })
      .sort((a, b) => (a.brief.asOf < b.brief.asOf ? 1 : -1)),
    entries: [...entries].sort((a, b) => {
      const [one, other] = [factsOf(a), factsOf(b)]
      return one.date === other.date ? other.start - one.start : one.date < other.date ? 1 : -1
    }),
  }
}

/** When and where an occasion was, and who held it. */
export const factsOf = (
  entry: StoryEntry,
): Pick<GroupMinutes['facts'], 'date' | 'start' | 'eventTitle' | 'staff'> =>
  entry.kind === 'meeting' ? entry.meeting.facts : entry.minutes.facts

/** Who was there of those whose presence is written down, the child first. */
export const whoCame = ({ facts, attendance }: MeetingRecord): readonly string[] => [
  ...(attendance.student === 'present' ? [facts.student.name] : []),
  ...attendance.adults.flatMap(({ name, presence }) => (presence === 'present' ? [name] : [])),
]
