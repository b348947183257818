import { assertNever } from '@shared/kernel/assert-never'
import type { BlockedReason, NeutralReason } from './plan'

/**
 * What a family may read of why a request was not placed. A separation, a marker, a room, a rest or another family's
 * meeting all read alike: no time that suits both.
 */
export function neutralReason(reason: BlockedReason): NeutralReason {
  switch (reason) {
    case 'staff-full':
      return 'teacher-full'
    case 'no-interpreter':
      return 'no-interpreter'
    case 'asked-after-planning':
      return 'asked-after-planning'
    case 'no-common-time':
    case 'family-busy':
    case 'room-full':
    case 'kept-apart':
    case 'staff-rest':
    case 'mixed':
    case 'not-reached':
    case 'taken-out':
      return 'no-time-suits'
    default:
      return assertNever(reason)
  }
}
