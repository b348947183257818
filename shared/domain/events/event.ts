import type {
  EventId,
  HouseholdId,
  InterpreterId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
  SchoolYearId,
} from '@shared/kernel/ids'
import type { LocalDate, MinuteOfDay, Minutes, TimeRange } from '@shared/kernel/time'
import type { Sourced } from '../people/people'

/** `pctc` is a parent-child-teacher conference. */
export const eventKinds = ['pctc', 'consultation', 'class-time', 'leaders', 'appointment'] as const
export type EventKind = (typeof eventKinds)[number]

/** Whether the child leads the talk: its own targets and voice stand first in the minutes. */
export const childLeads = (kind: EventKind): boolean => kind === 'pctc'

/** One conference occasion. */
export interface ConferenceEvent {
  readonly id: EventId
  readonly schoolYearId: SchoolYearId
  readonly title: string
  readonly kind: EventKind
  /** IANA zone of all times of the event. */
  readonly timezone: string
  /** The grid step: meetings start a whole number of slots after their session's start. */
  readonly slotMinutes: Minutes
  /** Between two meetings of one member of staff. */
  readonly changeoverMinutes: Minutes
  readonly travelMinutes: TravelMinutes
  readonly staffRest: StaffRest | null
  /** In order of date and start; no two overlap. */
  readonly sessions: readonly Session[]
}

/** Walking times where `travel.csv` says nothing nearer. */
export interface TravelMinutes {
  readonly sameRoom: Minutes
  readonly sameBuilding: Minutes
  readonly otherBuilding: Minutes
}

/** Meetings less than `restMinutes` apart form a run, whose span is at most `afterMinutes`. */
export interface StaffRest {
  readonly afterMinutes: Minutes
  readonly restMinutes: Minutes
}

/** A contiguous stretch of an event on one date. */
export interface Session extends Sourced, TimeRange {
  readonly id: SessionId
  readonly date: LocalDate
  readonly breaks: readonly TimeRange[]
}

export interface Room extends Sourced {
  readonly id: RoomId
  readonly name: string
  readonly building: string
  /** Null: no limit. */
  readonly meetingsAtOnce: number | null
}

/** Where a member of staff sits for an event; `sessionId` null is the whole event, a session's own row wins over it. */
export interface StaffRoom {
  readonly staffId: StaffId
  readonly sessionId: SessionId | null
  readonly roomId: RoomId
}

/** A walking time in both directions, between two rooms or between two buildings (by name). */
export type Travel =
  | { readonly between: 'rooms'; readonly from: RoomId; readonly to: RoomId; readonly minutes: Minutes }
  | { readonly between: 'buildings'; readonly from: string; readonly to: string; readonly minutes: Minutes }

/** Who a window of availability speaks of. */
export type AvailabilitySubject =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'household'; readonly id: HouseholdId }
  | { readonly kind: 'student'; readonly id: StudentId }
  | { readonly kind: 'interpreter'; readonly id: InterpreterId }
  | { readonly kind: 'room'; readonly id: RoomId }

/**
 * A window in which the subject can take part. Whoever has at least one window in an event is free in their windows
 * only (touching windows count as one); whoever has none is free throughout.
 */
export interface Availability {
  readonly subject: AvailabilitySubject
  readonly sessionId: SessionId
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
}
