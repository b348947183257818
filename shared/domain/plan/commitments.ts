import type { MeetingId, StaffId } from '@shared/kernel/ids'
import type { PlacedRow } from './judged-plan'
import type { Appointment, Commitment, Unplaced } from './plan'

/** Whether an appointment is where it was told or pinned to be. Another interpreter is no difference, nor is what the commitment does not tell. */
export function stands(
  commitment: Commitment,
  row: Pick<PlacedRow, 'request' | 'session' | 'start' | 'roomId'> | null,
): boolean {
  if (row === null) return false
  const sameTime = row.session.id === commitment.sessionId && row.start === commitment.start
  const staff = commitment.staffIds
  return (
    sameTime &&
    (staff === null || staff.length === 0 || sameStaff(staff, row.request.staffIds)) &&
    (commitment.roomId === null || commitment.roomId === row.roomId)
  )
}

/** True where both lists name the same staff, in any order. */
export const sameStaff = (a: readonly StaffId[], b: readonly StaffId[]): boolean =>
  a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n')

/** A plan as far as it binds those that come after it. */
export interface BindingPlan {
  /** Families were told of it as it is. */
  readonly announced: boolean
  readonly appointments: readonly (Appointment & {
    readonly pinned: boolean
    readonly meetingId: MeetingId | null
  })[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * The commitments that came with the event and still bind its current plan. Whether an appointment is pinned, the plan
 * itself knows: a pin that the office has loosened, or whose appointment it took out since, no longer holds.
 */
export function commitmentsLeft(
  stored: readonly Commitment[],
  current: Pick<BindingPlan, 'appointments' | 'unplaced'> | null,
): readonly Commitment[] {
  if (current === null || !stored.some(({ status }) => status === 'pinned')) return stored
  const decided = new Set(current.appointments.map(({ requestId }) => requestId))
  for (const { requestId, reason } of current.unplaced) if (reason === 'taken-out') decided.add(requestId)
  return stored.filter(({ requestId, status }) => status !== 'pinned' || !decided.has(requestId))
}

/**
 * What a next plan must hold to: pins of the current plan, and appointments whose minutes were begun, stand; what families
 * were told is kept where it can be. A commitment that came with the event itself gives way to what is told anew.
 */
export function commitmentsAfter(
  stored: readonly Commitment[],
  current: BindingPlan | null,
): readonly Commitment[] {
  if (current === null) return stored
  const own = current.appointments.flatMap((row): Commitment[] => {
    const { requestId, sessionId, start, staffIds, roomId } = row
    if (row.pinned || row.meetingId !== null)
      return [{ requestId, sessionId, start, status: 'pinned', staffIds: null, roomId: null }]
    return current.announced ? [{ requestId, sessionId, start, status: 'announced', staffIds, roomId }] : []
  })
  const told = new Set(own.map(({ requestId }) => requestId))
  const still = commitmentsLeft(stored, current).filter(({ requestId }) => !told.has(requestId))
  return [...still, ...own]
}
