import { clearBit, setBit } from './bits'
import { flatten, type Flat } from './flat'
import { Lines, perMinute } from './lines'
import { changesAt, changeWeight, type FixedUnit, type Model, type Unit } from './model'
import { RoomUsage } from './room-usage'

/** Takes a unit with a cell (-1: not placed), and its interpreters there from an index on. */
export type VisitChange = (u: number, cell: number, interpreters: Int32Array, from: number) => void

/**
 * A plan under construction: where every unit stands, who is busy when, and what it costs. It is changed only by `place`
 * and `remove`, each of which leaves a trace, so that `rollback` can take back everything since a mark.
 */
export class Timetable {
  readonly flat: Flat
  /** The first cell of each unit; -1 where it is not placed. */
  readonly at: Int32Array
  /** The interpreters (as resources) of each unit, `needsAtMost` a unit. */
  readonly interpreterOf: Int32Array
  /** The unit that takes up each cell of each resource; -1 for none. */
  readonly occupant: Int16Array | Int32Array
  /** Cells in which each resource is in a meeting; group sessions are not counted, since no unit's domain comes near them. */
  readonly busy: Int32Array
  readonly rooms: RoomUsage
  readonly lines: Lines
  /** Requests not placed, by priority. */
  readonly leftOut = new Int32Array(3)
  changes: number
  /** What the ranks of the requests not placed come to. */
  rankLoss = 0
  /** How heavily the units not placed weigh: more once it is settled who they are. */
  weighting = 1
  /** Weight of the units not placed. */
  missing: number
  /** The units not placed that have a start at all, by the highest priority in them and in no order. */
  readonly unplaced: readonly [number[], number[], number[]] = [[], [], []]
  /** Each unit's position among the unplaced. */
  private readonly unplacedAt: Int32Array
  private undoLog = new Int32Array(1024)
  private undoLogEnd = 0

  constructor(readonly model: Model) {
    const flat = flatten(model)
    this.flat = flat
    this.at = new Int32Array(flat.units).fill(-1)
    this.interpreterOf = new Int32Array(flat.units * flat.needsAtMost).fill(-1)
    this.occupant = numbersUpTo(flat.firstFixed + model.fixed.length, flat.resources * flat.cells).fill(-1)
    this.busy = new Int32Array(flat.resources * flat.words)
    this.rooms = new RoomUsage(model)
    this.lines = new Lines(model)
    this.missing = 0
    this.changes = 0
    this.unplacedAt = new Int32Array(flat.units).fill(-1)
    for (let u = 0; u < flat.units; u++) this.leave(u)
    model.fixed.forEach(({ cell }, i) => this.place(flat.firstFixed + i, cell, []))
    this.commit()
  }

  /** What the search makes small, in quarters of a minute: the unplaced, the changes and the cost, weighed. */
  get objective(): number {
    return (this.missing * this.weighting + changeWeight * this.changes) * perMinute + this.lines.total
  }

  unit(u: number): Unit {
    const unit = this.model.units[u] ?? this.fixed(u)
    if (!unit) throw new Error(`no unit ${u}`)
    return unit
  }

  /** The group session that a number stands for; null for all other units. */
  fixed(u: number): FixedUnit | null {
    return this.model.fixed[u - this.flat.firstFixed] ?? null
  }

  sessionAt(cell: number): number {
    return this.model.sessionOfCell[cell] ?? 0
  }

  interpreter(u: number, need: number): number {
    return this.interpreterOf[u * this.flat.needsAtMost + need] ?? -1
  }

  /** Puts an unplaced unit at a cell with interpreters chosen; whether it may be there is the caller's to know. */
  place(u: number, cell: number, interpreters: ArrayLike<number>): void {
    this.note(u, -1, 0)
    this.put(u, cell, interpreters, 0)
  }

  /** Takes a placed unit out. */
  remove(u: number): void {
    this.note(u, this.at[u] ?? -1, this.flat.needs[u] ?? 0)
    this.lift(u)
  }

  mark(): number {
    return this.undoLogEnd
  }

  /** Keeps all that was done. */
  commit(): void {
    this.undoLogEnd = 0
  }

  /** Takes back everything done since the mark. */
  rollback(mark: number): void {
    const { undoLog, flat } = this
    while (this.undoLogEnd > mark) {
      const cell = undoLog[--this.undoLogEnd] ?? -1
      const u = undoLog[--this.undoLogEnd] ?? 0
      if (cell < 0) {
        this.lift(u)
        continue
      }
      this.undoLogEnd -= flat.needs[u] ?? 0
      this.put(u, cell, undoLog, this.undoLogEnd)
    }
  }

  /** Calls back with every unit changed since the last commit and the cell and interpreters it had before, the latest change first. */
  eachChange(visit: VisitChange): void {
    const { undoLog, flat } = this
    for (let i = this.undoLogEnd; i > 0;) {
      const cell = undoLog[--i] ?? -1
      const u = undoLog[--i] ?? 0
      if (cell >= 0) i -= flat.needs[u] ?? 0
      visit(u, cell, undoLog, i)
    }
  }

  private note(u: number, cell: number, needs: number): void {
    if (this.undoLogEnd + needs + 2 > this.undoLog.length) {
      const longer = new Int32Array(this.undoLog.length * 2 + needs)
      longer.set(this.undoLog)
      this.undoLog = longer
    }
    if (cell >= 0)
      for (let need = 0; need < needs; need++) this.undoLog[this.undoLogEnd++] = this.interpreter(u, need)
    this.undoLog[this.undoLogEnd++] = u
    this.undoLog[this.undoLogEnd++] = cell
  }

  private put(u: number, cell: number, interpreters: ArrayLike<number>, from: number): void {
    const { flat, lines } = this
    const length = flat.length[u] ?? 0
    this.at[u] = cell
    for (let i = flat.resourcesFrom[u] ?? 0; i < (flat.resourcesFrom[u + 1] ?? 0); i++)
      this.occupy(flat.resourcesOf[i] ?? 0, u, cell, length)
    for (let i = flat.linesFrom[u] ?? 0; i < (flat.linesFrom[u + 1] ?? 0); i++)
      lines.add(flat.linesOf[i] ?? 0, cell, length)
    const needs = flat.needs[u] ?? 0
    for (let need = 0; need < needs; need++) {
      const interpreter = interpreters[from + need] ?? -1
      this.interpreterOf[u * flat.needsAtMost + need] = interpreter
      if (interpreter < 0 || this.isTakenUp(u, need)) continue
      this.occupy(interpreter, u, cell, length)
      lines.add(interpreter, cell, length)
    }
    this.rooms.enter(u, flat.places[u * flat.sessions + this.sessionAt(cell)] ?? -1, cell, length)
    if (flat.announced[u] !== 0) this.changes += changesAt(this.unit(u).committed, cell)
    this.join(u)
  }

  private lift(u: number): void {
    const { flat, lines } = this
    const length = flat.length[u] ?? 0
    const cell = this.at[u] ?? 0
    this.at[u] = -1
    for (let i = flat.resourcesFrom[u] ?? 0; i < (flat.resourcesFrom[u + 1] ?? 0); i++)
      this.vacate(flat.resourcesOf[i] ?? 0, cell, length)
    for (let i = flat.linesFrom[u] ?? 0; i < (flat.linesFrom[u + 1] ?? 0); i++)
      lines.drop(flat.linesOf[i] ?? 0, cell, length)
    const needs = flat.needs[u] ?? 0
    for (let need = 0; need < needs; need++) {
      const interpreter = this.interpreter(u, need)
      if (interpreter < 0 || this.isTakenUp(u, need)) continue
      this.vacate(interpreter, cell, length)
      lines.drop(interpreter, cell, length)
    }
    this.rooms.leave(u, flat.places[u * flat.sessions + this.sessionAt(cell)] ?? -1, cell, length)
    if (flat.announced[u] !== 0) this.changes -= changesAt(this.unit(u).committed, cell)
    this.leave(u)
  }

  /** Whether the interpreter of a need already serves another need of the unit before it. */
  private isTakenUp(u: number, need: number): boolean {
    for (let other = 0; other < need; other++)
      if (this.interpreter(u, other) === this.interpreter(u, need)) return true
    return false
  }

  /** The unit is no longer among those left out. */
  private join(u: number): void {
    const { flat, unplacedAt } = this
    this.missing -= flat.weight[u] ?? 0
    this.rankLoss -= flat.rankLoss[u] ?? 0
    this.changes -= flat.announced[u] ?? 0
    for (let rank = 0; rank < 3; rank++)
      this.leftOut[rank] = (this.leftOut[rank] ?? 0) - (flat.ranks[u * 3 + rank] ?? 0)
    const list = this.listOf(u)
    const last = list?.pop()
    if (last === undefined || last === u) return
    const position = unplacedAt[u] ?? 0
    if (list) list[position] = last
    unplacedAt[last] = position
  }

  private leave(u: number): void {
    const { flat, unplacedAt } = this
    this.missing += flat.weight[u] ?? 0
    this.rankLoss += flat.rankLoss[u] ?? 0
    this.changes += flat.announced[u] ?? 0
    for (let rank = 0; rank < 3; rank++)
      this.leftOut[rank] = (this.leftOut[rank] ?? 0) + (flat.ranks[u * 3 + rank] ?? 0)
    const list = this.listOf(u)
    if (list) unplacedAt[u] = list.push(u) - 1
  }

  private listOf(u: number): number[] | undefined {
    const { flat, unplaced } = this
    if (flat.startsFrom[u] === flat.startsFrom[u + 1]) return undefined
    if ((flat.ranks[u * 3] ?? 0) > 0) return unplaced[0]
    return (flat.ranks[u * 3 + 1] ?? 0) > 0 ? unplaced[1] : unplaced[2]
  }

  private occupy(resource: number, u: number, cell: number, length: number): void {
    const row = resource * this.flat.cells
    const isFixed = u >= this.flat.firstFixed
    for (let c = cell; c < cell + length; c++) {
      this.occupant[row + c] = u
      if (!isFixed) setBit(this.busy, resource * this.flat.words, c)
    }
  }

  private vacate(resource: number, cell: number, length: number): void {
    const row = resource * this.flat.cells
    for (let c = cell; c < cell + length; c++) {
      this.occupant[row + c] = -1
      clearBit(this.busy, resource * this.flat.words, c)
    }
  }
}

/** The largest table of all: half as long where its numbers allow it, so that more of it stays in the processor's caches. */
const numbersUpTo = (most: number, length: number): Int16Array | Int32Array =>
  most < 2 ** 15 ? new Int16Array(length) : new Int32Array(length)
