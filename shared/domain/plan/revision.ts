import type { AppointmentId, EventId, HouseholdId, MeetingId, PlanId, RequestId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import type { ContactChannel } from '../people/people'
import type { Appointment, PlanBound, PlanFigures, Unplaced } from './plan'

/** One plan of an event as it is kept: the event's current plan, an earlier draft, or an announced revision. */
export interface PlanRecord {
  readonly id: PlanId
  readonly eventId: EventId
  readonly madeAt: Instant
  readonly madeBy: 'allocation' | 'import' | 'hand'
  readonly seed: number
  /** As they were when the plan was made; the board computes its own after each change by hand. */
  readonly figures: PlanFigures
  readonly bound: PlanBound
  readonly unplaced: readonly Unplaced[]
  /** Null while a draft; else the number told to families. */
  readonly revision: number | null
}

/** An appointment as it is kept: with an identity of its own, its plan, and whether it is pinned. */
export interface AppointmentRecord extends Appointment {
  readonly id: AppointmentId
  readonly planId: PlanId
  readonly eventId: EventId
  readonly pinned: boolean
  /** The meeting record made from it, if any. */
  readonly meetingId: MeetingId | null
}

/** That a revision was fixed as told to families. */
export interface Announcement {
  readonly id: string
  readonly eventId: EventId
  readonly planId: PlanId
  readonly revision: number
  readonly at: Instant
}

/** What was printed for, or told to, whom. */
export interface DeliveryLogEntry {
  readonly id: string
  readonly eventId: EventId
  readonly planId: PlanId
  readonly at: Instant
  readonly document: 'letter' | 'timetable' | 'minutes'
  readonly channel: ContactChannel | 'print'
  readonly householdId: HouseholdId | null
  readonly requestIds: readonly RequestId[]
}
