import type { AppointmentRecord } from '@shared/domain/plan/revision'

/** Appointments as time goes. */
export function inTimeOrder(appointments: readonly AppointmentRecord[]): readonly AppointmentRecord[] {
  return [...appointments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start))
}
