import type { GroupCertificate } from './certificate'
import { inGrains, type Counts, type Facts } from './facts'
import { programPrices } from './group-program'
import { prefixSums, type Lane, type PatternFinder } from './lanes'
import { shapesOf, type Shape } from './shapes'
import type { Group } from './groups'

/** Rounds of new patterns without a better bound after which no more are asked for. */
const fruitless = 15

/**
 * A lower bound on what a group leaves out, for any prices: the Lagrangean relaxation of "whoever is in a meeting takes
 * up a cell of their own".
 *
 * Let a plan be given. Each placed unit pays, for every cell that it takes up, the price of that cell to each of its
 * staff in the group (changeover included) and to its limited place; each unplaced one pays for its requests: 1 for
 * each of the level, `weights` for each of a weightier priority. Then
 *
 *   unplaced(level) = paid - prices of the cells taken - weights x unplaced(weightier),
 *
 * where (1) what a unit pays is at least the cheapest of all it may do; (2) the cells that a member of staff takes up
 * lie within a pattern's, whose prices come to at most those of the best pattern; (3) a place's cell is taken at most as
 * often as its limit, and its price is not below 0; (4) unplaced(weightier) is `exactly`, the case looked at. So
 * unplaced(level) is at least the sum of (1) less (2), (3) and (4), for all prices and weights, and since it is whole, at least
 * that sum rounded up. What is left out (families' other meetings, interpreters' other work, walks, separations) only
 * makes true plans worse. [Held, Karp 1970; Geoffrion 1974: the Lagrangean dual.] A Hall set, more requests than cells, is
 * the case of prices 0 and 1.
 */
export class GroupDual {
  readonly #facts: Facts
  readonly #lanes: readonly Lane[]
  readonly #group: Group
  readonly #shapes: readonly Shape[]
  readonly #finder: PatternFinder
  readonly #sums: Float64Array
  readonly #rows: number
  readonly #penalty = new Float64Array(3)

  constructor(facts: Facts, lanes: readonly Lane[], group: Group, finder: PatternFinder) {
    this.#facts = facts
    this.#lanes = lanes
    this.#group = group
    this.#finder = finder
    this.#shapes = shapesOf(facts, group)
    this.#rows = group.staff.length + group.places.length
    this.#sums = new Float64Array(this.#rows * (facts.cells + 1))
  }

  /** Proves how many requests of a level the group leaves out at least, where it leaves out exactly so many of the weightier ones. */
  prove(level: number, exactly: Counts): GroupCertificate {
    const nothing = new Float64Array(this.#rows * this.#facts.cells + 3)
    let [most, best, since] = [0, nothing, 0]
    const proposals = programPrices(
      this.#facts,
      this.#lanes,
      this.#finder,
      this.#group,
      this.#shapes,
      level,
      exactly,
    )
    for (const proposed of proposals) {
      const variables = proposed.map(inGrains)
      const value = this.#value(variables, level, exactly)
      since = value > most + 1e-3 ? 0 : since + 1
      if (value > most) [most, best] = [value, variables]
      if (since === fruitless) break
    }
    return this.#certificate(best, level, exactly, Math.ceil(most))
  }

  /** The bound at some prices. */
  #value(variables: Float64Array, level: number, exactly: Counts): number {
    const { cells, model } = this.#facts
    const { staff, places } = this.#group
    const weightsAt = this.#rows * cells
    for (let k = 0; k < 3; k++)
      this.#penalty[k] = k < level ? (variables[weightsAt + k] ?? 0) : k === level ? 1 : 0
    const sumsOf = (row: number): Float64Array =>
      this.#sums.subarray(row * (cells + 1), (row + 1) * (cells + 1))
    for (let row = 0; row < this.#rows; row++) prefixSums(variables, row * cells, cells, sumsOf(row))
    let total = 0
    for (const shape of this.#shapes) total += this.#paidBy(shape)
    staff.forEach((member, row) => {
      const lane = this.#lanes[member]
      if (lane) total += this.#finder.cheapest(lane, sumsOf(row), 0)
    })
    places.forEach((place, i) => {
      total -= (model.roomLimit[place] ?? 0) * (sumsOf(staff.length + i)[cells] ?? 0)
    })
    for (let k = 0; k < level; k++) total -= (this.#penalty[k] ?? 0) * (exactly[k] ?? 0)
    return total
  }

  /** The least that units of a shape pay together. */
  #paidBy(shape: Shape): number {
    let [least, total] = [Infinity, 0]
    for (const cell of shape.starts) least = Math.min(least, this.#priceAt(shape, cell))
    for (const { counts, units } of shape.kinds) {
      let penalty = 0
      for (let k = 0; k < 3; k++) penalty += (this.#penalty[k] ?? 0) * (counts[k] ?? 0)
      total += units * Math.min(least, penalty)
    }
    return total
  }

  #priceAt(shape: Shape, cell: number): number {
    const { cells, sessionEnd, model } = this.#facts
    const sum = (row: number, until: number): number =>
      (this.#sums[row * (cells + 1) + until] ?? 0) - (this.#sums[row * (cells + 1) + cell] ?? 0)
    const until = Math.min(cell + shape.length + model.changeover, sessionEnd[cell] ?? 0)
    let price = 0
    for (const row of shape.staff) price += sum(row, until)
    const place = shape.places[model.sessionOfCell[cell] ?? 0] ?? -1
    return place < 0 ? price : price + sum(place, cell + shape.length)
  }

  #certificate(variables: Float64Array, level: number, exactly: Counts, least: number): GroupCertificate {
    const { cells } = this.#facts
    const { staff, places, units } = this.#group
    const row = (i: number, of: number) => ({ of, prices: variables.slice(i * cells, (i + 1) * cells) })
    const weight = (k: number): number => (k < level ? (variables[this.#rows * cells + k] ?? 0) : 0)
    return {
      units,
      level,
      exactly,
      weights: [weight(0), weight(1), 0],
      staff: staff.map((member, i) => row(i, member)),
      places: places.map((place, i) => row(staff.length + i, place)),
      least,
    }
  }
}
