import type { Counts } from './facts'

/** Prices of one worker's or place's cells; all others are free. */
export interface PricedRow {
  /** The worker's resource number, or the place's number. */
  readonly of: number
  readonly prices: Float64Array
}

/**
 * Proof that a group of units leaves out at least `least` requests of one priority, in every plan that leaves out of
 * the group exactly so many of the weightier ones. See `GroupDual` for what the prices prove.
 */
export interface GroupCertificate {
  readonly units: readonly number[]
  /** 0 required, 1 requested, 2 optional. */
  readonly level: number
  readonly exactly: Counts
  /** What leaving out one more of the weightier priorities is worth. */
  readonly weights: Counts
  readonly staff: readonly PricedRow[]
  /** Not below 0. */
  readonly places: readonly PricedRow[]
  readonly least: number
}

/** Proof of `unplaced`: groups that share no unit, each with a certificate a level. */
export interface PlacementCertificate {
  readonly groups: readonly (readonly [GroupCertificate, GroupCertificate, GroupCertificate])[]
  readonly unplaced: Counts
}

/** Proof that a plan that leaves out, in each priority, no more than `atMost` costs at least `least`; see `CostDual`. */
export interface CostCertificate {
  readonly placement: PlacementCertificate
  readonly atMost: Counts
  /** Prices of workers' and places' cells, penalties and rewards, in the order of `CostLayout`. */
  readonly variables: Float64Array
  readonly least: number
}
