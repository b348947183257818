import type { Appointment } from '@shared/domain/plan/plan'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Violation } from '@shared/domain/rules'
import type { LaidOutEvent } from '@shared/domain/rules/laid-out-event'
import { idOf, type AppointmentId } from '@shared/kernel/ids'
import type { NotSaved } from './edit-queue'

/** An event that has a plan to be changed. */
export interface EditablePlan extends LaidOutEvent {
  readonly plan: WorkingPlan
}

/** Why a command on the board failed. Nothing was changed. */
export type BoardProblem =
  | { readonly kind: 'forbidden'; readonly violations: readonly Violation[] }
  | { readonly kind: 'pinned' }
  /** The request, its session or its appointment is no longer there. */
  | { readonly kind: 'gone' }
  | NotSaved

/** An appointment as a plan takes it up. */
export const newAppointment = (
  { record }: WorkingPlan,
  newId: () => string,
  appointment: Appointment,
): AppointmentRecord => ({
  id: idOf<AppointmentId>(newId()),
  planId: record.id,
  eventId: record.eventId,
  pinned: false,
  meetingId: null,
  ...appointment,
})
