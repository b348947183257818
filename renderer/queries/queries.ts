import type { BlockedTime } from '@shared/domain/events/blocked-times'
import type { FamilyWarningRecords } from '@shared/domain/evening/family-warnings'
import type { ConferenceEvent } from '@shared/domain/events/event'
import type { AgreedRecords } from '@shared/domain/meetings/agreed-items'
import type { ChildRecords } from '@shared/domain/meetings/child-brief'
import type { ChildStoryRecords } from '@shared/domain/meetings/child-story'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import type { Action, Incident, PrivateNote, MeetingRecord } from '@shared/domain/meetings/meeting'
import type {
  Adult,
  Household,
  Interpreter,
  Staff,
  Student,
  TeachingGroup,
} from '@shared/domain/people/people'
import type { EventSetup } from '@shared/domain/requests/event-setup'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { AppointmentRecord, DeliveryLogEntry, PlanRecord } from '@shared/domain/plan/revision'
import type { Room } from '@shared/domain/events/event'
import type { Tap } from '@shared/domain/evening/tap'
import type { HeldPack, PackRegisterEntry, ReturnedPack } from '@shared/domain/meetings/pack'
import type { ReplySlip } from '@shared/domain/requests/reply-slip'
import type { TeacherListEntry } from '@shared/domain/requests/teacher-list'
import type { AttendanceFigure, School, SchoolYear } from '@shared/domain/school/school'
import type { StoredRosterMapping } from '@shared/domain/folder/roster-import'
import type { LetterTemplate, Setting } from '@shared/domain/school/office'
import type { EventId, HouseholdId, MeetingId, StudentId } from '@shared/kernel/ids'
import type { Records } from '@shared/records/registry'

/** A value that goes on telling its newest state; the shape of Dexie's live queries and of TC39's proposal. */
export interface Observable<T> {
  subscribe(observer: { next(value: T): void; error(cause: unknown): void }): { unsubscribe(): void }
}

export interface EventSummary {
  readonly event: ConferenceEvent
  readonly isSample: boolean
  readonly counts: Readonly<Record<'staff' | 'households' | 'requests' | 'groupSessions', number>>
  /** The current plan, or null before the first allocation. */
  readonly plan: PlanRecord | null
  /** The number of the latest announced revision, or null before the first announcement. */
  readonly revision: number | null
  /** Whether it was put away among the past ones. */
  readonly isArchived: boolean
}

/** Everyone the school knows, of all events. */
export interface SchoolPeople {
  readonly staff: readonly Staff[]
  readonly students: readonly Student[]
  readonly enrolments: readonly Records['enrolment'][]
  readonly households: readonly Household[]
  readonly guardianships: readonly Records['guardianship'][]
  readonly adults: readonly Adult[]
  readonly interpreters: readonly Interpreter[]
  readonly rooms: readonly Room[]
  readonly groups: readonly TeachingGroup[]
  readonly schoolYears: readonly SchoolYear[]
  /** Who the office is warned about. */
  readonly markers: readonly Records['marker'][]
  /** Who must not meet at any event. */
  readonly separations: readonly Records['standingSeparation'][]
}

/** What has been asked, planned, sent and written down about a family, at all events. */
export interface FamilyHistory {
  readonly requests: readonly Records['request'][]
  /** Those of the plans that the office is working on. */
  readonly appointments: readonly AppointmentRecord[]
  readonly letters: readonly DeliveryLogEntry[]
  readonly meetings: readonly MeetingRecord[]
}

/** How many records of the kinds people ask after are kept. */
export interface StoredCounts {
  readonly events: number
  readonly students: number
  readonly households: number
  readonly staff: number
  readonly requests: number
  readonly appointments: number
  readonly meetings: number
}

/** A stored record that could not be read, by table, id and field only. */
export interface UnreadableRecord {
  readonly recordKind: string
  readonly id: string
  readonly field: string
}

/** Observable reads for screens; storage implements them. Null: there is no such thing (yet). */
export interface Queries {
  school(): Observable<School | null>
  /** Lessons in which staff cannot come, as the school's timetable says. */
  blockedTimes(): Observable<readonly BlockedTime[]>
  schoolYears(): Observable<readonly SchoolYear[]>
  settings(): Observable<readonly Setting[]>
  /** The office's own wordings of letters. */
  templates(): Observable<readonly LetterTemplate[]>
  /** How the columns of lists were mapped at earlier imports. */
  rosterMappings(): Observable<readonly StoredRosterMapping[]>
  events(): Observable<readonly EventSummary[]>
  people(): Observable<SchoolPeople>
  familyHistory(householdId: HouseholdId): Observable<FamilyHistory>
  /** What reception may have to be careful with when a family comes; `separations` are the school's. */
  familyWarnings(householdId: HouseholdId): Observable<FamilyWarningRecords>
  /** An event, its plan and what was announced last; a part that has not changed is the very same as before. */
  planned(eventId: EventId): Observable<PlannedEvent | null>
  /** How an event is set up; null where it came without, as from a folder. */
  eventSetup(eventId: EventId): Observable<EventSetup | null>
  meetings(eventId: EventId): Observable<readonly MeetingRecord[]>
  /** Attendance and minutes of an event's group sessions. */
  groupMinutes(eventId: EventId): Observable<readonly GroupMinutes[]>
  meeting(meetingId: MeetingId): Observable<MeetingRecord | null>
  /** A meeting's private notes, one a member of staff. */
  privateNotes(meetingId: MeetingId): Observable<readonly PrivateNote[]>
  /** The incident of a meeting; null where there was none. */
  incident(meetingId: MeetingId): Observable<Incident | null>
  /** A student's attendance figures, of all school years. */
  attendanceFigures(studentId: StudentId): Observable<readonly AttendanceFigure[]>
  /** What is known of a child and its families: figures, meetings of all events, adults, warnings. */
  childRecords(studentId: StudentId): Observable<ChildRecords>
  /** A child's meetings at all events, with what was agreed in them. */
  childStory(studentId: StudentId): Observable<ChildStoryRecords>
  actions(eventId: EventId): Observable<readonly Action[]>
  /** Meetings that have minutes with the actions agreed in them, of an event or (null) of all. */
  agreed(eventId: EventId | null): Observable<AgreedRecords>
  deliveries(eventId: EventId): Observable<readonly DeliveryLogEntry[]>
  /** The reply slips typed for an event. */
  replySlips(eventId: EventId): Observable<readonly ReplySlip[]>
  /** What teachers have filled in on their lists for an event. */
  teacherListEntries(eventId: EventId): Observable<readonly TeacherListEntry[]>
  /** What was recorded on the evenings of an event. */
  taps(eventId: EventId): Observable<readonly Tap[]>
  /** The school's own phrases and those of its staff, removed ones too. */
  ownPhrases(): Observable<readonly OwnPhrase[]>
  /** The packs that were made for an event. */
  packs(eventId: EventId): Observable<readonly PackRegisterEntry[]>
  /** The newest return pack of each laptop, of an event. */
  returnedPacks(eventId: EventId): Observable<readonly ReturnedPack[]>
  /** The pack that this laptop holds, in a teacher’s window; null where there is none. */
  heldPack(): Observable<HeldPack | null>
  stored(): Observable<StoredCounts>
  /** Records that a read has met and left out since the app started. */
  unreadable(): Observable<readonly UnreadableRecord[]>
}
