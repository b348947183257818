import type { Phase } from './moves'

/** How a search spends its time. */
export interface Schedule {
  /** The parts of it that are about who finds a place at all; what is left is about when. */
  readonly roaming: number
  readonly insisting: number
  /** The part for which insisting goes on once somebody more has found a place, and when it is over at the latest. */
  readonly patience: number
  readonly insistingUntil: number
  /** Temperatures, in minutes of cost. */
  readonly roamingHeat: number
  readonly insistingHeat: number
  readonly hot: number
  readonly cold: number
}

const free: Schedule = {
  roaming: 0.1,
  insisting: 0.15,
  patience: 0.15,
  insistingUntil: 0.6,
  roamingHeat: 30,
  insistingHeat: 12,
  hot: 8,
  cold: 0.7,
}

/** Where families were told of a plan, the search stays near it while it looks who finds a place. */
export const schedules = {
  free,
  told: { ...free, insisting: 0.2, roamingHeat: 2, insistingHeat: 2 },
} as const

/** Once nobody more can find a place the rest of the time is for when everyone comes, and cooler. */
export const provenAfter = (fraction: number, schedule: Schedule): Schedule => ({
  ...schedule,
  roaming: 0,
  insisting: fraction,
  hot: Math.min(schedule.hot, 4),
  cold: Math.min(schedule.cold, 0.07),
})

/** Somebody more has just found a place: insisting goes on for as long again, since more may, but leaves time for the rest. */
export const prolonged = (schedule: Schedule, fraction: number): Schedule => ({
  ...schedule,
  insisting: Math.max(
    schedule.insisting,
    Math.min(fraction + schedule.patience, schedule.insistingUntil) - schedule.roaming,
  ),
})

/** What the search is about when a part (0 to 1) of it is over. */
export function phaseAt(fraction: number, { roaming, insisting }: Schedule): Phase {
  return fraction < roaming ? 'roaming' : fraction < roaming + insisting ? 'insisting' : 'settled'
}

/** The temperature, in minutes of cost, when a part (0 to 1) of the search is over. */
export function temperatureAt(
  fraction: number,
  { roaming, insisting, roamingHeat, insistingHeat, hot, cold }: Schedule,
): number {
  const settled = roaming + insisting
  if (fraction < settled) return fraction < roaming ? roamingHeat : insistingHeat
  return hot * (cold / hot) ** ((fraction - settled) / (1 - settled))
}
