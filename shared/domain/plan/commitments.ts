import type { MeetingId, StaffId } from '@shared/kernel/ids'
import type { PlacedRow } from './judged-plan'
import type { Appointment, Commitment, Unplaced } from './plan'

/** Where a meeting stands, as far as a commitment may tell it. */
type Standing = Pick<Appointment, 'sessionId' | 'start' | 'staffIds' | 'roomId'>

/** Whether an appointment is where it was told or pinned to be. Another interpreter is no difference, nor is what the commitment does not tell. */
export function stands(
  commitment: Commitment,
  row: Pick<PlacedRow, 'request' | 'session' | 'start' | 'roomId'> | null,
): boolean {
  if (row === null) return false
  const { request, session, start, roomId } = row
  return standsAt(commitment, { sessionId: session.id, start, staffIds: request.staffIds, roomId })
}

/** `stands`, of an appointment as it is kept. */
export function standsAt({ sessionId, start, staffIds, roomId }: Commitment, at: Standing): boolean {
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
 * What still binds an event's current plan. Whether an appointment is pinned, the plan itself knows: a pin that came with
 * the event, which the office has loosened or whose appointment it took out since, no longer holds. What was announced last
 * (`told`, null before the first time) takes the place of all that the event says was announced before.
 */
export function commitmentsLeft(
  stored: readonly Commitment[],
  told: readonly Appointment[] | null,
  current: BindingPlan | null,
): readonly Commitment[] {
  const left = withoutLoosePins(stored, current)
  if (told === null) return left
  const pins = left.filter(({ status }) => status === 'pinned')
  const pinned = new Set(pins.map(({ requestId }) => requestId))
  return [...pins, ...told.flatMap((row) => (pinned.has(row.requestId) ? [] : [announcedAs(row)]))]
}

/**
 * What a next plan must hold to: pins of the current plan, and appointments whose minutes were begun, stand; what families
 * were told is kept where it can be.
 */
export function commitmentsAfter(
  stored: readonly Commitment[],
  told: readonly Appointment[] | null,
  current: BindingPlan | null,
): readonly Commitment[] {
  const own = (current?.appointments ?? []).flatMap((row): Commitment[] => {
    const { requestId, sessionId, start } = row
    const isFixed = row.pinned || row.meetingId !== null
    return isFixed ? [{ requestId, sessionId, start, status: 'pinned', staffIds: null, roomId: null }] : []
  })
  const fixed = new Set(own.map(({ requestId }) => requestId))
  const still = commitmentsLeft(stored, told, current)
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
