import type { Random } from '@shared/kernel/random'
import { blockers, interpreterBlockers } from './legality'
import { tryPlace } from './place'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/** So many units are asked at most, in all, whether they could make room. */
const maxQueued = 60

/**
 * Makes room for a unit that is left out, as an augmenting path makes a matching larger (Berge 1957): the unit asks each
 * place for the one meeting in its way, that meeting asks in turn, breadth first, until one has a free place to go to or
 * is one that matters less. Then all of the path move up by one.
 */
export class Augmenter {
  private readonly asked = new Int32Array(maxQueued)
  private readonly askedBy = new Int32Array(maxQueued)
  private readonly wants = new Int32Array(maxQueued)
  private askedEnd = 0
  private readonly stampOf: Int32Array
  private stamp = 0
  private readonly inTheWay = new UnitList()

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    this.stampOf = new Int32Array(table.flat.units)
  }

  /** Brings the unit in if a path can be found; false leaves the table half changed at worst. */
  bringIn(u: number): boolean {
    const { table, random, asked } = this
    const { startsFrom, startsOf } = table.flat
    this.stamp++
    this.askedEnd = 0
    this.ask(u, -1, -1)
    for (let i = 0; i < this.askedEnd; i++) {
      const x = asked[i] ?? 0
      const from = startsFrom[x] ?? 0
      const to = startsFrom[x + 1] ?? 0
      if (from === to) continue
      const turn = from + random.below(to - from)
      for (let k = turn; k < to + turn - from; k++) {
        const cell = startsOf[k < to ? k : k - to + from] ?? 0
        if (cell === table.at[x]) continue
        const v = this.oneInTheWay(x, cell)
        if (v === several) continue
        const mark = table.mark()
        if (v === nobody || this.mattersLess(v, u)) {
          if (this.moveUp(i, cell, v)) return true
          table.rollback(mark)
        } else if (!this.ask(v, i, cell)) return false
      }
    }
    return false
  }

  private mattersLess(v: number, u: number): boolean {
    const { weight, movable } = this.table.flat
    return movable[v] === 1 && (weight[v] ?? 0) < (weight[u] ?? 0)
  }

  /** Notes that a unit is asked to leave a cell for another; false when enough were. */
  private ask(v: number, by: number, cell: number): boolean {
    if (this.stampOf[v] === this.stamp || (this.table.flat.movable[v] === 0 && by >= 0)) return true
    if (this.askedEnd === maxQueued) return false
    this.stampOf[v] = this.stamp
    this.asked[this.askedEnd] = v
    this.askedBy[this.askedEnd] = by
    this.wants[this.askedEnd] = cell
    this.askedEnd++
    return true
  }

  private oneInTheWay(x: number, cell: number): number {
    const { table, inTheWay } = this
    inTheWay.clear()
    // Two at most: the unit itself may be in its own way.
    if (!blockers(table, x, cell, 2, inTheWay) || !interpreterBlockers(table, x, cell, 2, inTheWay))
      return several
    let found = nobody
    for (let i = 0; i < inTheWay.count; i++) {
      const v = inTheWay.at(i)
      if (v === x) continue
      if (found !== nobody) return several
      found = v
    }
    return found
  }

  /** Everyone on the path to the `i`th asked goes where they wanted; the last one to the cell, from which `leaving` goes. */
  private moveUp(i: number, cell: number, leaving: number): boolean {
    const { table, asked, askedBy, wants } = this
    if (leaving >= 0) table.remove(leaving)
    for (let at = i; at >= 0; at = askedBy[at] ?? -1) {
      const x = asked[at] ?? 0
      if ((table.at[x] ?? -1) >= 0) table.remove(x)
    }
    let goal = cell
    for (let at = i; at >= 0; at = askedBy[at] ?? -1) {
      if (!tryPlace(table, asked[at] ?? 0, goal)) return false
      goal = wants[at] ?? -1
    }
    return true
  }
}

const nobody = -1
const several = -2
