import type { Phase } from './moves'

/** How a search divides its time. */
export interface Schedule {
  /** The fractions for exploring and for placing; the rest is for refining. */
  readonly explore: number
  readonly place: number
  /** The fraction by which placing is extended once another unit was placed, and the latest end of it. */
  readonly patience: number
  readonly placeUntil: number
  /** Temperatures, in minutes of cost. */
  readonly exploreTemperature: number
  readonly placeTemperature: number
  readonly startTemperature: number
  readonly endTemperature: number
}

const free: Schedule = {
  explore: 0.1,
  place: 0.1,
  patience: 0.08,
  placeUntil: 0.4,
  exploreTemperature: 30,
  placeTemperature: 12,
  startTemperature: 8,
  endTemperature: 0.7,
}

/** Where a plan was announced, the search stays near it while it decides who is placed. */
export const schedules = {
  free,
  announced: { ...free, place: 0.2, exploreTemperature: 2, placeTemperature: 2 },
} as const

/** Once nobody else can be placed, the rest of the time is for refining, at a lower temperature. */
export const provenAfter = (fraction: number, schedule: Schedule): Schedule => ({
  ...schedule,
  explore: 0,
  place: fraction,
  startTemperature: Math.min(schedule.startTemperature, 4),
  endTemperature: Math.min(schedule.endTemperature, 0.07),
})

/** Another unit was just placed: placing is extended, since more may follow, but leaves time for refining. */
export const prolonged = (schedule: Schedule, fraction: number): Schedule => ({
  ...schedule,
  place: Math.max(
    schedule.place,
    Math.min(fraction + schedule.patience, schedule.placeUntil) - schedule.explore,
  ),
})

/** The phase of the search after a fraction (0 to 1) of it. */
export function phaseAt(fraction: number, { explore, place }: Schedule): Phase {
  return fraction < explore ? 'explore' : fraction < explore + place ? 'place' : 'refine'
}

/** The part of the time that is for refining. */
export const refiningPart = ({ explore, place }: Schedule): number => 1 - explore - place

/** The temperature, in minutes of cost, when a part (0 to 1) of the search is over. */
export function temperatureAt(
  fraction: number,
  { explore, place, exploreTemperature, placeTemperature, startTemperature, endTemperature }: Schedule,
): number {
  const refine = explore + place
  if (fraction < refine) return fraction < explore ? exploreTemperature : placeTemperature
  return startTemperature * (endTemperature / startTemperature) ** ((fraction - refine) / (1 - refine))
}
