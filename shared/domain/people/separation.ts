import type { HouseholdId } from '@shared/kernel/ids'
import type { Minutes } from '@shared/kernel/time'

/** How two households must be kept from meeting. */
export const separationRules = ['apart', 'other-session'] as const
export type SeparationRule = (typeof separationRules)[number]

/** Two households that must not meet. Shown to the office only, never printed for anyone else. */
export interface Separation {
  readonly households: readonly [HouseholdId, HouseholdId]
  readonly rule: SeparationRule
  /** For `apart`: what must lie between their presences in a session. */
  readonly minutes: Minutes
}
