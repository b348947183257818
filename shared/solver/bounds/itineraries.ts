import { extraSessionCost } from '@shared/domain/plan/figures'
import type { Facts } from './facts'
import type { Family } from './family'

/** What one family's itinerary costs where cells have prices. */
export interface Prices {
  /** What a unit pays to begin at a cell; only asked for cells of its starts. */
  priceAt(u: number, cell: number): number
  /** What it costs to leave a unit out. */
  penalty(u: number): number
  /** What placing a unit that is not remembered earns each time. */
  reward(u: number): number
}

/**
 * Finds the cheapest itinerary of a family: which of its units to place and when, so that waits, sessions beyond the
 * first, prices and penalties together are least. It is a shortest path through (session, cell, kind of the last place,
 * units placed so far); two meetings follow each other with the walk between them, and all rules that bind one family
 * alone are kept, separations left out. It does not ask for the order in which units are placed: the set is enough.
 *
 * Of a family with very many units only some are remembered as a set. Any other may be placed again and again, each time
 * for its price less its `reward`, while the reward (or the penalty, if less) is owed once: in an itinerary that places
 * it once or not, that comes to the same or less, so the least over this larger choice is a lower bound for any rewards.
 */
export class Itineraries {
  /** The last itinerary found: units and the cells at which they begin. */
  readonly placed: { u: number; cell: number }[] = []
  readonly #facts: Facts
  readonly #slots: number
  readonly #value: Float64Array
  readonly #trace: Int32Array
  readonly #before: Float64Array
  readonly #after: Float64Array
  readonly #source: Float64Array
  readonly #sourceTrace: Int32Array
  readonly #last: Int32Array[]
  readonly #traces: Int32Array[]

  constructor(facts: Facts, maxSets: number, maxKinds: number) {
    const { sessions } = facts.model
    this.#facts = facts
    this.#slots = Math.max(0, ...sessions.map(({ slots }) => slots)) + 1
    this.#value = new Float64Array(this.#slots * maxKinds * maxSets)
    this.#traces = sessions.map(() => new Int32Array(this.#slots * maxKinds * maxSets))
    this.#trace = new Int32Array(0)
    this.#before = new Float64Array(maxSets)
    this.#after = new Float64Array(maxSets)
    this.#source = new Float64Array(maxSets)
    this.#sourceTrace = new Int32Array(maxSets)
    this.#last = sessions.map(() => new Int32Array(maxSets))
  }

  /** The least cost of a family's itinerary; at most that of staying away. */
  cheapest(family: Family, prices: Prices): number {
    const sets = 1 << family.remembered
    const { sessions } = this.#facts.model
    const before = this.#before
    before.fill(Infinity, 0, sets)
    before[0] = 0
    for (let session = 0; session < sessions.length; session++) {
      this.#attend(family, session, sets, prices)
      for (let set = 0; set < sets; set++) before[set] = this.#after[set] ?? 0
    }
    let [least, best] = [Infinity, 0]
    for (let set = 0; set < sets; set++) {
      let value = before[set] ?? Infinity
      for (const { u, own, bit } of family.units)
        if (own && bit !== 0 && (set & bit) === 0) value += prices.penalty(u)
      if (value < least) [least, best] = [value, set]
    }
    for (const { u, own, bit } of family.units)
      if (own && bit === 0) least += Math.min(prices.reward(u), prices.penalty(u))
    this.#retrace(family, best)
    return least
  }

  /** From what was best before a session to what is best after it, attended or not. */
  #attend(family: Family, session: number, sets: number, prices: Prices): void {
    const { sessions, slotMinutes } = this.#facts.model
    const { first, slots } = sessions[session] ?? { first: 0, slots: 0 }
    const { kinds, kindOf, walk } = family.sessions[session] ?? {
      kinds: 1,
      kindOf: new Int32Array(0),
      walk: new Int32Array(1),
    }
    const [value, before, after, source, sourceTrace] = [
      this.#value,
      this.#before,
      this.#after,
      this.#source,
      this.#sourceTrace,
    ]
    const trace = this.#traces[session] ?? this.#trace
    const last = this.#last[session] ?? this.#trace
    for (let set = 0; set < sets; set++) {
      after[set] = before[set] ?? Infinity
      last[set] = -1
    }
    const starts = this.#startsIn(family, first, slots)
    if (starts.from > starts.to) return
    const { held } = family
    const heldIn = (from: number, to: number): number =>
      held === null ? 0 : (held[first + to] ?? 0) - (held[first + from] ?? 0)
    const width = kinds * sets
    value.fill(Infinity, 0, (slots + 1) * width)
    for (let slot = starts.from; slot <= starts.to; slot++) {
      const row = slot * width
      if (slot > starts.from) {
        const wait = slotMinutes - heldIn(slot - 1, slot)
        for (let i = 0; i < width; i++) {
          const waited = (value[row - width + i] ?? Infinity) + wait
          if (waited < (value[row + i] ?? Infinity)) {
            value[row + i] = waited
            trace[row + i] = trace[row - width + i] ?? 0
          }
        }
      }
      const cell = first + slot
      for (let kind = 0; kind < kinds; kind++) {
        let ready = false
        for (let i = 0; i < family.units.length; i++) {
          const one = family.units[i]
          if (!one || kindOf[i] !== kind || this.#mayStart(one.u, cell) === 0) continue
          if (!ready) {
            ready = true
            for (let set = 0; set < sets; set++) {
              let best = (before[set] ?? Infinity) + (set === 0 ? 0 : extraSessionCost)
              let from = 0
              for (let k = 0; k < kinds; k++) {
                const walked = walk[k * kinds + kind] ?? 0
                if (walked > slot) continue
                const came =
                  (value[(slot - walked) * width + k * sets + set] ?? Infinity) +
                  walked * slotMinutes -
                  heldIn(slot - walked, slot)
                if (came < best) {
                  best = came
                  from = k + 1
                }
              }
              source[set] = best
              sourceTrace[set] = from
            }
          }
          const price = one.own ? prices.priceAt(one.u, cell) - (one.bit === 0 ? prices.reward(one.u) : 0) : 0
          const to = (slot + one.length) * width + kind * sets
          for (let set = 0; set < sets; set++) {
            if ((set & one.bit) !== 0) continue
            const cost = (source[set] ?? Infinity) + price
            const next = set | one.bit
            if (cost >= (value[to + next] ?? Infinity)) continue
            value[to + next] = cost
            const code = ((i * this.#slots + slot) << 3) | (sourceTrace[set] ?? 0)
            trace[to + next] = code
            if (cost < (after[next] ?? Infinity)) {
              after[next] = cost
              last[next] = code
            }
          }
        }
      }
    }
  }

  #startsIn(family: Family, first: number, slots: number): { from: number; to: number } {
    let [from, to] = [slots, -1]
    for (const { u } of family.units) {
      for (const cell of this.#facts.starts[u] ?? []) {
        if (cell < first || cell >= first + slots) continue
        if (cell - first < from) from = cell - first
        if (cell - first > to) to = cell - first
      }
    }
    return { from, to }
  }

  #mayStart(u: number, cell: number): number {
    return ((this.#facts.mayStart[u]?.[cell >> 5] ?? 0) >>> (cell & 31)) & 1
  }

  /** Follows the best itinerary back from its set of units. */
  #retrace(family: Family, best: number): void {
    const { sessions } = this.#facts.model
    this.placed.length = 0
    let set = best
    const sets = 1 << family.remembered
    for (let session = sessions.length - 1; session >= 0; session--) {
      let code = this.#last[session]?.[set] ?? -1
      const shape = family.sessions[session]
      const first = sessions[session]?.first ?? 0
      if (!shape) continue
      while (code >= 0) {
        const from = code & 7
        const slot = (code >> 3) % this.#slots
        const i = Math.floor((code >> 3) / this.#slots)
        const one = family.units[i]
        if (!one) break
        if (one.own) this.placed.push({ u: one.u, cell: first + slot })
        set &= ~one.bit
        if (from === 0) break
        const walked = shape.walk[(from - 1) * shape.kinds + (shape.kindOf[i] ?? 0)] ?? 0
        code = this.#traces[session]?.[((slot - walked) * shape.kinds + from - 1) * sets + set] ?? -1
      }
    }
  }
}
