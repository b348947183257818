import type { Random } from '@shared/kernel/random'
import { hasAny, hasBit } from './bits'
import { perMinute } from './lines'
import { neededGap } from './legality'
import { changeCost, tryPlace } from './place'
import type { Timetable } from './timetable'
import type { UnitList } from './unit-list'

/** A chain of more units than these is left alone: it would hardly ever come out well. */
const longest = 8

/** A chain is never admitted that costs more than so many times the temperature: not one in ten thousand would be. */
const hottest = 9

/** How much the rest of a chain is hoped to save, in quarters of a minute. */
const candidates = 20

/**
 * Exchanges weighed before anything is touched. Moving a unit by some distance sends whoever holds a person of it there
 * the same distance back, which may in turn meet others, who go forward, and so on: the *chain* of units that change sides
 * (a Kempe chain, as in colouring and timetabling: Lewis, "A survey of metaheuristic-based techniques for university
 * timetabling", 2008). Only people who meet nobody on the other side see their times change as a whole.
 */
export class Swaps {
  private readonly chain = new Int32Array(longest)
  private readonly from = new Int32Array(longest)
  private chainEnd = 0
  /** By unit: `stamp` where it goes forward in the chain at hand, `stamp + 1` where it goes back. */
  private readonly side: Int32Array
  private stamp = 0
  /** How far those who go forward go. */
  private distance = 0
  /** What those who wait in the chain to be looked at could save at most, counted by their families. */
  private promise = 0
  /** Of each unit: its family, or where it has none that comes in person, somebody else. */
  private readonly lastLine: Int32Array
  /** By session: when the family of a unit is there without it, and what it costs more with it moved there. */
  private readonly first: Int32Array
  private readonly end: Int32Array
  private readonly more: Int32Array

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    const { units, sessions, linesFrom, linesOf } = table.flat
    this.side = new Int32Array(units)
    this.first = new Int32Array(sessions)
    this.end = new Int32Array(sessions)
    this.more = new Int32Array(sessions)
    this.lastLine = Int32Array.from({ length: units }, (_, u) => linesOf[(linesFrom[u + 1] ?? 0) - 1] ?? 0)
  }

  /** Moves the unit to the first cell of its domain, from one drawn by lot, whose chain the temperature admits; false where none does. */
  move(u: number, temperature: number): boolean {
    const { table, random } = this
    if (u < 0) return false
    const { startsFrom, startsOf } = table.flat
    const from = startsFrom[u] ?? 0
    const to = startsFrom[u + 1] ?? 0
    const cell = table.at[u] ?? -1
    if (cell < 0 || to === from || table.flat.movable[u] === 0) return false
    const before = table.objective
    const heat = temperature * perMinute
    this.lookAround(u, cell)
    const saved = candidates + changeCost(table, u, cell)
    const turn = from + random.below(to - from)
    let patience = 4
    for (let i = turn; i < to + turn - from; i++) {
      const target = startsOf[i < to ? i : i - to + from] ?? 0
      if (target === cell || this.isHopeless(u, cell, target)) continue
      const allowed = heat * Math.min(hottest, -Math.log(random.next() + 1e-300))
      if (this.leastRise(u, target) > allowed + saved) continue
      this.begin(u)
      if (this.rise(target - cell, allowed) > allowed) continue
      if (this.apply(target - cell) && table.objective - before <= allowed) return true
      table.rollback(0)
      if (--patience === 0) return false
    }
    return false
  }

  /** Notes when the unit's family would be there without it. */
  private lookAround(u: number, cell: number): void {
    const { flat, lines, model } = this.table
    const line = this.lastLine[u] ?? 0
    if (line >= model.workers)
      return lines.presenceWithout(line, cell, flat.length[u] ?? 0, this.first, this.end, this.more)
    this.end.fill(0)
    this.more.fill(-maxCost)
  }

  /** What the unit's family would cost more with it at a cell, and what announced times change. */
  private leastRise(u: number, target: number): number {
    const { table } = this
    const session = table.sessionAt(target)
    const end = this.end[session] ?? 0
    const more = (this.more[session] ?? 0) + changeCost(table, u, target)
    if (end === 0) return more
    const before = (this.first[session] ?? 0) - target
    const after = target + (table.flat.length[u] ?? 0) - end
    return more + (Math.max(0, before) + Math.max(0, after)) * table.lines.idleCell
  }

  /** Whether somebody stands at the target who cannot go as far the other way. */
  private isHopeless(u: number, cell: number, target: number): boolean {
    const { flat, occupant, at } = this.table
    const to = flat.resourcesFrom[u + 1] ?? 0
    for (let k = flat.resourcesFrom[u] ?? 0; k < to; k++) {
      const y = occupant[(flat.resourcesOf[k] ?? 0) * flat.cells + target] ?? -1
      if (y < 0 || y === u) continue
      const home = (at[y] ?? 0) + cell - target
      if (home < 0 || home >= flat.cells || flat.movable[y] === 0) return true
      if (!hasBit(flat.domain, y * flat.words, home)) return true
    }
    return false
  }

  /** Moves some units of one family together, keeping their distances, if the temperature admits the chain. */
  shift(units: UnitList, distance: number, temperature: number): boolean {
    const { table, random } = this
    if (units.count > longest) return false
    const before = table.objective
    const allowed = -temperature * perMinute * Math.log(random.next() + 1e-300)
    this.begin(units.at(0))
    for (let i = 1; i < units.count; i++) this.join(units.at(i))
    // Those who move together are counted as if each moved alone: what comes of it is seen when it is done.
    if (this.rise(distance, maxCost) > maxCost) return false
    if (this.apply(distance) && table.objective - before <= allowed) return true
    table.rollback(0)
    return false
  }

  private begin(u: number): void {
    this.stamp += 2
    this.chainEnd = 0
    this.join(u)
  }

  private join(u: number): void {
    this.side[u] = this.stamp
    this.chain[this.chainEnd++] = u
  }

  /** Moves the unit to the cell of a session whose chain costs least; false where none can be. */
  toSession(u: number, session: number): boolean {
    const { table, random } = this
    const { startsFrom, startsOf } = table.flat
    const { first, slots } = table.model.sessions[session] ?? anywhere
    const cell = table.at[u] ?? -1
    if (cell < 0 || table.flat.movable[u] === 0) return false
    let best = -1
    let least = maxCost
    let ties = 0
    for (let i = startsFrom[u] ?? 0; i < (startsFrom[u + 1] ?? 0); i++) {
      const target = startsOf[i] ?? 0
      if (target < first || target >= first + slots) continue
      this.begin(u)
      const rise = this.rise(target - cell, least)
      if (rise > least) continue
      ties = rise < least ? 1 : ties + 1
      if (ties === 1 || random.below(ties) === 0) best = target
      least = rise
    }
    if (best < 0) return false
    this.begin(u)
    this.rise(best - cell, maxCost)
    return this.apply(best - cell)
  }

  /**
   * Finds the chain that moves those it begins with by a distance; what it would cost more, endless where it cannot be. Exact where those
   * who change sides last as long as those they meet, else near enough to choose by.
   */
  private rise(distance: number, allowed: number): number {
    const { table, chain, side, stamp } = this
    const { flat, at, lines } = table
    const begun = this.chainEnd
    this.distance = distance
    let more = 0
    this.promise = 0
    for (let i = 0; i < this.chainEnd; i++) {
      const x = chain[i] ?? 0
      if (i >= begun) this.promise -= lines.cost[this.lastLine[x] ?? 0] ?? 0
      const forward = side[x] === stamp
      const here = at[x] ?? 0
      const there = forward ? here + distance : here - distance
      // Those who join later were looked at when they did.
      if (i < begun && (there < 0 || there >= flat.cells || !hasBit(flat.domain, x * flat.words, there)))
        return Infinity
      more += changeCost(table, x, there) - changeCost(table, x, here)
      const first = flat.resourcesFrom[x] ?? 0
      // Families come last among a unit's people and tell the most.
      for (let k = (flat.resourcesFrom[x + 1] ?? 0) - 1; k >= first; k--) {
        const resource = flat.resourcesOf[k] ?? 0
        const met = this.meet(x, resource, there, forward ? stamp + 1 : stamp)
        if (met < 0) return Infinity
        if (met > 0 || resource >= flat.lines) continue
        more += lines.moved(resource, here, there, flat.length[x] ?? 0)
        if (more > allowed + candidates + this.promise) return Infinity
      }
    }
    return more
  }

  /** Adds to the chain the units of a resource too near to one that comes to a cell; how many there were, -1 where one cannot leave. */
  private meet(x: number, resource: number, there: number, leaving: number): number {
    const { table, side, stamp } = this
    const { flat, occupant, at, busy, lines } = table
    const { length } = flat
    const end = there + (length[x] ?? 0)
    const reach = flat.reach[resource] ?? 0
    const from = reach === 0 ? there : Math.max(there - reach, flat.opens[there] ?? 0)
    const to = reach === 0 ? end : Math.min(end + reach, flat.closes[there] ?? 0)
    if (!hasAny(busy, resource * flat.words, from, to)) return 0
    const row = resource * flat.cells
    const staying = leaving === stamp ? stamp + 1 : stamp
    const back = leaving === stamp ? this.distance : -this.distance
    let met = 0
    for (let c = from; c < to; c++) {
      const y = occupant[row + c] ?? -1
      if (y < 0) continue
      const start = at[y] ?? 0
      const after = start + (length[y] ?? 0)
      c = after - 1
      if (y === x) continue
      const needed = reach === 0 ? 0 : neededGap(table, x, y, resource, table.sessionAt(there))
      if (reach > 0 && (start >= end ? start - end : there - after) >= needed) continue
      // One that goes the same way makes room by itself.
      if (side[y] === staying) continue
      met++
      if (!this.makesRoom(x, y, there, start + back, needed)) return -1
      if (side[y] === leaving) continue
      if (this.chainEnd === longest || flat.movable[y] === 0) return -1
      side[y] = leaving
      this.chain[this.chainEnd++] = y
      this.promise += lines.cost[this.lastLine[y] ?? 0] ?? 0
    }
    return met
  }

  /** Whether a unit may be where it would go, and is then no longer too near: where lengths differ it may still be. */
  private makesRoom(x: number, y: number, there: number, home: number, needed: number): boolean {
    const { flat } = this.table
    if (home < 0 || home >= flat.cells || !hasBit(flat.domain, y * flat.words, home)) return false
    if (flat.opens[home] !== flat.opens[there]) return true
    const end = there + (flat.length[x] ?? 0)
    return (home >= end ? home - end : there - home - (flat.length[y] ?? 0)) >= needed
  }

  /** Moves the units of the chain just found; false where a rule forbids one of them (and all may be half done). */
  private apply(distance: number): boolean {
    const { table, chain, from, side, stamp } = this
    for (let i = 0; i < this.chainEnd; i++) {
      const x = chain[i] ?? 0
      from[i] = table.at[x] ?? 0
      table.remove(x)
    }
    for (let i = 0; i < this.chainEnd; i++) {
      const x = chain[i] ?? 0
      const cell = (from[i] ?? 0) + (side[x] === stamp ? distance : -distance)
      if (!tryPlace(table, x, cell)) return false
    }
    return true
  }
}

/** A chain that costs more than this, in quarters of a minute, is not worth a second look. */
const maxCost = 2000
const anywhere = { first: 0, slots: 2 ** 30 }
