import type { AppointmentId, EventId, HouseholdId, MeetingId, PlanId, RequestId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import type { AnnouncedGroupSession } from '../events/group-session'
import type { ContactChannel } from '../people/people'
import type { Request } from '../requests/request'
import type { Appointment, Conference, PlanBound, PlanFigures, Unplaced } from './plan'

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
  /** Null while a draft; else the announced number. */
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
  /** In an announced revision: what its request said then, which may be withdrawn since. Revisions of older versions lack it. */
  readonly announced?: AnnouncedRequest
}

/** What paper says of a request beside who meets when and where. */
export type AnnouncedRequest = Pick<
  Request,
  'sourceId' | 'priority' | 'studentAttends' | 'subject' | 'mode' | 'groupId'
>

/** Records that a revision was announced: `planId` is a copy of the plan as it was then, which never changes. */
export interface Announcement {
  readonly id: string
  readonly eventId: EventId
  readonly planId: PlanId
  readonly revision: number
  readonly at: Instant
  /** A copy of the event's group sessions as they were then, which never changes. */
  readonly groupSessions: readonly AnnouncedGroupSession[]
}

/** The latest announced revision: the newest announcement with its copy of the plan. */
export interface AnnouncedRevision {
  readonly announcement: Announcement
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
  /** The revisions announced before it, newest first. */
  readonly earlier: readonly EarlierRevision[]
  /** All people and rooms that these revisions name, whether or not they still take part in the event. */
  readonly named: NamedRecords
}

/** An announced revision as far as later papers speak of it. */
export interface EarlierRevision {
  readonly revision: number
  readonly appointments: readonly AppointmentRecord[]
  readonly unplaced: readonly Unplaced[]
  readonly groupSessions: readonly AnnouncedGroupSession[]
}

/** The people and rooms that appointments and group sessions name. */
export type NamedRecords = Pick<
  Conference,
  'staff' | 'rooms' | 'students' | 'enrolments' | 'households' | 'guardianships' | 'interpreters'
>

/** Every kind of paper that the office hands out or keeps. */
export const documentKinds = [
  'invitation',
  'teacher-list',
  'letter',
  'itinerary',
  'thanks',
  'missed',
  'timetable',
  'door-sign',
  'usher-list',
  'sign-in',
  'interpreter-sheet',
  'call-sheet',
  'poster',
  'revision-list',
  'action-list',
  'minutes',
  'child-minutes',
  'staff-minutes',
  'attendance-sheet',
  'leaders-overview',
  'follow-up',
  'agreed',
  'incident',
] as const
/** A kind of paper. */
export type DocumentKind = (typeof documentKinds)[number]

/** What was printed or sent, and its recipient. */
export interface DeliveryLogEntry {
  readonly id: string
  readonly eventId: EventId
  /** Null for what is printed before there is a plan. */
  readonly planId: PlanId | null
  readonly at: Instant
  readonly document: DocumentKind
  readonly channel: ContactChannel | 'print'
  readonly householdId: HouseholdId | null
  /** The recipient: the id of a household, of staff, of a room; null where one entry covers a whole print run. */
  readonly recipient: string | null
  /** The revision that it tells; null where it was printed from a draft. */
  readonly revision: number | null
  /** A fingerprint of what it says, its date and revision apart: another one means that the paper is out of date. Null where it was not kept. */
  readonly content: string | null
  readonly requestIds: readonly RequestId[]
}
