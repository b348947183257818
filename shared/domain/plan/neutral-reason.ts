import { assertNever } from '@shared/kernel/assert-never'
import type { BlockedReason, NeutralReason } from './plan'

/**
 * What a family may read of why a request was not placed. A separation, a marker, a room, a rest or another family's
 * meeting all read alike: no time that suits both. What the office took out of the plan itself is never blamed on time.
 */
export function neutralReason(reason: BlockedReason): NeutralReason {
  switch (reason) {
    case 'staff-full':
      return 'teacher-full'
    case 'no-interpreter':
      return 'no-interpreter'
    case 'asked-after-planning':
      return 'asked-after-planning'
    case 'taken-out':
      return 'cancelled'
    case 'no-common-time':
    case 'family-busy':
    case 'room-full':
    case 'kept-apart':
    case 'staff-rest':
    case 'mixed':
    case 'not-reached':
      return 'no-time-suits'
    default:
      return assertNever(reason)
  }
}
