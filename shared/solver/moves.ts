import type { Random } from '@shared/kernel/random'
import { Augmenter } from './augment'
import { hasBit } from './bits'
import { blockers, chooseInterpreters, interpreterBlockers, mayStand, walkBetween } from './legality'
import { changesAt } from './model'
import { Placer, tryPlace } from './place'
import { Swaps } from './swaps'
import type { Timetable } from './timetable'

/** How many meetings one may push out of the way at once. */
const pushedAtMost = 3
/** How far pushing goes on: the pushed push others, and so on. */
const deepest = 3

/** First it is open who finds a place at all; then all effort goes to those who have none yet; then to when everyone comes. */
export type Phase = 'roaming' | 'insisting' | 'settled'
/** The part of the moves that is for those who have no place. */
const effort: Readonly<Record<Phase, number>> = { roaming: 0.3, insisting: 0.9, settled: 0.06 }

/**
 * The changes that the search tries. Each takes one meeting, or a family's whole evening, to another place; the meetings
 * in the way move on in turn (an ejection chain). What a move did is on the timetable's trail: the caller keeps or undoes it.
 */
export class Moves {
  private readonly placer: Placer
  private readonly swaps: Swaps
  private readonly augmenter: Augmenter
  private readonly families: readonly number[]
  private readonly movable: readonly number[]
  /** Movable units of which families were told. */
  private readonly told: readonly number[]
  private readonly pushed: readonly number[][]
  private readonly pushedFrom: readonly Int32Array[]
  /** Weight of the unit that the move brings in; 0 where it only moves what was placed. */
  private brought = 0
  /** Attempts in vain, since the last that was not, to find room with each member of staff. */
  private readonly vain: Int32Array
  private readonly chosen: number[] = []
  private readonly lifted: number[] = []

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    const { flat, model } = table
    this.augmenter = new Augmenter(table, random)
    this.swaps = new Swaps(table, random)
    this.placer = new Placer(table, random)
    this.movable = Array.from({ length: flat.units }, (_, u) => u).filter((u) => flat.movable[u] === 1)
    this.vain = new Int32Array(flat.resources)
    this.told = this.movable.filter((u) => (flat.announced[u] ?? 0) > 0)
    this.families = model.households.flatMap(({ resource }) =>
      flat.unitsFrom[resource] === flat.unitsFrom[resource + 1] ? [] : [resource],
    )
    this.pushed = Array.from({ length: deepest }, () => [])
    this.pushedFrom = Array.from({ length: deepest }, () => new Int32Array(pushedAtMost))
  }

  get isAnythingMovable(): boolean {
    return this.movable.length > 0
  }

  phase: Phase = 'roaming'
  /** Whether the last change has already been weighed against the temperature. */
  isWeighed = false
  /** Tries one change; false where it came to nothing (and may be half done). */
  one(temperature: number): boolean {
    const { random, table } = this
    const turn = random.next()
    this.brought = 0
    this.isWeighed = false
    if (this.told.length > 0 && turn > 0.98) return this.restore()
    const forcing = effort[this.phase]
    this.isWeighed = turn > forcing + 0.55 * (1 - forcing)
    if (this.isWeighed)
      return this.swaps.move(random.next() < 0.15 ? this.unitOfWorker() : this.unitOfFamily(), temperature)
    if (turn < forcing) return this.forceOne(this.anUnplaced())
    if (turn < forcing + 0.1 * (1 - forcing)) return this.gatherFamily()
    this.isWeighed = true
    if (turn < forcing + 0.2 * (1 - forcing)) return this.shiftFamily(temperature)
    this.isWeighed = false
    if (turn < forcing + 0.28 * (1 - forcing)) return this.relayFamily()
    if (turn < forcing + 0.33 * (1 - forcing)) return this.tightenWorker()
    return this.moveBeside(this.unitOfFamily())
  }

  /** A unit that is left out, those that matter more drawn more often, and those of staff who never found room ever less. */
  private anUnplaced(): number {
    const { unplaced } = this.table
    let list = unplaced[2]
    for (const more of unplaced) {
      if (more.length === 0) continue
      list = more
      if (this.random.next() < 0.4) break
    }
    for (let attempt = 0; attempt < 6 && list.length > 0; attempt++) {
      const u = list[this.random.below(list.length)] ?? -1
      if (this.phase === 'insisting' || this.random.next() * (1 + (this.vain[this.staffOf(u)] ?? 0)) < 20)
        return u
    }
    return -1
  }

  private readonly staffOf = (u: number): number =>
    this.table.flat.resourcesOf[this.table.flat.resourcesFrom[u] ?? 0] ?? 0

  /** Moves a unit back to where its families were told. */
  private restore(): boolean {
    const { table, random, told } = this
    for (let attempt = 0; attempt < 8; attempt++) {
      const u = told[random.below(told.length)] ?? 0
      const { committed } = table.unit(u)
      const kept = committed.kept[random.below(Math.max(1, committed.kept.length))]
      if (kept === undefined || changesAt(committed, table.at[u] ?? -1) === 0) continue
      return hasBit(table.flat.domain, u * table.flat.words, kept.cell) && this.moveTo(u, kept.cell)
    }
    return false
  }

  /** A unit of a family that waits, where a few looks find one; else of any. Where families were told, one that is free to go. */
  private unitOfFamily(): number {
    const { table, random, families, movable, told } = this
    const looks = told.length > 0 ? 12 : 4
    for (let attempt = 0; attempt < looks && families.length > 0; attempt++) {
      const family = families[random.below(families.length)] ?? 0
      if ((table.lines.cost[family] ?? 0) === 0) continue
      const u = this.unitOfLine(family)
      if (told.length === 0 || this.isFree(u)) return u
    }
    return movable[random.below(movable.length)] ?? -1
  }

  /** A unit of somebody who idles between meetings, where a few looks find one. */
  private unitOfWorker(): number {
    const { table, random } = this
    for (let attempt = 0; attempt < 4; attempt++) {
      const worker = random.below(Math.max(1, table.model.staff))
      if ((table.lines.cost[worker] ?? 0) > 0) return this.unitOfLine(worker)
    }
    return this.unitOfFamily()
  }

  /** Whether nobody was told of the unit's place, or it has been moved already. */
  private isFree(u: number): boolean {
    const { flat, at } = this.table
    return flat.announced[u] === 0 || changesAt(this.table.unit(u).committed, at[u] ?? -1) > 0
  }

  private unitOfLine(line: number): number {
    const { unitsFrom, unitsOf } = this.table.flat
    const from = unitsFrom[line] ?? 0
    return unitsOf[from + this.random.below((unitsFrom[line + 1] ?? 0) - from)] ?? -1
  }

  /** Moves a unit right before or after another meeting of one of its lines, or now and then anywhere. */
  private moveBeside(u: number): boolean {
    const { table, random } = this
    if (u < 0 || table.flat.movable[u] === 0) return false
    const cell = random.next() < 0.65 ? this.startBeside(u) : this.anyStart(u)
    return this.moveTo(u, cell < 0 ? this.anyStart(u) : cell)
  }

  private moveTo(u: number, cell: number): boolean {
    const { table } = this
    const from = table.at[u] ?? -1
    if (cell < 0 || cell === from) return false
    if (from >= 0) table.remove(u)
    return this.pushIn(u, cell, from, 0)
  }

  private anyStart(u: number): number {
    const { startsFrom, startsOf } = this.table.flat
    const from = startsFrom[u] ?? 0
    const count = (startsFrom[u + 1] ?? 0) - from
    return count === 0 ? -1 : (startsOf[from + this.random.below(count)] ?? -1)
  }

  /** A cell of the unit's domain right beside another meeting of its family's, walks counted; -1 where the one drawn is none. */
  private startBeside(u: number): number {
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

  private forceOne(u: number): boolean {
    if (u < 0) return false
    const before = this.table.missing
    const isIn = this.force(u)
    const staff = this.staffOf(u)
    this.vain[staff] = isIn && this.table.missing < before ? 0 : (this.vain[staff] ?? 0) + 1
    return isIn
  }

  /** Brings a unit that is left out in, at any cost to others. */
  private force(u: number): boolean {
    if (u < 0 || this.table.flat.movable[u] === 0) return false
    if (this.random.next() < 0.2 && this.placer.best(u)) return true
    if (this.random.next() < (this.phase === 'insisting' ? 0.01 : 0.03)) {
      if (this.augmenter.bringIn(u, 60)) return true
      this.table.rollback(0)
      return false
    }
    this.brought = this.table.flat.weight[u] ?? 0
    const cell = this.random.next() < 0.3 ? this.startBeside(u) : this.anyStart(u)
    return cell >= 0 && this.pushIn(u, cell, -1, 0)
  }

  /** Moves a meeting at the edge of a worker's session into a hole of it. */
  private tightenWorker(): boolean {
    const { table, random } = this
    const { model, lines, flat } = table
    const worker = random.below(Math.max(1, model.workers))
    if ((lines.cost[worker] ?? 0) <= 0) return false
    const session = random.below(flat.sessions)
    const line = worker * flat.sessions + session
    const [first, end] = [lines.first[line] ?? 0, lines.end[line] ?? 0]
    const row = worker * flat.cells
    const v = table.occupant[row + (random.next() < 0.5 ? first : end - 1)] ?? -1
    if (v < 0 || flat.movable[v] === 0) return false
    const hole = first + random.below(end - first)
    if ((table.occupant[row + hole] ?? -1) >= 0 || !hasBit(flat.domain, v * flat.words, hole)) return false
    return this.moveTo(v, hole)
  }

  /** Puts a unit (not placed) at a cell, and finds other places for those it pushes out; false where it may not be there. */
  private pushIn(u: number, cell: number, vacated: number, depth: number): boolean {
    const { table, chosen } = this
    const [pushed, pushedFrom] = [this.pushed[depth], this.pushedFrom[depth]]
    if (!pushed || !pushedFrom) return false
    pushed.length = 0
    if (!blockers(table, u, cell, pushedAtMost, pushed)) return false
    if (!interpreterBlockers(table, u, cell, pushedAtMost, pushed)) return false
    for (let i = 0; i < pushed.length; i++) if (table.flat.movable[pushed[i] ?? 0] === 0) return false
    if (pushed.length > 1) {
      const { weight } = table.flat
      pushed.sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
    }
    for (let i = 0; i < pushed.length; i++) {
      pushedFrom[i] = table.at[pushed[i] ?? 0] ?? -1
      table.remove(pushed[i] ?? 0)
    }
    if (!mayStand(table, u, cell) || !chooseInterpreters(table, u, cell, chosen)) return false
    table.place(u, cell, chosen)
    for (let i = 0; i < pushed.length; i++)
      if (!this.settle(pushed[i] ?? 0, vacated, pushedFrom[i] ?? -1, depth)) return false
    return true
  }

  /** A place for a unit that was pushed out: where the mover was, else where it costs least, else at another's expense. */
  private settle(v: number, vacated: number, from: number, depth: number): boolean {
    const { table, random } = this
    if (vacated >= 0 && hasBit(table.flat.domain, v * table.flat.words, vacated) && random.next() < 0.5) {
      if (tryPlace(table, v, vacated)) return true
      if (this.pushOn(v, vacated, from, depth)) return true
    }
    if (this.placer.best(v)) return true
    if (this.pushOn(v, random.next() < 0.5 ? this.startBeside(v) : this.anyStart(v), from, depth)) return true
    // Left out for one that matters as much or more.
    return (table.flat.weight[v] ?? 0) <= this.brought
  }

  private pushOn(v: number, cell: number, vacated: number, depth: number): boolean {
    if (cell < 0 || depth + 1 >= deepest) return false
    const mark = this.table.mark()
    if (this.pushIn(v, cell, vacated, depth + 1)) return true
    this.table.rollback(mark)
    return false
  }

  /** Lifts all in-person meetings of a family and lays them down anew, one after another, from a place drawn by lot. */
  private relayFamily(): boolean {
    const { table, random, families, lifted, placer } = this
    const { unitsFrom, unitsOf, movable } = table.flat
    const family = families[random.below(Math.max(1, families.length))] ?? -1
    if (family < 0 || ((table.lines.cost[family] ?? 0) === 0 && random.next() < 0.9)) return false
    lifted.length = 0
    for (let i = unitsFrom[family] ?? 0; i < (unitsFrom[family + 1] ?? 0); i++) {
      const u = unitsOf[i] ?? 0
      if (movable[u] === 1) lifted.push(u)
    }
    if (lifted.length < 2) return false
    for (const u of lifted) if ((table.at[u] ?? -1) >= 0) table.remove(u)
    this.shuffle(lifted)
    for (let turn = 0; turn < lifted.length; turn++) {
      const u = lifted[turn] ?? 0
      if (turn === 0 && placer.anywhere(u)) continue
      if (turn > 0 && random.next() < 0.4 && this.pushOn(u, this.startBeside(u), -1, 0)) continue
      placer.best(u)
    }
    return true
  }

  /** Brings all meetings of a family that comes more than once into one of its sessions. */
  private gatherFamily(): boolean {
    const { table, random, families, lifted } = this
    const { unitsFrom, unitsOf } = table.flat
    for (let attempt = 0; attempt < 8 && families.length > 0; attempt++) {
      const family = families[random.below(families.length)] ?? 0
      if (!table.lines.isTorn(family)) continue
      lifted.length = 0
      for (let i = unitsFrom[family] ?? 0; i < (unitsFrom[family + 1] ?? 0); i++)
        if ((table.at[unitsOf[i] ?? 0] ?? -1) >= 0) lifted.push(unitsOf[i] ?? 0)
      this.shuffle(lifted)
      const session = table.sessionAt(table.at[lifted[0] ?? 0] ?? 0)
      for (const u of lifted)
        if (table.sessionAt(table.at[u] ?? 0) !== session && !this.swaps.toSession(u, session)) return false
      return true
    }
    return false
  }

  /** Moves a family's whole presence in a session to another time, or into another session. */
  private shiftFamily(temperature: number): boolean {
    const { table, random, families, lifted } = this
    const { unitsFrom, unitsOf, movable } = table.flat
    const family = families[random.below(Math.max(1, families.length))] ?? -1
    const anchor = family < 0 ? -1 : this.unitOfLine(family)
    const from = table.at[anchor] ?? -1
    const to = anchor < 0 ? -1 : this.anyStart(anchor)
    if (from < 0 || to < 0 || from === to) return false
    const session = table.sessionAt(from)
    lifted.length = 0
    for (let i = unitsFrom[family] ?? 0; i < (unitsFrom[family + 1] ?? 0); i++) {
      const u = unitsOf[i] ?? 0
      const cell = table.at[u] ?? -1
      if (cell < 0 || table.sessionAt(cell) !== session) continue
      if (movable[u] === 0) return false
      lifted.push(u)
    }
    return lifted.length > 1 && this.swaps.shift(lifted, to - from, temperature)
  }

  private shuffle(units: number[]): void {
    for (let i = units.length - 1; i > 0; i--) {
      const j = this.random.below(i + 1)
      const [a, b] = [units[i] ?? 0, units[j] ?? 0]
      units[i] = b
      units[j] = a
    }
  }
}
