import type { LocalDate } from '@shared/kernel/time'
import type { AttendanceFigure } from './school'

/** Shares of sessions missed from which absence counts as persistent and as severe. */
export interface AbsenceThresholds {
  readonly persistent: number
  readonly severe: number
}

/** Those of the Department for Education in England. */
export const usualThresholds: AbsenceThresholds = { persistent: 0.1, severe: 0.5 }

/** How much of school a child misses, against the school's thresholds. */
export type Absence = 'usual' | 'persistent' | 'severe'

/** A child's attendance as it is spoken of. */
export interface AttendanceBrief {
  /** Share of sessions attended. */
  readonly attended: number
  readonly absence: Absence
  readonly timesLate: number
  readonly asOf: LocalDate
}

/** How a child's figures of a year stand against the thresholds; null where they count no session. */
export function attendanceBrief(
  figure: AttendanceFigure,
  { persistent, severe }: AbsenceThresholds,
): AttendanceBrief | null {
  const { sessionsPossible, sessionsMissed, timesLate, asOf } = figure
  if (sessionsPossible === 0) return null
  // By counts, since 0.1 of 30 is not quite 3 to a computer.
  const reaches = (share: number): boolean => sessionsMissed >= roundUp(sessionsPossible * share)
  return {
    attended: Math.max(0, 1 - sessionsMissed / sessionsPossible),
    absence: reaches(severe) ? 'severe' : reaches(persistent) ? 'persistent' : 'usual',
    timesLate,
    asOf,
  }
}

const roundUp = (value: number): number => Math.ceil(Math.round(value * 1e6) / 1e6)
