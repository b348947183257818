import type { MeetingId, StaffId } from '@shared/kernel/ids'
import type { PlacedRow } from './judged-plan'
import type { Appointment, Commitment, Unplaced } from './plan'

/** The placement of a meeting, as far as a commitment may state it. */
type Placement = Pick<Appointment, 'sessionId' | 'start' | 'staffIds' | 'roomId'>

/**
 * Whether an appointment is where it was announced or pinned. Another interpreter is no difference, nor is a field that
 * the commitment leaves open.
 */
export function isHonoured(
  commitment: Commitment,
  row: Pick<PlacedRow, 'request' | 'session' | 'start' | 'roomId'> | null,
): boolean {
  if (row === null) return false
  const { request, session, start, roomId } = row
  return isHonouredAt(commitment, { sessionId: session.id, start, staffIds: request.staffIds, roomId })
}

/** `isHonouredAt` for an appointment as it is stored. */
export function isHonouredAt({ sessionId, start, staffIds, roomId }: Commitment, at: Placement): boolean {
  const sameTime = sessionId === at.sessionId && start === at.start
  return (
    sameTime &&
    (staffIds === null || staffIds.length === 0 || sameStaff(staffIds, at.staffIds)) &&
    (roomId === null || roomId === at.roomId)
  )
}

/** True where both lists name the same staff, in any order. */
export const sameStaff = (a: readonly StaffId[], b: readonly StaffId[]): boolean =>
  a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n')

/** A plan as far as it binds those that come after it. */
export interface BindingPlan {
  readonly appointments: readonly (Appointment & {
    readonly pinned: boolean
    readonly meetingId: MeetingId | null
  })[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * What still binds an event's current plan. The plan itself records whether an appointment is pinned: an imported pin
 * that the office has removed, or whose appointment it has taken out, no longer applies. The latest announced revision
 * (`announced`, null before the first) replaces all announced appointments that came with the event.
 */
export function commitmentsLeft(
  stored: readonly Commitment[],
  announced: readonly Appointment[] | null,
  current: BindingPlan | null,
): readonly Commitment[] {
  const left = withoutLoosePins(stored, current)
  if (announced === null) return left
  const pins = left.filter(({ status }) => status === 'pinned')
  const pinned = new Set(pins.map(({ requestId }) => requestId))
  return [...pins, ...announced.flatMap((row) => (pinned.has(row.requestId) ? [] : [announcedAs(row)]))]
}

/**
 * What binds the next plan: pins of the current plan, and appointments whose minutes were begun, are fixed; announced
 * appointments are kept where possible.
 */
export function commitmentsAfter(
  stored: readonly Commitment[],
  announced: readonly Appointment[] | null,
  current: BindingPlan | null,
): readonly Commitment[] {
  const own = (current?.appointments ?? []).flatMap((row): Commitment[] => {
    const { requestId, sessionId, start } = row
    const isFixed = row.pinned || row.meetingId !== null
    return isFixed ? [{ requestId, sessionId, start, status: 'pinned', staffIds: null, roomId: null }] : []
  })
  const fixed = new Set(own.map(({ requestId }) => requestId))
  const still = commitmentsLeft(stored, announced, current)
  return own.length === 0 ? still : [...still.filter(({ requestId }) => !fixed.has(requestId)), ...own]
}

const announcedAs = ({ requestId, sessionId, start, staffIds, roomId }: Appointment): Commitment => ({
  requestId,
  sessionId,
  start,
  status: 'announced',
  staffIds,
  roomId,
})

function withoutLoosePins(stored: readonly Commitment[], current: BindingPlan | null): readonly Commitment[] {
  if (current === null || !stored.some(({ status }) => status === 'pinned')) return stored
  const decided = new Set(current.appointments.map(({ requestId }) => requestId))
  for (const { requestId, reason } of current.unplaced) if (reason === 'taken-out') decided.add(requestId)
  return stored.filter(({ requestId, status }) => status !== 'pinned' || !decided.has(requestId))
}
