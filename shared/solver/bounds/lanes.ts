import type { Model } from '../model'
import { isThere, type Facts } from './facts'

/** What the rules ask of one worker's meetings, in cells. */
interface LaneRules {
  /** Between the end of one meeting and the start of the next. */
  readonly gap: number
  /** Gaps below it do not end a run. */
  readonly apart: number
  /** The longest run. */
  readonly after: number
}

/**
 * One member of staff or interpreter by themselves: where meetings of each length could begin. A *pattern* is any row of
 * such meetings that keeps the changeover (staff) and the rest (staff); whose meetings they are is left open, so every
 * plan's day of this worker, its group sessions apart, is a pattern, and what holds for all patterns holds for all plans.
 */
export interface Lane {
  readonly worker: number
  readonly rules: LaneRules
  /** Minutes of group sessions before each cell; null for those in none. */
  readonly held: Int32Array | null
  /** By length. */
  readonly starts: readonly { readonly length: number; readonly may: Uint8Array }[]
}

export function lanesOf(facts: Facts): readonly Lane[] {
  const { model } = facts
  const rest = model.rest ?? { after: 2 ** 29, apart: 0 }
  const byWorker = Array.from({ length: model.workers }, () => new Map<number, Uint8Array>())
  model.units.forEach((unit, u) => {
    const speakers = unit.needs.flatMap((need) => need.speakers)
    for (const worker of new Set([...unit.staff, ...speakers])) {
      const own = byWorker[worker]
      const may = own?.get(unit.length) ?? new Uint8Array(facts.cells)
      own?.set(unit.length, may)
      for (const cell of facts.starts[u] ?? [])
        if (worker < model.staff || isThere(model, worker, cell, unit.length)) may[cell] = 1
    }
  })
  return byWorker.map((starts, worker) => ({
    worker,
    rules:
      worker < model.staff
        ? { gap: model.changeover, apart: Math.max(rest.apart, model.changeover), after: rest.after }
        : { gap: 0, apart: 0, after: 2 ** 29 },
    held: model.heldMinutesBefore.get(worker) ?? null,
    starts: [...starts].map(([length, may]) => ({ length, may })).sort((a, b) => a.length - b.length),
  }))
}

/** Sums of prices up to each cell: what a stretch costs is a difference of two. */
export function prefixSums(prices: Float64Array, from: number, cells: number, into: Float64Array): void {
  let total = 0
  for (let c = 0; c < cells; c++) {
    into[c] = total
    total += prices[from + c] ?? 0
  }
  into[cells] = total
}

/**
 * Finds a worker's best pattern when each cell that a meeting takes up (the changeover after it included, as far as the
 * session goes) earns the cell's price and each idle minute costs `idleCost`. The best is exact: a shortest path over
 * the ends of meetings, with the start of the run as far as the rest rule asks for it.
 */
export class PatternFinder {
  /** Cells taken up in the last pattern found, changeover included. */
  readonly taken: Uint8Array
  readonly #model: Model
  readonly #run: Float64Array
  readonly #best: Float64Array
  readonly #from: Int32Array
  readonly #length: Int32Array
  readonly #bestRun: Int32Array
  readonly #size: number

  constructor(facts: Facts) {
    this.#model = facts.model
    this.#size = Math.max(0, ...facts.model.sessions.map(({ slots }) => slots)) + 1
    this.taken = new Uint8Array(facts.cells + 1)
    this.#run = new Float64Array(this.#size ** 2)
    this.#from = new Int32Array(this.#size ** 2)
    this.#length = new Int32Array(this.#size ** 2)
    this.#best = new Float64Array(this.#size)
    this.#bestRun = new Int32Array(this.#size)
  }

  /**
   * The least of idle cost minus earnings over all patterns of all sessions, at most 0; `sums` as `prefixSums` gives
   * them.
   */
  cheapest(lane: Lane, sums: Float64Array, idleCost: number): number {
    this.taken.fill(0)
    if (lane.starts.length === 0) return 0
    let total = 0
    for (let session = 0; session < this.#model.sessions.length; session++)
      total += this.#cheapestIn(lane, session, sums, idleCost)
    return total
  }

  #cheapestIn(lane: Lane, session: number, sums: Float64Array, idleCost: number): number {
    const { first, slots } = this.#model.sessions[session] ?? { first: 0, slots: 0 }
    const { gap, apart, after } = lane.rules
    const [run, best, from, lengths, bestRun, size] = [
      this.#run,
      this.#best,
      this.#from,
      this.#length,
      this.#bestRun,
      this.#size,
    ]
    run.fill(Infinity)
    best.fill(Infinity)
    let [opened, openedAt] = [Infinity, -1]
    for (let s = 0; s < slots; s++) {
      const cell = first + s
      const idleHere = this.#idleUpTo(lane, cell, idleCost)
      const e0 = s - apart
      if (e0 > 0) {
        const value = (best[e0] ?? Infinity) - this.#idleUpTo(lane, first + e0, idleCost)
        if (value < opened) [opened, openedAt] = [value, e0]
      }
      const waited = opened + idleHere
      const open = waited < 0 ? waited : 0
      const openFrom = waited < 0 ? (bestRun[openedAt] ?? 0) * size + openedAt : -1
      for (const { length, may } of lane.starts) {
        if (may[cell] === 0) continue
        const end = s + length
        if (end > slots) continue
        const earned = (sums[Math.min(cell + length + gap, first + slots)] ?? 0) - (sums[cell] ?? 0)
        this.#reach(s, end, open - earned, openFrom, length)
        for (let e = s - gap; e > Math.max(0, s - apart); e--) {
          const idle = idleHere - this.#idleUpTo(lane, first + e, idleCost) - earned
          for (let r = Math.max(0, end - after); r < e; r++) {
            const value = (run[r * size + e] ?? Infinity) + idle
            if (value < (run[r * size + end] ?? Infinity)) this.#reach(r, end, value, r * size + e, length)
          }
        }
      }
    }
    let [least, at] = [0, -1]
    for (let e = 1; e <= slots; e++) {
      if ((best[e] ?? Infinity) < least) [least, at] = [best[e] ?? 0, (bestRun[e] ?? 0) * size + e]
    }
    while (at >= 0) {
      const end = at % size
      const stop = Math.min(end + gap, slots)
      for (let c = end - (lengths[at] ?? 0); c < stop; c++) this.taken[first + c] = 1
      at = from[at] ?? -1
    }
    return least
  }

  #reach(r: number, end: number, value: number, from: number, length: number): void {
    const at = r * this.#size + end
    if (value >= (this.#run[at] ?? Infinity)) return
    this.#run[at] = value
    this.#from[at] = from
    this.#length[at] = length
    if (value < (this.#best[end] ?? Infinity)) {
      this.#best[end] = value
      this.#bestRun[end] = r
    }
  }

  /** What idling from the event's beginning up to a cell would cost; breaks and group sessions cost nothing. */
  #idleUpTo({ held }: Lane, cell: number, idleCost: number): number {
    const { slotMinutes, breakMinutesBefore } = this.#model
    return idleCost * (cell * slotMinutes - (breakMinutesBefore[cell] ?? 0) - (held?.[cell] ?? 0))
  }
}
