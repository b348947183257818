/** Below it, a gain is none. */
const least = 1e-7

/**
 * A linear program: the greatest gain under upper limits, none of which is below 0, with amounts not below 0; solved by
 * the revised primal simplex method with an explicit inverse of the basis. It begins with nothing taken; columns may be
 * added between runs, each going on from where the last one ended (column generation). Limits are loosened by tiny
 * unequal amounts, so that it does not go in circles [Wolfe 1963]. Its prices are a proposal: whoever uses them proves
 * anew with them, so neither the loosening nor rounding can make a bound false.
 */
export class Simplex {
  /** What each limit is worth. */
  readonly prices: Float64Array
  readonly #size: number
  readonly #inverse: Float64Array
  readonly #amounts: Float64Array
  readonly #entering: Float64Array
  /** The column that is basic in each row, -1 for the row's slack or another's. */
  readonly #basis: Int32Array
  readonly #gains: number[] = []
  readonly #begins: number[] = [0]
  readonly #rows: number[] = []
  readonly #values: number[] = []
  readonly #isBasic: boolean[] = []

  constructor(limits: readonly number[]) {
    const size = limits.length
    this.#size = size
    this.prices = new Float64Array(size)
    this.#inverse = new Float64Array(size * size)
    for (let i = 0; i < size; i++) this.#inverse[i * size + i] = 1
    this.#amounts = Float64Array.from(limits, (limit, i) => limit + 1e-5 * (1 + ((i * 7919) % 997) / 997))
    this.#entering = new Float64Array(size)
    this.#basis = new Int32Array(size).fill(-1)
  }

  /** Adds a column: what one of it gains, and how much of which limits it uses. */
  add(gain: number, rows: readonly number[], values: readonly number[]): void {
    this.#gains.push(gain)
    for (let i = 0; i < rows.length; i++) {
      this.#rows.push(rows[i] ?? 0)
      this.#values.push(values[i] ?? 0)
    }
    this.#begins.push(this.#rows.length)
    this.#isBasic.push(false)
  }

  /** Takes what gains most until nothing gains, or so many times. */
  run(pivots: number): void {
    for (let pivot = 0; pivot < pivots; pivot++) {
      const column = this.#bestColumn()
      const slack = this.#bestSlack()
      const columnGain = column < 0 ? 0 : this.#reduced(column)
      const slackGain = slack < 0 ? 0 : -(this.prices[slack] ?? 0)
      if (Math.max(columnGain, slackGain) <= least) return
      const isSlack = slackGain > columnGain
      if (isSlack) this.#enterSlack(slack)
      else this.#enterColumn(column)
      if (!this.#pivot(isSlack ? -1 : column, Math.max(columnGain, slackGain))) return
    }
  }

  #reduced(j: number): number {
    let gain = this.#gains[j] ?? 0
    const end = this.#begins[j + 1] ?? 0
    for (let i = this.#begins[j] ?? 0; i < end; i++)
      gain -= (this.prices[this.#rows[i] ?? 0] ?? 0) * (this.#values[i] ?? 0)
    return gain
  }

  #bestColumn(): number {
    let [best, most] = [-1, least]
    for (let j = 0; j < this.#gains.length; j++) {
      if (this.#isBasic[j]) continue
      const gain = this.#reduced(j)
      if (gain > most) [best, most] = [j, gain]
    }
    return best
  }

  #bestSlack(): number {
    let [best, most] = [-1, least]
    for (let i = 0; i < this.#size; i++) {
      const gain = -(this.prices[i] ?? 0)
      if (gain > most) [best, most] = [i, gain]
    }
    return best
  }

  #enterSlack(slack: number): void {
    for (let i = 0; i < this.#size; i++) this.#entering[i] = this.#inverse[i * this.#size + slack] ?? 0
  }

  #enterColumn(column: number): void {
    const [entering, inverse, size] = [this.#entering, this.#inverse, this.#size]
    entering.fill(0)
    for (let at = this.#begins[column] ?? 0; at < (this.#begins[column + 1] ?? 0); at++) {
      const [row, value] = [this.#rows[at] ?? 0, this.#values[at] ?? 0]
      for (let i = 0; i < size; i++) entering[i] = (entering[i] ?? 0) + value * (inverse[i * size + row] ?? 0)
    }
  }

  /** Brings in what `#entering` describes; false where nothing limits it. */
  #pivot(column: number, gain: number): boolean {
    const [entering, inverse, amounts, size] = [this.#entering, this.#inverse, this.#amounts, this.#size]
    let [leaving, amount] = [-1, Infinity]
    for (let i = 0; i < size; i++) {
      const change = entering[i] ?? 0
      if (change <= 1e-7) continue
      const ratio = Math.max(0, amounts[i] ?? 0) / change
      if (ratio < amount) [leaving, amount] = [i, ratio]
    }
    if (leaving < 0) return false
    const before = this.#basis[leaving] ?? -1
    if (before >= 0) this.#isBasic[before] = false
    this.#basis[leaving] = column
    if (column >= 0) this.#isBasic[column] = true
    const divisor = entering[leaving] ?? 1
    const at = leaving * size
    const used: number[] = []
    for (let k = 0; k < size; k++) {
      const value = inverse[at + k] ?? 0
      if (value === 0) continue
      inverse[at + k] = value / divisor
      this.prices[k] = (this.prices[k] ?? 0) + (gain * value) / divisor
      used.push(k)
    }
    for (let i = 0; i < size; i++) {
      const change = entering[i] ?? 0
      if (i === leaving || Math.abs(change) < 1e-12) continue
      amounts[i] = (amounts[i] ?? 0) - change * amount
      const row = i * size
      for (const k of used) inverse[row + k] = (inverse[row + k] ?? 0) - change * (inverse[at + k] ?? 0)
    }
    amounts[leaving] = amount
    return true
  }
}
