import { CostDual, type CostLayout } from './cost-dual'
import { inGrains, type Counts, type Facts } from './facts'
import { leftOutOf, type LeftOut } from './left-out'
import type { CostCertificate, PlacementCertificate } from './certificate'

/** How far prices move at first for one meeting too many in a cell, in minutes. */
const firstStride = 0.25
/** The part of it with which prices that were found for other plans go on. */
const again = 0.3
/** Penalties sum over many requests, so they move less. */
const penaltyShare = 0.2
/** Into so many parts families are split; prices move after each. */
const parts = 16
/** Passes from one bound to the next, and bounds without a gain of half a percent before the stride is shortened. */
const passes = 3
const patience = 2
const shorter = 0.7
/** What leaving out is taken to cost at first where no plan may leave out more than it must; elsewhere, shared by what may. */
const firstPenalty = { certain: 200, open: 60 }
/** How much of a minute the prices of a placement bound, in requests, are worth at first. */
const placementShare = 5

/**
 * Improves the bound on the cost pass by pass: families are taken part by part, and after each the prices go up where
 * too many would meet and down where nobody does (an incremental supergradient method [Nedić, Bertsekas 2001]); the mean of
 * a pass's prices is then tried. It begins with no prices at all, where the bound is what families alone must cost. Prices of any
 * kind prove their bound, so it may be stopped at any time; the certificate only gets better. It depends on steps alone, not on time.
 */
export class CostProver {
  #certificate: CostCertificate
  readonly #facts: Facts
  readonly #placement: PlacementCertificate
  readonly #dual: CostDual
  readonly #variables: Float64Array
  readonly #mean: Float64Array
  #stride = firstStride
  #waited = 0

  /** For plans that leave out, in each priority, no more than `atMost`. */
  constructor(facts: Facts, placement: PlacementCertificate, atMost: Counts) {
    this.#facts = facts
    this.#placement = placement
    const leftOut = leftOutOf(facts, placement, atMost)
    this.#dual = new CostDual(facts, leftOut)
    const { size } = this.#dual.layout
    this.#variables = new Float64Array(size)
    this.#mean = new Float64Array(size)
    this.#begin(leftOut)
    this.#certificate = { placement, atMost, variables: this.#variables.map(inGrains), least: 0 }
  }

  /**
   * Turns to plans that leave out no more than something else. The prices found so far prove a bound for these too, nearly as
   * good; only where more is known to be left out of some group than before, prices begin anew.
   */
  boundPlansWith(atMost: Counts): void {
    const before = this.#dual.leftOut
    if (atMost.every((count, k) => count === before.atMost[k])) return
    const leftOut = leftOutOf(this.#facts, this.#placement, atMost)
    this.#dual.leftOut = leftOut
    this.#waited = 0
    const isAlike = leftOut.least.every((counts, g) =>
      counts.every((count, k) => count === before.least[g]?.[k]),
    )
    if (isAlike) this.#stride = Math.max(this.#stride, firstStride * again)
    else this.#begin(leftOut)
    const variables = isAlike ? this.#certificate.variables : this.#variables.map(inGrains)
    this.#certificate = { ...this.#certificate, atMost, variables, least: 0 }
  }

  #begin(leftOut: LeftOut): void {
    const { layout } = this.#dual
    this.#stride = firstStride
    this.#variables.fill(0)
    setPenalties(this.#variables, layout, leftOut)
    addPlacementPrices(this.#variables, this.#facts, layout, leftOut, this.#placement)
  }

  /** The best bound so far, with what proves it. */
  get certificate(): CostCertificate {
    return this.#certificate
  }

  /** Works as long as it is asked to; yields several times a pass, and between families. */
  *improve(): Generator<undefined, never> {
    yield* this.#tryOut(this.#certificate.variables)
    for (;;) {
      for (let pass = 0; pass < passes; pass++) yield* this.#pass()
      yield* this.#tryOut(this.#mean.map(inGrains))
    }
  }

  *#pass(): Generator<undefined, void> {
    const { slope, layout } = this.#dual
    const signed = this.#facts.model.staff * this.#facts.cells
    this.#mean.fill(0)
    for (let part = 0; part < parts; part++) {
      this.#dual.partOf(this.#variables, part, parts)
      for (let i = 0; i < slope.length; i++) {
        const change = slope[i] ?? 0
        if (change !== 0) {
          const isPenalty = i >= layout.penalties && i < layout.rewards
          const moved = (this.#variables[i] ?? 0) + this.#stride * change * (isPenalty ? penaltyShare : 1)
          this.#variables[i] = i >= signed && i < layout.penalties && moved < 0 ? 0 : moved
        }
        this.#mean[i] = (this.#mean[i] ?? 0) + (this.#variables[i] ?? 0) / parts
      }
      yield
    }
  }

  *#tryOut(variables: Float64Array): Generator<undefined, void> {
    const value = yield* this.#dual.value(variables)
    const { least } = this.#certificate
    this.#waited = value > least * 1.001 ? 0 : this.#waited + 1
    if (value > least) this.#certificate = { ...this.#certificate, variables, least: quarterAbove(value) }
    if (this.#waited < patience) return
    this.#stride *= shorter
    this.#waited = 0
  }
}

/** Costs are whole quarters of a minute. */
const quarterAbove = (value: number): number => Math.ceil(value * 4) / 4

/** What leaving out a request costs at first: much where no plan may leave out more than it must, nothing where some must be. */
function setPenalties(variables: Float64Array, layout: CostLayout, { least, atMost }: LeftOut): void {
  for (let k = 0; k < 3; k++) {
    const spare = least.reduce((left, counts) => left - (counts[k] ?? 0), atMost[k] ?? 0)
    const penalty = spare === 0 ? firstPenalty.certain : firstPenalty.open / (spare + 1)
    least.forEach((counts, g) => {
      variables[layout.penalties + g * 3 + k] = (counts[k] ?? 0) > 0 ? 0 : inGrains(penalty)
    })
  }
}

/** Where requests must be left out, the prices that prove it keep the rest from being left out too. */
function addPlacementPrices(
  variables: Float64Array,
  { cells }: Facts,
  layout: CostLayout,
  { least }: LeftOut,
  { groups }: PlacementCertificate,
): void {
  const add = (i: number, price: number): void => {
    variables[i] = inGrains((variables[i] ?? 0) + placementShare * price)
  }
  groups.forEach((levels, g) => {
    for (const { level, staff, places, weights } of levels) {
      if ((least[g]?.[level] ?? 0) === 0) continue
      for (const { of, prices } of staff) prices.forEach((price, c) => add(of * cells + c, price))
      for (const { of, prices } of places)
        prices.forEach((price, c) => add(layout.places + of * cells + c, price))
      for (let k = 0; k < level; k++) add(layout.penalties + g * 3 + k, weights[k] ?? 0)
      add(layout.penalties + g * 3 + level, 1)
    }
  })
}
