import type { Random } from '@shared/kernel/random'
import { AssignmentSolver } from './assignment'
import { hasBit } from './bits'
import { blockersOf, isAvailable, keptApartFrom } from './legality'
import { perMinute } from './lines'
import { changeCost, tryPlace } from './place'
import { restsAllow } from './rest'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/** More meetings than these are not dealt at once: the time it takes grows with the cube. */
const maxRows = 48
/** Starts at which the teacher is free that are dealt too, and how many are looked at to find them. */
const freeStarts = 2
const looks = 6
const maxColumns = maxRows + freeStarts
/** How far costs are disturbed, as a part of the temperature, so that no two deals of a row are the same. */
const noise = 0.6
/** What trying a deal takes beside the pairs that it looks at, in pairs. */
const overhead = 20
/** Nobody may be in the way. */
const nobody = new UnitList()
/** A deal that costs more than so many times the temperature is never made. */
const hottest = 9

/**
 * Deals the meetings of one teacher, session and length among the places that they hold: an assignment problem, solved
 * exactly. Requests of the teacher that are left out take part, and two starts at which the teacher is free. Costs add up
 * as long as nobody but the teacher is in two of the meetings; what the teacher's own waiting costs is seen when it is done.
 */
export class Redeal {
  /** Pairs of a meeting and a place that were looked at so far: a measure of the time that was spent. */
  work = 0
  private readonly solver = new AssignmentSolver(maxRows, maxColumns)
  private readonly rows = new Int32Array(maxRows)
  private readonly starts = new Int32Array(maxColumns)
  /** What each row costs more in each column, without the noise. */
  private readonly rise = new Float64Array(maxRows * maxColumns)
  private rowsEnd = 0
  private startsEnd = 0
  /** 1 for units that may take part: movable, of one teacher, and with one interpreter at most. */
  private readonly mayJoin: Uint8Array
  /** By resource and by unit: `stamp` where it is among the rows at hand. */
  private readonly taken: Int32Array
  private readonly dealt: Int32Array
  private stamp = 0
  /** The unit whose place is looked at: it is not in its own way. */
  private readonly itself = new UnitList()
  private readonly inTheWay = new UnitList()

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    const { flat, model } = table
    this.taken = new Int32Array(flat.resources)
    this.dealt = new Int32Array(flat.units)
    this.mayJoin = new Uint8Array(flat.units)
    model.units.forEach(({ staff, needs }, u) => {
      if (flat.movable[u] === 1 && staff.length === 1 && needs.length <= 1) this.mayJoin[u] = 1
    })
  }

  /** Deals the row of a placed unit anew; false where nothing better than the temperature admits comes of it. */
  around(u: number, temperature: number): boolean {
    const { table } = this
    this.work += overhead
    if (u < 0 || (table.at[u] ?? -1) < 0 || this.mayJoin[u] === 0) return false
    this.collect(u)
    if (this.rowsEnd < 2) return false
    this.addFreeStarts(u)
    this.evaluate(temperature * perMinute * noise)
    this.solver.solve(this.rowsEnd, this.startsEnd)
    return this.apply(temperature * perMinute * hottest)
  }

  /** The rows: the meetings at hand with their starts, then requests left out. */
  private collect(u: number): void {
    const { table, random, rows } = this
    const { flat, at } = table
    const teacher = flat.resourcesOf[flat.resourcesFrom[u] ?? 0] ?? 0
    const session = table.sessionAt(at[u] ?? 0)
    const length = flat.length[u]
    const place = flat.places[u * flat.sessions + session] ?? -1
    this.stamp++
    this.rowsEnd = 0
    this.join(u, place, session)
    const from = flat.unitsFrom[teacher] ?? 0
    const count = (flat.unitsFrom[teacher + 1] ?? 0) - from
    const turn = random.below(count)
    for (let i = 0; i < count && this.rowsEnd < maxRows; i++) {
      const v = flat.unitsOf[from + ((i + turn) % count)] ?? 0
      const cell = at[v] ?? -1
      if (cell >= 0 && flat.length[v] === length && table.sessionAt(cell) === session)
        this.join(v, place, session)
    }
    this.startsEnd = this.rowsEnd
    for (let i = 0; i < this.rowsEnd; i++) this.starts[i] = at[rows[i] ?? 0] ?? 0
    for (let i = 0; i < count && this.rowsEnd < maxRows; i++) {
      const v = flat.unitsOf[from + ((i + turn) % count)] ?? 0
      if ((at[v] ?? -1) < 0 && flat.length[v] === length) this.join(v, place, session)
    }
  }

  /** Adds a unit to the rows, unless it takes place far away, or somebody in it, the teacher apart, is in them already. */
  private join(u: number, place: number, session: number): void {
    const { taken, stamp } = this
    const { resourcesFrom, resourcesOf, places, sessions } = this.table.flat
    if (this.mayJoin[u] === 0 || !this.isNear(places[u * sessions + session] ?? -1, place)) return
    const from = (resourcesFrom[u] ?? 0) + 1
    const to = resourcesFrom[u + 1] ?? 0
    for (let i = from; i < to; i++) if (taken[resourcesOf[i] ?? 0] === stamp) return
    for (let i = from; i < to; i++) taken[resourcesOf[i] ?? 0] = stamp
    this.dealt[u] = stamp
    this.rows[this.rowsEnd++] = u
  }

  /** Whether the teacher changes over no longer for walking from one place to the other. */
  private isNear(a: number, b: number): boolean {
    const { walk, places, changeover } = this.table.model
    return a === b || (a >= 0 && b >= 0 && (walk[a * places + b] ?? 0) <= changeover)
  }

  /** Adds starts of the unit's session, away from all meetings of the teacher and from each other. */
  private addFreeStarts(u: number): void {
    const { table, random, starts } = this
    const { flat, model } = table
    const { startsFrom, startsOf, opens } = flat
    const cell = table.at[u] ?? 0
    const teacher = flat.resourcesOf[flat.resourcesFrom[u] ?? 0] ?? 0
    const length = flat.length[u] ?? 0
    const from = startsFrom[u] ?? 0
    const count = (startsFrom[u + 1] ?? 0) - from
    const placed = this.startsEnd
    for (let look = 0; look < looks && this.startsEnd < placed + freeStarts; look++) {
      const start = startsOf[from + random.below(count)] ?? 0
      if (opens[start] !== opens[cell] || !blockersOf(table, u, teacher, start, 0, nobody)) continue
      // A rest that the others need is no free start.
      if (!restsAllow(table, u, start)) continue
      if (this.startsEnd > placed && Math.abs(start - (starts[placed] ?? 0)) < length + model.changeover)
        continue
      starts[this.startsEnd++] = start
    }
  }

  /** What each row would cost more at each start, and left out, than where it is now. */
  private evaluate(heat: number): void {
    const { solver, rows, starts, rise, random } = this
    this.work += this.rowsEnd * this.startsEnd
    for (let i = 0; i < this.rowsEnd; i++) {
      const u = rows[i] ?? 0
      solver.leftOutCosts[i] = this.riseWithout(u)
      for (let j = 0; j < this.startsEnd; j++) rise[i * maxColumns + j] = this.riseAt(u, starts[j] ?? 0)
      if (this.table.flat.separated[u] === 1) this.keepApart(i)
      for (let j = 0; j < this.startsEnd; j++) {
        const more = rise[i * maxColumns + j] ?? 0
        solver.costs[i * maxColumns + j] =
          more === Infinity ? Infinity : more - heat * Math.log(random.next() + 1e-300)
      }
    }
  }

  /** Rules out the starts at which a family of the row's would be too near to one that it must not meet. */
  private keepApart(i: number): void {
    const { table, rise, starts } = this
    const u = this.rows[i] ?? 0
    const cell = table.at[u] ?? -1
    const mark = table.mark()
    if (cell >= 0) table.remove(u)
    for (let j = 0; j < this.startsEnd; j++) {
      const start = starts[j] ?? 0
      if (start !== cell && keptApartFrom(table, u, start).length > 0) rise[i * maxColumns + j] = Infinity
    }
    table.rollback(mark)
  }

  /** What a plan without the unit would cost more, the teacher's own waiting apart. */
  private riseWithout(u: number): number {
    const { table } = this
    const { flat, lines } = table
    const cell = table.at[u] ?? -1
    if (cell < 0) return 0
    let more = weightOf(table, u) + changeCost(table, u, -1) - changeCost(table, u, cell)
    for (let k = (flat.linesFrom[u] ?? 0) + 1; k < (flat.linesFrom[u + 1] ?? 0); k++)
      more += lines.without(flat.linesOf[k] ?? 0, cell, flat.length[u] ?? 0)
    return more
  }

  /** The same with the unit at a start; endless where it may not be. */
  private riseAt(u: number, start: number): number {
    const { table } = this
    const { flat, lines } = table
    const cell = table.at[u] ?? -1
    if (cell === start) return 0
    if (!hasBit(flat.domain, u * flat.words, start) || !this.isFree(u, start)) return Infinity
    const length = flat.length[u] ?? 0
    let more = changeCost(table, u, start) - changeCost(table, u, cell)
    if (cell < 0) more -= weightOf(table, u)
    for (let k = (flat.linesFrom[u] ?? 0) + 1; k < (flat.linesFrom[u + 1] ?? 0); k++) {
      const line = flat.linesOf[k] ?? 0
      more +=
        cell < 0
          ? lines.with(line, table.sessionAt(start), start, length)
          : lines.moved(line, cell, start, length)
    }
    return more
  }

  /** Whether all but the teacher can come at a start, and the room holds them. */
  private isFree(u: number, start: number): boolean {
    const { table, itself } = this
    const { resourcesFrom, resourcesOf } = table.flat
    itself.clear()
    itself.add(u, 1)
    for (let i = (resourcesFrom[u + 1] ?? 0) - 1; i > (resourcesFrom[u] ?? 0); i--)
      if (!blockersOf(table, u, resourcesOf[i] ?? 0, start, 1, itself)) return false
    return this.hasRoom(u, start) && this.isInterpreted(u, start)
  }

  /** Whether an interpreter can come too, once those that are dealt have left. */
  private isInterpreted(u: number, start: number): boolean {
    const { table, inTheWay } = this
    if (table.flat.needs[u] === 0) return true
    for (const { speakers } of table.unit(u).needs)
      for (const speaker of speakers) {
        if (!isAvailable(table, u, speaker, start)) continue
        inTheWay.clear()
        blockersOf(table, u, speaker, start, Infinity, inTheWay)
        let others = 0
        for (let i = 0; i < inTheWay.count; i++) if (this.dealt[inTheWay.at(i)] !== this.stamp) others++
        if (others === 0) return true
      }
    return false
  }

  /** Whether the unit's room holds it, once those that are dealt have left: only one of them comes to each start. */
  private hasRoom(u: number, start: number): boolean {
    const { rooms, flat } = this.table
    const place = flat.places[u * flat.sessions + this.table.sessionAt(start)] ?? -1
    if (place <= 0 || (rooms.rowOf[place] ?? -1) < 0) return true
    const limit = rooms.limitOf(place)
    for (let c = start; c < start + (flat.length[u] ?? 0); c++) {
      let over = rooms.over(place, c)
      for (let i = 0; over > 0 && i < limit; i++) {
        const v = rooms.inRoom(place, c, i)
        if (v >= 0 && this.dealt[v] === this.stamp) over--
      }
      if (over > 0) return false
    }
    return true
  }

  /** Moves those whose place has changed; false where that costs too much, or a rule forbids one of them (and all may be half done). */
  private apply(allowed: number): boolean {
    const { table, rows, starts, rise } = this
    const { columnOf, leftOutCosts } = this.solver
    const teacher = table.flat.resourcesOf[table.flat.resourcesFrom[rows[0] ?? 0] ?? 0] ?? 0
    let more = -(table.lines.cost[teacher] ?? 0)
    let hasMoved = false
    for (let i = 0; i < this.rowsEnd; i++) {
      const column = columnOf[i] ?? -1
      more += (column < 0 ? leftOutCosts[i] : rise[i * maxColumns + column]) ?? 0
      if ((column < 0 ? -1 : starts[column]) !== table.at[rows[i] ?? 0]) hasMoved = true
    }
    if (!hasMoved || more > allowed) return false
    for (let i = 0; i < this.rowsEnd; i++) {
      const u = rows[i] ?? 0
      const cell = table.at[u] ?? -1
      const column = columnOf[i] ?? -1
      if (cell >= 0 && (column < 0 || starts[column] !== cell)) table.remove(u)
    }
    for (let i = 0; i < this.rowsEnd; i++) {
      const u = rows[i] ?? 0
      const column = columnOf[i] ?? -1
      if (column >= 0 && (table.at[u] ?? -1) < 0 && !tryPlace(table, u, starts[column] ?? 0)) return false
    }
    return true
  }
}

/** What leaving a unit out weighs, in quarters of a minute. */
const weightOf = ({ flat, weighting }: Timetable, u: number): number =>
  (flat.weight[u] ?? 0) * weighting * perMinute
