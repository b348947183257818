import { clearBit, setBit } from './bits'
import { createCosts, type Costs } from './costs'
import { changesAt, changeWeight, type Model, type Unit } from './model'

/**
 * A plan under construction: where every unit stands, who is busy when, and what it costs. It is changed only by `place`
 * and `remove`, each of which leaves a trace, so that `rollback` can take back everything since a mark.
 */
export class Timetable {
  /** The first cell of each unit; -1 where it is not placed. */
  readonly at: Int32Array
  /** The interpreters (as resources) of each unit, `needsAtMost` a unit. */
  readonly interpreterOf: Int32Array
  readonly needsAtMost: number
  readonly cells: number
  /** The unit that takes up each cell of each resource; -1 for none. */
  readonly occupant: Int32Array
  readonly busy: Int32Array
  /** Meetings in each place at each cell. */
  readonly roomLoad: Int32Array
  readonly costs: Costs
  /** Weight of the units not placed. */
  missing: number
  changes: number
  private readonly trail: number[] = []

  constructor(readonly model: Model) {
    const { units, participants, words, places } = model
    this.cells = words * 32
    this.at = new Int32Array(units.length).fill(-1)
    this.needsAtMost = Math.max(1, ...units.map((unit) => unit.needs.length))
    this.interpreterOf = new Int32Array(units.length * this.needsAtMost).fill(-1)
    this.occupant = new Int32Array(participants.length * this.cells).fill(-1)
    this.busy = new Int32Array(participants.length * words)
    this.roomLoad = new Int32Array(places * this.cells)
    this.costs = createCosts(model, this.at, this.busy)
    this.missing = units.reduce((total, unit) => total + unit.weight, 0)
    this.changes = units.reduce((total, unit) => total + unit.committed.announced, 0)
  }

  /** What the search makes small: the unplaced, then the changes, then the cost, weighed so that none makes up for one before it. */
  get objective(): number {
    return this.missing + changeWeight * this.changes + this.costs.total()
  }

  unit(u: number): Unit {
    const unit = this.model.units[u]
    if (!unit) throw new Error(`no unit ${u}`)
    return unit
  }

  sessionAt(cell: number): number {
    return this.model.sessionOfCell[cell] ?? 0
  }

  interpreter(u: number, need: number): number {
    return this.interpreterOf[u * this.needsAtMost + need] ?? -1
  }

  /** Puts an unplaced unit at a cell with interpreters chosen; whether it may be there is the caller's to know. */
  place(u: number, cell: number, interpreters: ArrayLike<number>): void {
    this.trail.push(u, -1)
    this.put(u, cell, interpreters)
  }

  /** Takes a placed unit out. */
  remove(u: number): void {
    const unit = this.unit(u)
    for (let need = 0; need < unit.needs.length; need++) this.trail.push(this.interpreter(u, need))
    this.trail.push(u, this.at[u] ?? -1)
    this.lift(u)
  }

  mark(): number {
    return this.trail.length
  }

  /** Keeps all that was done. */
  commit(): void {
    this.trail.length = 0
  }

  /** Takes back everything done since the mark. */
  rollback(mark: number): void {
    const { trail } = this
    while (trail.length > mark) {
      const cell = trail.pop() ?? -1
      const u = trail.pop() ?? 0
      if (cell < 0) {
        this.lift(u)
        continue
      }
      const needs = this.unit(u).needs.length
      this.put(u, cell, needs === 0 ? none : trail.splice(trail.length - needs, needs))
    }
  }

  private put(u: number, cell: number, interpreters: ArrayLike<number>): void {
    const unit = this.unit(u)
    const { length, resources, needs } = unit
    this.at[u] = cell
    for (let i = 0; i < resources.length; i++) this.occupy(resources[i] ?? 0, u, cell, length)
    for (let need = 0; need < needs.length; need++) {
      const interpreter = interpreters[need] ?? -1
      this.interpreterOf[u * this.needsAtMost + need] = interpreter
      if (interpreter >= 0) this.occupy(interpreter, u, cell, length)
    }
    this.loadRoom(unit, cell, 1)
    this.missing -= unit.weight
    this.changes += changesAt(unit.committed, cell) - unit.committed.announced
    this.tellCosts(u, unit, cell)
  }

  private lift(u: number): void {
    const unit = this.unit(u)
    const { length, resources, needs } = unit
    const cell = this.at[u] ?? 0
    this.at[u] = -1
    for (let i = 0; i < resources.length; i++) this.vacate(resources[i] ?? 0, cell, length)
    for (let need = 0; need < needs.length; need++) {
      const interpreter = this.interpreter(u, need)
      if (interpreter >= 0) this.vacate(interpreter, cell, length)
    }
    this.loadRoom(unit, cell, -1)
    this.missing += unit.weight
    this.changes += unit.committed.announced - changesAt(unit.committed, cell)
    this.tellCosts(u, unit, cell)
  }

  private tellCosts(u: number, unit: Unit, cell: number): void {
    const session = this.sessionAt(cell)
    const { staff, households, needs } = unit
    for (let i = 0; i < staff.length; i++) this.costs.workerChanged(staff[i] ?? 0, session)
    for (let need = 0; need < needs.length; need++) {
      const interpreter = this.interpreter(u, need)
      if (interpreter >= 0) this.costs.workerChanged(interpreter, session)
    }
    if (unit.inPerson)
      for (let i = 0; i < households.length; i++) this.costs.householdChanged(households[i] ?? 0)
  }

  private occupy(resource: number, u: number, cell: number, length: number): void {
    for (let c = cell; c < cell + length; c++) {
      this.occupant[resource * this.cells + c] = u
      setBit(this.busy, resource * this.model.words, c)
    }
  }

  private vacate(resource: number, cell: number, length: number): void {
    for (let c = cell; c < cell + length; c++) {
      this.occupant[resource * this.cells + c] = -1
      clearBit(this.busy, resource * this.model.words, c)
    }
  }

  private loadRoom(unit: Unit, cell: number, by: number): void {
    const place = unit.places[this.sessionAt(cell)] ?? -1
    if (place <= 0) return
    const from = place * this.cells
    for (let c = cell; c < cell + unit.length; c++)
      this.roomLoad[from + c] = (this.roomLoad[from + c] ?? 0) + by
  }
}

const none: readonly number[] = []
