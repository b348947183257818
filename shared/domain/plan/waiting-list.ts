import type { RequestId, StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import type { ReplySlip } from '../requests/reply-slip'
import { priorities, type Request } from '../requests/request'
import type { Appointment } from './plan'

/** A request that waits for a teacher, with what its place on the list hangs on. */
export interface WaitingRequest {
  readonly request: Request
  /** The meetings that the family has in the plan. */
  readonly otherMeetings: number
  /** When the family's slip was typed; null where there is none. */
  readonly askedAt: Instant | null
}

/** What the lists are made from. */
export interface WaitingSource {
  readonly requests: readonly Request[]
  readonly appointments: readonly Pick<Appointment, 'requestId' | 'householdId'>[]
  readonly slips: readonly Pick<ReplySlip, 'householdId' | 'typedAt'>[]
}

/**
 * The requests without a place, for each teacher in order of need: what matters more, the family's first choices, families with
 * fewer other meetings, and who asked earlier. A family without a slip was there before the first slip.
 */
export function waitingLists({
  requests,
  appointments,
  slips,
}: WaitingSource): ReadonlyMap<StaffId, readonly WaitingRequest[]> {
  const placed = new Set<RequestId>(appointments.map(({ requestId }) => requestId))
  const meetings = new Map<string, number>()
  for (const { householdId } of appointments) meetings.set(householdId, (meetings.get(householdId) ?? 0) + 1)
  const askedAt = new Map(slips.map(({ householdId, typedAt }) => [householdId, typedAt]))
  const waiting = requests
    .filter(({ id }) => !placed.has(id))
    .map((request): WaitingRequest => ({
      request,
      otherMeetings: meetings.get(request.householdId) ?? 0,
      askedAt: askedAt.get(request.householdId) ?? null,
    }))
    .toSorted(byNeed)
  const lists = new Map<StaffId, WaitingRequest[]>()
  for (const one of waiting)
    for (const staffId of one.request.staffIds) lists.set(staffId, [...(lists.get(staffId) ?? []), one])
  return lists
}

function byNeed(a: WaitingRequest, b: WaitingRequest): number {
  const weight = ({ request }: WaitingRequest): number => priorities.indexOf(request.priority)
  const rank = ({ request }: WaitingRequest): number => request.rank ?? Number.MAX_SAFE_INTEGER
  return (
    weight(a) - weight(b) ||
    rank(a) - rank(b) ||
    a.otherMeetings - b.otherMeetings ||
    (a.askedAt ?? '').localeCompare(b.askedAt ?? '')
  )
}
