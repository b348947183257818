import type {
  GroupSessionId,
  HouseholdId,
  InterpreterId,
  MeetingGroupId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
} from '@shared/kernel/ids'
import type { LocalDate, MinuteOfDay, Minutes, TimeRange } from '@shared/kernel/time'
import type { AvailabilitySubject } from '../events/event'
import type { GroupSessionFault } from '../events/group-session'
import type { LanguageCode } from '../people/people'
import type { Commitment } from '../plan/plan'
import type { LaneRow, Participant, PlacedRow } from '../plan/judged-plan'
import type { SeparationRule } from '../people/separation'

/** A meeting that a violation speaks of: one of its requests, and when the plan has it. */
export interface RequestAt extends TimeRange {
  readonly requestId: RequestId
  readonly sessionId: SessionId
}

/** A group session that a violation speaks of. */
export interface GroupSessionAt extends TimeRange {
  readonly groupSessionId: GroupSessionId
  readonly sessionId: SessionId
}

export type MeetingAt = RequestAt | GroupSessionAt

/** Two meetings, the earlier first, with less time between them than somebody in both needs. */
interface TooClose {
  readonly first: MeetingAt
  readonly second: MeetingAt
  readonly gap: Minutes
  readonly needed: Minutes
}

/** One way in which a plan breaks a hard rule; `rule` is the rule's number in the conference format. */
export type Violation =
  | { readonly rule: 1; readonly kind: 'unknown-request'; readonly requestId: RequestId }
  | { readonly rule: 1; readonly kind: 'placed-twice'; readonly requestId: RequestId }
  | {
      readonly rule: 1
      readonly kind: 'unknown-session'
      readonly requestId: RequestId
      readonly sessionId: SessionId
    }
  | { readonly rule: 1; readonly kind: 'wrong-length'; readonly meeting: RequestAt; readonly asked: Minutes }
  | {
      readonly rule: 1
      readonly kind: 'outside-session'
      readonly meeting: RequestAt
      readonly session: TimeRange
    }
  | {
      readonly rule: 1
      readonly kind: 'off-grid'
      readonly meeting: RequestAt
      readonly slotMinutes: Minutes
    }
  | { readonly rule: 1; readonly kind: 'in-break'; readonly meeting: RequestAt; readonly break: TimeRange }
  | { readonly rule: 1; readonly kind: 'wrong-date'; readonly meeting: RequestAt; readonly actual: LocalDate }
  | {
      readonly rule: 1
      readonly kind: 'wrong-staff'
      readonly meeting: RequestAt
      readonly actual: readonly StaffId[]
    }
  | { readonly rule: 1; readonly kind: 'wrong-family'; readonly meeting: RequestAt }
  | {
      readonly rule: 1
      readonly kind: 'wrong-room'
      readonly meeting: RequestAt
      readonly actual: RoomId | null
      readonly expected: RoomId | null
    }
  | {
      readonly rule: 1
      readonly kind: 'meeting-split'
      readonly groupId: MeetingGroupId
      readonly requestIds: readonly RequestId[]
    }
  | {
      readonly rule: 2
      readonly kind: 'in-two-meetings'
      readonly who: Participant
      readonly first: MeetingAt
      readonly second: MeetingAt
    }
  | {
      readonly rule: 3
      readonly kind: 'not-available'
      readonly subject: AvailabilitySubject
      readonly meeting: RequestAt
    }
  | ({ readonly rule: 4; readonly kind: 'no-changeover'; readonly staffId: StaffId } & TooClose)
  | ({ readonly rule: 5; readonly kind: 'no-time-to-walk'; readonly who: Participant } & TooClose)
  | {
      readonly rule: 6
      readonly kind: 'interpreter-missing'
      readonly meeting: RequestAt
      readonly language: LanguageCode
    }
  | {
      readonly rule: 6
      readonly kind: 'interpreter-of-another-language'
      readonly meeting: RequestAt
      readonly interpreterId: InterpreterId
      readonly language: LanguageCode
    }
  | {
      readonly rule: 6
      readonly kind: 'interpreter-not-needed'
      readonly meeting: RequestAt
      readonly interpreterId: InterpreterId
    }
  | {
      readonly rule: 7
      readonly kind: 'room-overfull'
      readonly roomId: RoomId
      readonly sessionId: SessionId
      readonly at: MinuteOfDay
      readonly limit: number
      readonly meetings: readonly MeetingAt[]
    }
  | {
      readonly rule: 8
      readonly kind: 'no-rest'
      readonly staffId: StaffId
      readonly afterMinutes: Minutes
      readonly span: Minutes
      readonly meetings: readonly MeetingAt[]
    }
  | {
      readonly rule: 9
      readonly kind: 'not-kept-apart'
      readonly households: readonly [HouseholdId, HouseholdId]
      readonly sessionId: SessionId
      readonly separation: SeparationRule
      /** What must lie between the two presences, and what does (below 0: they overlap). */
      readonly needed: Minutes
      readonly between: Minutes
    }
  | { readonly rule: 10; readonly kind: 'pin-moved'; readonly requestId: RequestId; readonly pin: Commitment }
  | {
      readonly rule: 11
      readonly kind: 'group-session-fault'
      readonly groupSessionId: GroupSessionId
      readonly fault: GroupSessionFault
    }

/** The part of a placed row that violations tell. */
export const requestAt = (row: PlacedRow): RequestAt => ({
  requestId: row.request.id,
  sessionId: row.session.id,
  start: row.start,
  end: row.end,
})

/** The part of any meeting of a lane that violations tell. */
export const meetingAt = (row: LaneRow): MeetingAt =>
  row.kind === 'request'
    ? requestAt(row)
    : {
        groupSessionId: row.groupSession.id,
        sessionId: row.session.id,
        start: row.start,
        end: row.end,
      }

/** The requests that a violation speaks of; none for a separation, which speaks of the families only. */
export function requestsIn(violation: Violation): readonly RequestId[] {
  if ('requestId' in violation) return [violation.requestId]
  if ('requestIds' in violation) return violation.requestIds
  if ('meeting' in violation) return [violation.meeting.requestId]
  if ('first' in violation) return requestsAmong([violation.first, violation.second])
  if ('meetings' in violation) return requestsAmong(violation.meetings)
  return []
}

const requestsAmong = (meetings: readonly MeetingAt[]): readonly RequestId[] =>
  meetings.flatMap((meeting) => ('requestId' in meeting ? [meeting.requestId] : []))

/** Whether a violation speaks of one of these requests (a separation speaks of the families only). */
export const speaksOf = (violation: Violation, requests: ReadonlySet<RequestId>): boolean =>
  requestsIn(violation).some((id) => requests.has(id))
