import type {
  AdultId,
  GroupSessionId,
  HouseholdId,
  InterpreterId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import type { LocalDate, MinuteOfDay } from '@shared/kernel/time'
import type {
  Adult,
  Enrolment,
  Guardianship,
  Household,
  Interpreter,
  LanguageCode,
  Staff,
  Student,
} from '../people/people'
import type { Availability, ConferenceEvent, Room, StaffRoom, Travel } from '../events/event'
import type { AnnouncedGroupSession, GroupSession } from '../events/group-session'
import type { Separation } from '../people/separation'
import type { Priority, Request } from '../requests/request'

/** Everything that one event's plan is made from and judged by. */
export interface Conference {
  readonly event: ConferenceEvent
  readonly staff: readonly Staff[]
  readonly rooms: readonly Room[]
  readonly students: readonly Student[]
  readonly enrolments: readonly Enrolment[]
  readonly households: readonly Household[]
  readonly guardianships: readonly Guardianship[]
  readonly adults: readonly Adult[]
  readonly interpreters: readonly Interpreter[]
  readonly requests: readonly Request[]
  readonly staffRooms: readonly StaffRoom[]
  readonly travel: readonly Travel[]
  readonly availability: readonly Availability[]
  readonly separations: readonly Separation[]
  readonly groupSessions: readonly GroupSession[]
  /** What was announced already, and what is pinned. */
  readonly commitments: readonly Commitment[]
}

/** An appointment that was announced already (`announced`) or one that must stay exactly where it is (`pinned`). */
export interface Commitment {
  readonly requestId: RequestId
  readonly sessionId: SessionId
  readonly start: MinuteOfDay
  readonly status: 'announced' | 'pinned'
  /** Null: the row tells no staff. */
  readonly staffIds: readonly StaffId[] | null
  /** Null: the row tells no room. */
  readonly roomId: RoomId | null
}

/** A request given a place, with everything a person needs to turn up; carries what it was derived from, so any plan can be judged. */
export interface Appointment {
  readonly requestId: RequestId
  readonly sessionId: SessionId
  readonly date: LocalDate
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
  readonly staffIds: readonly StaffId[]
  readonly roomId: RoomId | null
  readonly interpreterId: InterpreterId | null
  readonly householdId: HouseholdId
  readonly studentId: StudentId
}

/**
 * A fact that stands in the way of a request. To be without it means: a member of staff's hours and rest do not bind, nor do
 * the hours of the request's own household, its child, a room (or that this holds no meeting at all) or an interpreter; the
 * request need not be kept apart from another household; a session has no breaks; another request is not in the plan; a
 * group session does not take place; an interpreter of a language is found.
 */
export type BlockingFact =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'household'; readonly id: HouseholdId }
  | { readonly kind: 'student'; readonly id: StudentId }
  | { readonly kind: 'adult'; readonly id: AdultId }
  | { readonly kind: 'room'; readonly id: RoomId }
  | { readonly kind: 'interpreter'; readonly id: InterpreterId }
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'group-session'; readonly id: GroupSessionId }
  | { readonly kind: 'request'; readonly id: RequestId }
  | { readonly kind: 'language'; readonly code: LanguageCode }

/** Why a request was not placed, for the office. Letters never say more than `neutralReason` does. */
export const blockedReasons = [
  /** The people, the room and the sessions share no stretch that is long enough. */
  'no-common-time',
  /** Every stretch they share is taken by the staff member's other meetings. */
  'staff-full',
  /** Every stretch they share is taken by the household's, the student's or an adult's other meetings or walks. */
  'family-busy',
  /** The room holds no more meetings whenever the people could meet. */
  'room-full',
  /** No interpreter of the language is free whenever the others are. */
  'no-interpreter',
  /** Only times that break a separation are left. */
  'kept-apart',
  /** Only times that break the staff member's rest are left. */
  'staff-rest',
  /** Each stretch is blocked by something else. */
  'mixed',
  /** Asked after the plan was made. */
  'asked-after-planning',
  /** The allocation was stopped before its turn came. */
  'not-reached',
  /** The office took its appointment out of the plan by hand. */
  'taken-out',
] as const
/** Why a request has no place, as the office reads it; families read a `NeutralReason`. */
export type BlockedReason = (typeof blockedReasons)[number]

/** A request without a place in a plan. */
export interface Unplaced {
  readonly requestId: RequestId
  readonly reason: BlockedReason
  /** The fewest facts without which it could be placed as the plan was made. Never empty, never the request itself. */
  readonly blocking: readonly BlockingFact[]
}

/** All appointments of an event, with the requests that could not be placed and why. */
export interface Plan {
  readonly appointments: readonly Appointment[]
  readonly unplaced: readonly Unplaced[]
}

/** A plan as paper tells it. */
export interface PaperPlan extends Plan {
  /** The group sessions as they were announced; left out: as the event has them now. */
  readonly groupSessions?: readonly AnnouncedGroupSession[]
}

/** How many requests there are of each priority. */
export type PriorityCounts = Readonly<Record<Priority, number>>

/** The figures of a plan, defined in the conference folder's format ("what a better plan is"). Times in minutes. */
export interface PlanFigures {
  readonly requests: PriorityCounts
  readonly unplaced: PriorityCounts
  readonly changes: number
  /** What the families' ranked wishes without a place weigh together; absent where no request has a rank. */
  readonly rankLoss?: number
  readonly householdIdleMinutes: {
    readonly total: number
    readonly mean: number
    readonly p95: number
    readonly max: number
  }
  readonly extraSessions: number
  readonly staffIdleMinutes: number
  readonly interpreterIdleMinutes: number
  readonly cost: number
}

/** Proven limits: no plan is better than these. Zero is always true. */
export interface PlanBound {
  readonly unplaced: PriorityCounts
  readonly changes: number
  readonly cost: number
}

/** The only reasons that a family may read. */
export const neutralReasons = [
  'no-time-suits',
  'teacher-full',
  'no-interpreter',
  'asked-after-planning',
  'cancelled',
] as const
/** Why a request has no place, as its family reads it. */
export type NeutralReason = (typeof neutralReasons)[number]
