import type { StaffId } from '@shared/kernel/ids'
import type { PlacedRow } from './judged-plan'
import type { Commitment } from './plan'

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
