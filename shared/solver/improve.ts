import type { Random } from '@shared/kernel/random'
import { cellsOf, hasBit } from './bits'
import { blockers, chooseInterpreters, interpreterBlockers, mayStand, walkBetween } from './legality'
import { openStarts, placeBest, tryPlace } from './place'
import type { Timetable } from './timetable'

/** How many meetings one step may push out of the way at once. */
const pushedAtMost = 3

/**
 * Simulated annealing with ejection chains. A step takes one meeting, or a family's whole evening, to another place; the
 * meetings in the way move on in turn; what comes out worse is kept now and then, ever less as the temperature (minutes
 * of cost) falls. The best timetable seen is kept aside.
 */
export class Improver {
  private bestAt: Int32Array
  private bestInterpreters: Int32Array
  private bestObjective: number
  private bestCost: number
  private readonly movable: readonly number[]
  private readonly starts: readonly (readonly number[])[]
  private readonly families: readonly number[]
  private readonly open: Int32Array

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    const { units, households, words } = table.model
    this.movable = units.flatMap((unit, u) => (unit.uniting || unit.committed.pinnedAt >= 0 ? [] : [u]))
    this.starts = units.map((unit) => cellsOf(unit.domain, 0, words))
    this.families = households.flatMap((household, h) => (household.units.length > 0 ? [h] : []))
    this.open = new Int32Array(words)
    this.bestAt = table.at.slice()
    this.bestInterpreters = table.interpreterOf.slice()
    this.bestObjective = table.objective
    this.bestCost = table.costs.total()
  }

  /** The best timetable seen: whether a unit is placed in it, and its cost. */
  best(): { readonly isPlaced: (u: number) => boolean; readonly cost: number } {
    return { isPlaced: (u) => (this.bestAt[u] ?? -1) >= 0, cost: this.bestCost }
  }

  /** False when there is nothing to move, or nothing to gain. */
  canImprove(): boolean {
    return this.movable.length > 0 && this.bestObjective > 0
  }

  /** Tries one change, and keeps or undoes it. */
  step(temperature: number): void {
    const { table, random } = this
    const before = table.objective
    const mark = table.mark()
    const done = random.next() < 0.3 ? this.relayFamily() : this.moveOne()
    const rise = table.objective - before
    if (!done || (rise > 0 && random.next() >= Math.exp(-rise / temperature))) {
      table.rollback(mark)
      return
    }
    table.commit()
    if (table.objective < this.bestObjective - 1e-6) this.keepBest()
  }

  /** Puts the timetable back to the best that was seen. */
  restoreBest(): void {
    const { table } = this
    for (const u of this.movable) if ((table.at[u] ?? -1) >= 0 && !this.standsAsBest(u)) table.remove(u)
    for (const u of this.movable) {
      const cell = this.bestAt[u] ?? -1
      if (cell < 0 || (table.at[u] ?? -1) >= 0) continue
      const from = u * table.needsAtMost
      table.place(u, cell, this.bestInterpreters.subarray(from, from + table.needsAtMost))
    }
    table.commit()
  }

  private standsAsBest(u: number): boolean {
    const { table } = this
    if (table.at[u] !== this.bestAt[u]) return false
    return table
      .unit(u)
      .needs.every(
        (_, need) => table.interpreter(u, need) === this.bestInterpreters[u * table.needsAtMost + need],
      )
  }

  private keepBest(): void {
    this.bestObjective = this.table.objective
    this.bestCost = this.table.costs.total()
    this.bestAt.set(this.table.at)
    this.bestInterpreters.set(this.table.interpreterOf)
  }

  /** Moves one meeting, most often beside another of its family's, pushing others on. */
  private moveOne(): boolean {
    const u = this.pickUnit()
    const cell = this.pickStart(u)
    if (cell < 0 || cell === this.table.at[u]) return false
    const from = this.table.at[u] ?? -1
    if (from >= 0) this.table.remove(u)
    return this.force(u, cell, from, 2)
  }

  /** One meeting to move: sometimes one that is not placed, else one of a family that waits, else any. */
  private pickUnit(): number {
    const { table, random, movable, families } = this
    const wantUnplaced = table.missing > 0 && random.next() < 0.15
    for (let attempt = 0; attempt < 8; attempt++) {
      if (!wantUnplaced) {
        const household = families.length > 0 ? (families[random.below(families.length)] ?? 0) : -1
        const waits = household >= 0 && table.costs.household(household) > 0
        const u = waits ? this.anyUnitOf(household) : -1
        if (u >= 0) return u
        continue
      }
      const u = movable[random.below(movable.length)] ?? 0
      if ((table.at[u] ?? -1) < 0) return u
    }
    return movable[random.below(movable.length)] ?? 0
  }

  private anyUnitOf(household: number): number {
    const { units } = this.table.model.households[household] ?? { units: [] }
    const u = units[this.random.below(Math.max(1, units.length))] ?? -1
    const unit = u >= 0 ? this.table.unit(u) : null
    return unit && !unit.uniting && unit.committed.pinnedAt < 0 ? u : -1
  }

  /** A cell to try: right before or after another meeting of the family, or any in the domain. */
  private pickStart(u: number): number {
    const { table, random } = this
    const unit = table.unit(u)
    const household = unit.households[random.below(unit.households.length)] ?? 0
    const others = table.model.households[household]?.units ?? []
    if (others.length > 1 && random.next() < 0.65) {
      const v = others[random.below(others.length)] ?? u
      const beside = table.at[v] ?? -1
      if (v !== u && beside >= 0) {
        const other = table.unit(v)
        const gap = walkBetween(table, unit, other, table.sessionAt(beside))
        const cell = random.next() < 0.5 ? beside + other.length + gap : beside - unit.length - gap
        if (cell >= 0 && cell < table.cells && hasBit(unit.domain, 0, cell)) return cell
      }
    }
    const starts = this.starts[u] ?? []
    return starts.length === 0 ? -1 : (starts[random.below(starts.length)] ?? -1)
  }

  /** Puts a unit (not placed) at a cell, and finds other places for those it pushes out; false where it may not be there. */
  private force(u: number, cell: number, vacated: number, depth: number): boolean {
    const { table } = this
    const pushed: number[] = []
    if (!blockers(table, u, cell, pushedAtMost, pushed)) return false
    if (!interpreterBlockers(table, u, cell, pushedAtMost, pushed)) return false
    if (!pushed.every((v) => this.mayPush(u, v))) return false
    for (const v of pushed) table.remove(v)
    const chosen: number[] = []
    if (!mayStand(table, u, cell) || !chooseInterpreters(table, u, cell, chosen)) return false
    table.place(u, cell, chosen)
    pushed.sort((a, b) => table.unit(b).weight - table.unit(a).weight || a - b)
    for (const v of pushed) this.settle(v, vacated, depth)
    return true
  }

  private mayPush(u: number, v: number): boolean {
    const [pusher, pushed] = [this.table.unit(u), this.table.unit(v)]
    return !pushed.uniting && pushed.committed.pinnedAt < 0 && pushed.weight <= pusher.weight * 8
  }

  /** A place for a unit that was pushed out: where the mover was, else where it costs least, else at another's expense. */
  private settle(v: number, vacated: number, depth: number): void {
    const { table, random } = this
    if (
      vacated >= 0 &&
      random.next() < 0.5 &&
      hasBit(table.unit(v).domain, 0, vacated) &&
      tryPlace(table, v, vacated)
    )
      return
    if (placeBest(table, v, random) || depth === 0) return
    const starts = this.starts[v] ?? []
    for (let attempt = 0; attempt < 3 && starts.length > 0; attempt++) {
      const cell = starts[random.below(starts.length)] ?? -1
      const mark = table.mark()
      const before = table.missing
      if (this.force(v, cell, -1, depth - 1) && table.missing < before) return
      table.rollback(mark)
    }
  }

  /** Lifts all in-person meetings of a family and lays them down anew, one after another, from a place drawn by lot. */
  private relayFamily(): boolean {
    const { table, random, families } = this
    const household = families[random.below(Math.max(1, families.length))] ?? -1
    const own = (table.model.households[household]?.units ?? []).filter((u) => {
      const unit = table.unit(u)
      return !unit.uniting && unit.committed.pinnedAt < 0
    })
    if (own.length < 2 || (table.costs.household(household) === 0 && random.next() < 0.9)) return false
    for (const u of own) if ((table.at[u] ?? -1) >= 0) table.remove(u)
    const order = this.shuffled(own)
    const [first] = order
    if (first !== undefined) this.placeAnywhere(first)
    for (const u of order) if ((table.at[u] ?? -1) < 0) placeBest(table, u, random)
    return true
  }

  private placeAnywhere(u: number): void {
    const { table, random, open } = this
    openStarts(table, table.unit(u), open)
    const cells = cellsOf(open, 0, open.length)
    for (let attempt = 0; attempt < 4 && cells.length > 0; attempt++) {
      if (tryPlace(table, u, cells[random.below(cells.length)] ?? 0)) return
    }
  }

  private shuffled(units: readonly number[]): number[] {
    const order = [...units]
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.random.below(i + 1)
      const [a, b] = [order[i] ?? 0, order[j] ?? 0]
      order[i] = b
      order[j] = a
    }
    return order
  }
}
