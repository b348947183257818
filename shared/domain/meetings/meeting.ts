import type {
  ActionId,
  AppointmentId,
  EventId,
  HouseholdId,
  MeetingId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import type { Agreement } from './agreement'
import type { Instant, LocalDate, MinuteOfDay } from '@shared/kernel/time'

/** The texts of the minutes, in the order in which they are spoken of. Each is one collaborative text. */
export const noteSections = [
  'childVoice',
  'progress',
  'attitude',
  'behaviour',
  'familyPoints',
  'strategies',
] as const
export type NoteSection = (typeof noteSections)[number]
export type NoteTexts = Readonly<Record<NoteSection, string>>
/** Notes in which nothing has been written. */
export const noTexts: NoteTexts = {
  childVoice: '',
  progress: '',
  attitude: '',
  behaviour: '',
  familyPoints: '',
  strategies: '',
}

export type Presence = 'present' | 'absent' | 'unknown'

/** Who met, when and where, as it stood when the record was begun: later plans, imports and roll-overs never change it. */
export interface MeetingFacts {
  readonly eventTitle: string
  readonly date: LocalDate
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[]
  readonly student: { readonly id: StudentId; readonly name: string; readonly form: string }
  readonly household: { readonly id: HouseholdId; readonly name: string }
  readonly room: string
  readonly building: string
  readonly interpreter: string | null
}

/** One agreed target or strategy. */
export interface Target {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly by: LocalDate | null
  /** Whether the child set it for itself. */
  readonly ofChild: boolean
}

/** A correction after the minutes were made final, which are never rewritten. */
export interface Addendum {
  readonly at: Instant
  readonly by: string
  readonly text: string
}

/** The record of one meeting. The note texts live beside it as a document that merges (see storage). */
export interface MeetingRecord {
  readonly id: MeetingId
  readonly eventId: EventId
  /** The appointment it came from; null once a re-plan has taken that away. */
  readonly appointmentId: AppointmentId | null
  readonly facts: MeetingFacts
  readonly attendance: {
    readonly student: Presence
    readonly adults: readonly { readonly name: string; readonly presence: Presence }[]
    readonly interpreter: Presence
  }
  readonly targets: readonly Target[]
  /** What the family takes home in its own language. */
  readonly agreements: readonly Agreement[]
  /** `final` freezes the texts as they were; then amended by addendum only. */
  readonly state:
    | { readonly kind: 'draft' }
    | { readonly kind: 'final'; readonly at: Instant; readonly by: string; readonly texts: NoteTexts }
  readonly addenda: readonly Addendum[]
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
}

/** A teacher's private note: never printed with minutes. */
export interface PrivateNote {
  readonly id: string
  readonly meetingId: MeetingId
  readonly staffId: StaffId
  readonly text: string
  readonly updatedAt: Instant
}

/** An agreed follow-up. */
export interface Action {
  readonly id: ActionId
  readonly meetingId: MeetingId
  /** The target it follows up; null for one of its own. */
  readonly targetId: string | null
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  readonly state: 'open' | 'done' | 'dropped'
  /** What came of it, in words; may stay blank. */
  readonly outcome: string
  /** When it was marked done or dropped; null while it is open, and where an earlier version did not keep it. */
  readonly settledAt: Instant | null
}

/** An abusive meeting, which is ended and reported to the line manager. It is never part of the minutes. */
export interface Incident {
  readonly id: string
  readonly meetingId: MeetingId
  /** When it was first written down. */
  readonly at: Instant
  /** Who wrote it. */
  readonly by: string
  /** What happened. */
  readonly text: string
  /** What was done then. */
  readonly afterwards: string
  readonly isMeetingClosed: boolean
  /** The line manager; blank until somebody is named. */
  readonly reportedTo: string
  /** Null until it is reported. */
  readonly reportedAt: Instant | null
}
