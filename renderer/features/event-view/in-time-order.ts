import type { Appointment } from '@shared/domain/plan/plan'

/** Appointments as time goes. */
export function inTimeOrder<Row extends Appointment>(appointments: readonly Row[]): readonly Row[] {
  return [...appointments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start))
}
