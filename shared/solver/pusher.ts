import type { Random } from '@shared/kernel/random'
import { hasBit } from './bits'
import {
  apartBlockers,
  blockers,
  chooseInterpreters,
  interpreterBlockers,
  isPlaceable,
  walkBetween,
} from './legality'
import { tryPlace, type Placer } from './place'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/** How many meetings one may push out of the way at once. */
const maxPushed = 3
/** How far pushing goes on: the pushed push others, and so on. */
const deepest = 3

/** Puts units where others are, and finds these other places in turn (an ejection chain: Glover 1996). */
export class Pusher {
  /** Units that weigh no more than this may be left out for the one that is brought in. */
  brought = 0
  private readonly pushed: readonly UnitList[] = Array.from({ length: deepest }, () => new UnitList())
  private readonly pushedFrom: readonly Int32Array[] = Array.from(
    { length: deepest },
    () => new Int32Array(maxPushed),
  )
  private readonly chosen: number[] = []

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
    private readonly placer: Placer,
  ) {}

  /** Puts a unit (not placed) at a cell, and finds other places for those it pushes out; false where it may not be there. */
  pushIn(u: number, cell: number, vacated: number, depth: number): boolean {
    const { table, chosen } = this
    const pushed = this.pushed[depth]
    const pushedFrom = this.pushedFrom[depth]
    if (!pushed || !pushedFrom) return false
    pushed.clear()
    if (!blockers(table, u, cell, maxPushed, pushed)) return false
    if (!interpreterBlockers(table, u, cell, maxPushed, pushed)) return false
    if (!apartBlockers(table, u, cell, maxPushed, pushed)) return false
    for (let i = 0; i < pushed.count; i++) if (table.flat.movable[pushed.at(i)] === 0) return false
    if (pushed.count > 1) pushed.sort(pushed.count, this.byWeight)
    for (let i = 0; i < pushed.count; i++) {
      pushedFrom[i] = table.at[pushed.at(i)] ?? -1
      table.remove(pushed.at(i))
    }
    if (!isPlaceable(table, u, cell) || !chooseInterpreters(table, u, cell, chosen)) return false
    table.place(u, cell, chosen)
    for (let i = 0; i < pushed.count; i++)
      if (!this.settle(pushed.at(i), vacated, pushedFrom[i] ?? -1, depth)) return false
    return true
  }

  /** The heavier one first. */
  private readonly byWeight = (a: number, b: number): number => {
    const { weight } = this.table.flat
    return (weight[b] ?? 0) - (weight[a] ?? 0) || a - b
  }

  /** A place for a unit that was pushed out: where the mover was, else where it costs least, else at another's expense. */
  private settle(v: number, vacated: number, from: number, depth: number): boolean {
    const { table, random } = this
    if (vacated >= 0 && hasBit(table.flat.domain, v * table.flat.words, vacated) && random.next() < 0.5) {
      if (tryPlace(table, v, vacated)) return true
      if (this.pushOn(v, vacated, from, depth)) return true
    }
    if (this.placer.best(v)) return true
    if (this.pushOn(v, random.next() < 0.5 ? this.adjacentStart(v) : this.anyStart(v), from, depth))
      return true
    // Left out for one that matters as much or more.
    return (table.flat.weight[v] ?? 0) <= this.brought
  }

  /** The same for a unit further down the chain, undone where it comes to nothing. */
  pushOn(v: number, cell: number, vacated: number, depth: number): boolean {
    if (cell < 0 || depth + 1 >= deepest) return false
    const mark = this.table.mark()
    if (this.pushIn(v, cell, vacated, depth + 1)) return true
    this.table.rollback(mark)
    return false
  }

  /** A cell of the unit's domain right beside another meeting of its family's, walks counted; -1 where the one drawn is none. */
  adjacentStart(u: number): number {
    const { table, random } = this
    const { flat } = table
    const lines = (flat.linesFrom[u + 1] ?? 0) - 1
    const v = this.unitOfLine(flat.linesOf[lines] ?? 0)
    const beside = v === u ? -1 : (table.at[v] ?? -1)
    if (beside < 0) return -1
    const gap = walkBetween(table, u, v, table.sessionAt(beside))
    const cell =
      random.next() < 0.5 ? beside + (flat.length[v] ?? 0) + gap : beside - (flat.length[u] ?? 0) - gap
    return cell >= 0 && cell < flat.cells && hasBit(flat.domain, u * flat.words, cell) ? cell : -1
  }

  /** Any cell of the unit's domain by lot; -1 where it has none. */
  anyStart(u: number): number {
    const { startsFrom, startsOf } = this.table.flat
    const from = startsFrom[u] ?? 0
    const count = (startsFrom[u + 1] ?? 0) - from
    return count === 0 ? -1 : (startsOf[from + this.random.below(count)] ?? -1)
  }

  /** Any unit of a line that has some. */
  unitOfLine(line: number): number {
    const { unitsFrom, unitsOf } = this.table.flat
    const from = unitsFrom[line] ?? 0
    return unitsOf[from + this.random.below((unitsFrom[line + 1] ?? 0) - from)] ?? -1
  }
}
