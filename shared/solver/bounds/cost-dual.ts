import { workingIdleCost } from '@shared/domain/plan/figures'
import type { Unit } from '../model'
import { familiesOf, maxTracked, type Family } from './family'
import type { Facts } from './facts'
import { Itineraries, type Prices } from './itineraries'
import type { LeftOut } from './left-out'
import { prefixSums, lanesOf, PatternFinder, type Lane } from './lanes'

/** Of more units than this, the others are not remembered while prices move. */
const roughlyTracked = 7

/** Who interprets a meeting, and what they are paid together. */
interface Interpreting {
  readonly price: number
  readonly speakers: readonly number[]
}

/** Where the parts of a row of variables begin. */
export interface CostLayout {
  /** Workers' cells begin at 0, then places' cells. */
  readonly places: number
  /** Penalties: by group and priority. */
  readonly penalties: number
  /** By unit: what placing it earns where it is not remembered. */
  readonly rewards: number
  readonly size: number
}

/**
 * A lower bound on the cost of every plan that leaves out, in each priority, no more than `atMost`, for any prices: the
 * Lagrangean relaxation of "staff are present, in one meeting at a time".
 *
 * Let such a plan be given. To its cost add, for every cell that a meeting takes up, the cell's price for each of
 * its staff (changeover included), its limited place and its interpreters, and take it off again where they are busy;
 * likewise a penalty for each request left out. Nothing has changed; but now the sum falls apart, and each part is at least
 * its own least:
 *  - a family's waits, further sessions, prices of its units and penalties of those left out: the least over all its itineraries
 *    (`Itineraries`). A meeting of several families is paid for by one; for the others it may stand anywhere, or nowhere;
 *  - a worker's idle time less the prices of the cells in which they are busy: the least over all patterns (`PatternFinder`);
 *  - less a place's prices, taken at most as often as its limit: prices of places are not below 0;
 *  - less the penalties of what is left out: at most the most that `LeftOut` allows, the penalty of each group and
 *    priority times its least, and what may be left out beyond all these at the highest penalty.
 * One language of a meeting may be served by several interpreters, and one of them may serve several languages: only
 * those who serve all for least are paid. Prices of interpreters are not below 0, so that the others' being busy only makes an actual plan costlier. Prices of staff are of any sign.
 * [Held, Karp 1970; Fisher 1981. With the best prices this is the bound of column generation over itineraries.]
 */
export class CostDual {
  readonly layout: CostLayout
  /** How the last value changes with each variable. */
  readonly slope: Float64Array
  readonly families: readonly (Family | null)[]
  /** The same with few units remembered, which is many times faster: near enough to see where prices should go. */
  readonly #roughly: readonly (Family | null)[]
  readonly lanes: readonly Lane[]
  readonly #facts: Facts
  readonly #finder: PatternFinder
  readonly #itineraries: Itineraries
  readonly #sums: Float64Array
  /** Units that no itinerary holds: by phone or online, or without a possible place. */
  readonly #alone: readonly number[]
  readonly #prices: Prices = {
    priceAt: (u, cell) => this.#priceAt(u, cell),
    penalty: (u) => this.#penalty(u),
    reward: (u) => this.#variables[this.layout.rewards + u] ?? 0,
  }
  #variables: Float64Array = new Float64Array(0)

  /** What is known of the requests left out may change; the layout stays, since groups do. */
  constructor(
    facts: Facts,
    public leftOut: LeftOut,
  ) {
    const { model, cells } = facts
    this.#facts = facts
    this.families = familiesOf(facts, maxTracked)
    this.#roughly = familiesOf(facts, roughlyTracked)
    this.lanes = lanesOf(facts)
    this.#finder = new PatternFinder(facts)
    const kinds = this.families.flatMap((family) => family?.sessions.map((session) => session.kinds) ?? [])
    this.#itineraries = new Itineraries(facts, 1 << maxTracked, Math.max(1, ...kinds))
    const places = model.workers * cells
    const penalties = places + model.places * cells
    const rewards = penalties + leftOut.least.length * 3
    this.layout = { places, penalties, rewards, size: rewards + model.units.length }
    this.slope = new Float64Array(this.layout.size)
    this.#sums = new Float64Array((model.workers + model.places) * (cells + 1))
    const held = new Uint8Array(model.units.length)
    for (const family of this.families) for (const { u, own } of family?.units ?? []) if (own) held[u] = 1
    this.#alone = model.units.map((_, u) => u).filter((u) => held[u] === 0)
  }

  /** The bound at some prices. Yields between families. */
  *value(variables: Float64Array): Generator<undefined, number> {
    this.#use(variables)
    let total = this.#rest()
    for (let i = 0; i < this.families.length; i++) {
      total += this.#family(this.families[i])
      if (i % 64 === 63) yield
    }
    return total
  }

  /** Puts into `slope` roughly how the bound changes with the prices, as far as one of so many parts of it goes. */
  partOf(variables: Float64Array, part: number, parts: number): void {
    this.#use(variables)
    this.#rest()
    for (let i = 0; i < this.slope.length; i++) this.slope[i] = (this.slope[i] ?? 0) / parts
    for (let i = part; i < this.#roughly.length; i += parts) this.#family(this.#roughly[i])
  }

  #use(variables: Float64Array): void {
    const { model, cells } = this.#facts
    this.#variables = variables
    this.slope.fill(0)
    for (let row = 0; row < model.workers + model.places; row++)
      prefixSums(
        variables,
        row * cells,
        cells,
        this.#sums.subarray(row * (cells + 1), (row + 1) * (cells + 1)),
      )
  }

  #family(family: Family | null | undefined): number {
    if (!family) return 0
    const least = this.#itineraries.cheapest(family, this.#prices)
    this.#note(family)
    return least
  }

  /** All but the families' itineraries. */
  #rest(): number {
    const { model, cells } = this.#facts
    const { slope, layout } = this
    let total = 0
    for (const u of this.#alone) total += this.#valueAlone(u)
    this.lanes.forEach((lane) => {
      const sums = this.#sums.subarray(lane.worker * (cells + 1), (lane.worker + 1) * (cells + 1))
      total += this.#finder.cheapest(lane, sums, workingIdleCost)
      const at = lane.worker * cells
      for (let c = 0; c < cells; c++) slope[at + c] = (slope[at + c] ?? 0) - (this.#finder.taken[c] ?? 0)
    })
    for (let place = 1; place < model.places; place++) {
      const limit = model.roomLimit[place] ?? 0
      if (limit >= 2 ** 30) continue
      total -= limit * (this.#sums[(model.workers + place) * (cells + 1) + cells] ?? 0)
      const at = layout.places + place * cells
      for (let c = 0; c < cells; c++) slope[at + c] = (slope[at + c] ?? 0) - limit
    }
    for (let k = 0; k < 3; k++) total -= this.#maxPenalty(k)
    return total
  }

  /** The most that the requests of a priority left out can come to, by what is known of them. */
  #maxPenalty(k: number): number {
    const { least, atMost } = this.leftOut
    let [spare, total, most, at] = [atMost[k] ?? 0, 0, 0, -1]
    least.forEach((counts, g) => {
      const i = this.layout.penalties + g * 3 + k
      const penalty = this.#variables[i] ?? 0
      const count = counts[k] ?? 0
      spare -= count
      total += penalty * count
      this.slope[i] = (this.slope[i] ?? 0) - count
      if (penalty > most) [most, at] = [penalty, i]
    })
    if (at >= 0) this.slope[at] = (this.slope[at] ?? 0) - spare
    return total + spare * most
  }

  #penalty(u: number): number {
    const at = this.layout.penalties + (this.leftOut.groupOf[u] ?? 0) * 3
    const counts = this.#facts.counts[u]
    let penalty = 0
    for (let k = 0; k < 3; k++) penalty += (counts?.[k] ?? 0) * (this.#variables[at + k] ?? 0)
    return penalty
  }

  #priceAt(u: number, cell: number): number {
    const { model, sessionEnd } = this.#facts
    const unit = model.units[u]
    if (!unit) return 0
    const until = Math.min(cell + unit.length + model.changeover, sessionEnd[cell] ?? 0)
    let price = 0
    for (const member of unit.staff) price += this.#between(member, cell, until)
    const place = this.#facts.limitedPlace(u, model.sessionOfCell[cell] ?? 0)
    if (place > 0) price += this.#between(model.workers + place, cell, cell + unit.length)
    return unit.needs.length > 0 ? price + this.#cheapestSpeakers(unit, cell).price : price
  }

  #between(row: number, from: number, to: number): number {
    const at = row * (this.#facts.cells + 1)
    return (this.#sums[at + to] ?? 0) - (this.#sums[at + from] ?? 0)
  }

  /** Who together interpret all languages of a unit for least, from one of its needs on; who speaks several may serve all of these. */
  #cheapestSpeakers(unit: Unit, cell: number, from = 0, taken: readonly number[] = []): Interpreting {
    const { needs, length } = unit
    let best: Interpreting = { price: from < needs.length ? Infinity : 0, speakers: taken }
    for (const speaker of needs[from]?.speakers ?? []) {
      if (this.lanes[speaker]?.starts.find((one) => one.length === length)?.may[cell] !== 1) continue
      const own = taken.includes(speaker) ? 0 : this.#between(speaker, cell, cell + length)
      const all = this.#cheapestSpeakers(unit, cell, from + 1, [...taken, speaker])
      if (own + all.price < best.price) best = { price: own + all.price, speakers: all.speakers }
    }
    return best
  }

  #valueAlone(u: number): number {
    let [least, at] = [Infinity, -1]
    for (const cell of this.#facts.starts[u] ?? []) {
      const price = this.#priceAt(u, cell)
      if (price < least) [least, at] = [price, cell]
    }
    const penalty = this.#penalty(u)
    if (least < penalty) this.#take(u, at)
    else this.#leave(u)
    return Math.min(least, penalty)
  }

  /** Notes in the slope what the last itinerary places and leaves out. */
  #note(family: Family): void {
    const { placed } = this.#itineraries
    for (const { u, cell } of placed) this.#take(u, cell)
    for (const { u, own, bit } of family.units) {
      if (!own) continue
      const times = placed.reduce((count, one) => count + (one.u === u ? 1 : 0), 0)
      if (bit !== 0) {
        if (times === 0) this.#leave(u)
        continue
      }
      const at = this.layout.rewards + u
      const isOwed = (this.#variables[at] ?? 0) < this.#penalty(u)
      this.slope[at] = (this.slope[at] ?? 0) + (isOwed ? 1 : 0) - times
      if (!isOwed) this.#leave(u)
    }
  }

  #take(u: number, cell: number): void {
    const { model, cells, sessionEnd } = this.#facts
    const unit = model.units[u]
    if (!unit) return
    const { slope, layout } = this
    const until = Math.min(cell + unit.length + model.changeover, sessionEnd[cell] ?? 0)
    const add = (from: number, to: number): void => {
      for (let i = from; i < to; i++) slope[i] = (slope[i] ?? 0) + 1
    }
    for (const member of unit.staff) add(member * cells + cell, member * cells + until)
    const place = this.#facts.limitedPlace(u, model.sessionOfCell[cell] ?? 0)
    if (place > 0)
      add(layout.places + place * cells + cell, layout.places + place * cells + cell + unit.length)
    for (const speaker of new Set(this.#cheapestSpeakers(unit, cell).speakers))
      add(speaker * cells + cell, speaker * cells + cell + unit.length)
  }

  #leave(u: number): void {
    const at = this.layout.penalties + (this.leftOut.groupOf[u] ?? 0) * 3
    const counts = this.#facts.counts[u]
    for (let k = 0; k < 3; k++) this.slope[at + k] = (this.slope[at + k] ?? 0) + (counts?.[k] ?? 0)
  }
}
