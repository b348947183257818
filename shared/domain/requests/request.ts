import type { HouseholdId, MeetingGroupId, RequestId, RoomId, StaffId, StudentId } from '@shared/kernel/ids'
import type { Minutes } from '@shared/kernel/time'
import type { Sourced } from '../people/people'

/** In order of weight. */
export const priorities = ['required', 'requested', 'optional'] as const
export type Priority = (typeof priorities)[number]

export const meetingModes = ['in-person', 'phone', 'online'] as const
export type MeetingMode = (typeof meetingModes)[number]

/** A wish or duty to meet: household x student x one or more staff. */
export interface Request extends Sourced {
  readonly id: RequestId
  readonly householdId: HouseholdId
  readonly studentId: StudentId
  /** At least one; the first gives the room where the request names none. */
  readonly staffIds: readonly [StaffId, ...StaffId[]]
  readonly priority: Priority
  /** The family's order of preference, 1 first; null where it gave none. */
  readonly rank: number | null
  /** A whole number of slots. */
  readonly minutes: Minutes
  readonly studentAttends: boolean
  readonly roomId: RoomId | null
  readonly subject: string
  readonly mode: MeetingMode
  /** Requests of one group are one meeting: same staff, minutes, mode, room; placed together or not at all. */
  readonly groupId: MeetingGroupId | null
}
