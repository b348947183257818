import { isHonouredAt } from '@shared/domain/plan/commitments'
import type { Commitment } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'

/** What a person sees of an appointment at a glance; `pinned` says the most and wins. */
export type AppointmentState = 'placed' | 'announced' | 'changed' | 'pinned'

/** How an appointment compares with what was announced. */
export function stateOf(appointment: AppointmentRecord, announced: Commitment | undefined): AppointmentState {
  if (appointment.pinned) return 'pinned'
  if (!announced) return 'placed'
  return isHonouredAt(announced, appointment) ? 'announced' : 'changed'
}
