import type { Random } from '@shared/kernel/random'
import { hasBit, lowestBit, shiftedDown, startsOfRuns } from './bits'
import { blockers, chooseInterpreters, isPlaceable } from './legality'
import { perMinute } from './lines'
import { changesAt, changeWeight } from './model'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

const nobody = new UnitList()
const chosen: number[] = []

/** Puts an unplaced unit at a cell of its domain where no rule and nobody stands in the way; false where one does. */
export function tryPlace(table: Timetable, u: number, cell: number): boolean {
  if (!blockers(table, u, cell, 0, nobody) || !isPlaceable(table, u, cell)) return false
  if (!chooseInterpreters(table, u, cell, chosen)) return false
  table.place(u, cell, chosen)
  return true
}

/** The cost of changes from what was announced for a unit at a cell (-1: not placed), in quarters of a minute. */
export function changeCost(table: Timetable, u: number, cell: number): number {
  if (table.flat.announced[u] === 0) return 0
  return perMinute * changeWeight * changesAt(table.unit(u).committed, cell)
}

/** What the plan would cost more with the unit at a cell, in quarters of a minute; changes counted, interpreters left out. */
export function costAt(table: Timetable, u: number, cell: number): number {
  const { flat, lines } = table
  const session = table.sessionAt(cell)
  const length = flat.length[u] ?? 0
  let cost = changeCost(table, u, cell)
  const to = flat.linesFrom[u + 1] ?? 0
  for (let i = flat.linesFrom[u] ?? 0; i < to; i++)
    cost += lines.with(flat.linesOf[i] ?? 0, session, cell, length)
  return cost
}

/** Finds room for units, over and over, without making anything new each time. */
export class Placer {
  private readonly open: Int32Array
  private readonly taken: Int32Array
  private readonly cells: Int32Array
  private readonly costs: Float64Array

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    this.open = new Int32Array(table.flat.words)
    this.taken = new Int32Array(table.flat.words + 1)
    this.cells = new Int32Array(table.flat.cells)
    this.costs = new Float64Array(table.flat.cells)
  }

  /** Puts an unplaced unit where it costs least, ties by lot; false where it fits nowhere. */
  best(u: number): boolean {
    const { table, cells, costs, random } = this
    for (let count = this.evaluateOpenCells(u); count > 0; count--) {
      let best = 0
      let ties = 1
      for (let i = 1; i < count; i++) {
        const more = (costs[i] ?? 0) - (costs[best] ?? 0)
        if (more < 0) {
          best = i
          ties = 1
        } else if (more === 0 && random.below(++ties) === 0) best = i
      }
      if (tryPlace(table, u, cells[best] ?? 0)) return true
      cells[best] = cells[count - 1] ?? 0
      costs[best] = costs[count - 1] ?? 0
    }
    return false
  }

  /** Lists the open cells of an unplaced unit with what it would cost there; how many there are. */
  private evaluateOpenCells(u: number): number {
    const { table, open, cells, costs } = this
    this.findOpen(u)
    let count = 0
    for (let word = 0; word < open.length; word++) {
      for (let left = open[word] ?? 0; left !== 0; left &= left - 1) {
        const cell = word * 32 + lowestBit(left)
        cells[count] = cell
        costs[count++] = costAt(table, u, cell)
      }
    }
    return count
  }

  /** Puts an unplaced unit at any place where it fits, by lot; false after a few that did not do. */
  anywhere(u: number): boolean {
    const { table, open, random } = this
    this.findOpen(u)
    for (let attempt = 0; attempt < 4; attempt++) {
      const cell = pickBit(open, random)
      if (cell < 0) return false
      if (tryPlace(table, u, cell)) return true
      open[cell >> 5] = (open[cell >> 5] ?? 0) & ~(1 << (cell & 31))
    }
    return false
  }

  /** One word of the cells in which a member of staff is busy or has changeover; a session's words tell nothing of the next one's. */
  private withChangeover(at: number, word: number): number {
    const { busy, model } = this.table
    const { sessionOfCell } = model
    const session = sessionOfCell[word << 5]
    const own = busy[at + word] ?? 0
    const before = word > 0 && sessionOfCell[(word - 1) << 5] === session ? (busy[at + word - 1] ?? 0) : 0
    const after = sessionOfCell[(word + 1) << 5] === session ? (busy[at + word + 1] ?? 0) : 0
    let bits = own
    for (let gap = Math.min(model.changeover, 31); gap > 0; gap--)
      bits |= (own << gap) | (before >>> (32 - gap)) | (own >>> gap) | (after << (32 - gap))
    return bits
  }

  /** Cells of the unit's domain where nobody in it is busy, staff with changeover, and its room is not full; walks, rest and separations are still to be looked at. */
  private findOpen(u: number): void {
    const { open, taken } = this
    const { flat, busy, rooms, model } = this.table
    const { words, sessions } = flat
    const length = flat.length[u] ?? 0
    const from = flat.resourcesFrom[u] ?? 0
    const to = flat.resourcesFrom[u + 1] ?? 0
    for (let word = 0; word < words; word++) {
      let bits = 0
      for (let i = from; i < to; i++) {
        const resource = flat.resourcesOf[i] ?? 0
        bits |=
          resource < model.staff && model.changeover > 0
            ? this.withChangeover(resource * words, word)
            : (busy[resource * words + word] ?? 0)
      }
      const place = flat.places[u * sessions + (model.sessionOfCell[word << 5] ?? 0)] ?? -1
      const room = place > 0 ? (rooms.rowOf[place] ?? -1) : -1
      if (room >= 0) bits |= rooms.full[room * words + word] ?? 0
      taken[word] = bits
    }
    for (let word = 0; word < words; word++) {
      let free = (flat.domain[u * words + word] ?? 0) & ~(taken[word] ?? 0)
      for (let shift = 1; free !== 0 && shift < length; shift++)
        free &= ~shiftedDown(taken, 0, words, word, shift)
      open[word] = free
    }
    if (flat.needs[u] !== 0)
      for (const { speakers } of this.table.unit(u).needs) keepInterpreted(this.table, speakers, length, open)
  }
}

/** Keeps the cells at which one of the speakers is free throughout. */
function keepInterpreted(
  { model, busy }: Timetable,
  speakers: readonly number[],
  length: number,
  into: Int32Array,
): void {
  const { words } = model
  const any = new Int32Array(words)
  for (const speaker of speakers) {
    const free = model.interpreterFree[speaker - model.staff]?.slice() ?? new Int32Array(words)
    for (let word = 0; word < words; word++)
      free[word] = (free[word] ?? 0) & ~(busy[speaker * words + word] ?? 0)
    const starts = startsOfRuns(free, length)
    for (let word = 0; word < words; word++) any[word] = (any[word] ?? 0) | (starts[word] ?? 0)
  }
  for (let word = 0; word < words; word++) into[word] = (into[word] ?? 0) & (any[word] ?? 0)
}

/** One of the set cells by lot; -1 for none. */
function pickBit(bits: Int32Array, random: Random): number {
  let found = -1
  let seen = 0
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1)
      if (random.below(++seen) === 0) found = word * 32 + lowestBit(left)
  }
  return found
}

/**
 * Yields the fraction of units processed. First come pinned and announced meetings, then the rest by priority, the
 * fewest options first.
 */
export function* placeAll(table: Timetable, random: Random): Iterable<number> {
  restoreAnnounced(table)
  const { model, flat } = table
  const placer = new Placer(table, random)
  const demand = new Int32Array(model.staff)
  for (const unit of model.units)
    for (const staff of unit.staff) demand[staff] = (demand[staff] ?? 0) + unit.length
  const slack = model.units.map((unit, u) => {
    const options = (flat.startsFrom[u + 1] ?? 0) - (flat.startsFrom[u] ?? 0)
    return options - Math.max(0, ...Array.from(unit.staff, (staff) => demand[staff] ?? 0))
  })
  const rank = { required: 0, requested: 1, optional: 2 }
  const order = model.units
    .map((unit, u) => ({ u, key: (unit.uniting ? -1 : rank[unit.rank]) * 1e6 + (slack[u] ?? 0) }))
    .sort((a, b) => a.key - b.key || a.u - b.u)
  for (const [turn, { u }] of order.entries()) {
    if ((table.at[u] ?? -1) < 0) placer.best(u)
    table.commit()
    yield turn / order.length
  }
}

/** Puts announced meetings back where they were announced, as far as that is still feasible. */
function restoreAnnounced(table: Timetable): void {
  for (let u = 0; u < table.flat.units; u++) {
    if ((table.at[u] ?? -1) >= 0 || table.flat.announced[u] === 0) continue
    const { committed, domain } = table.unit(u)
    const best = [...committed.kept].sort((a, b) => b.count - a.count || a.cell - b.cell)
    best.some(({ cell }) => hasBit(domain, 0, cell) && tryPlace(table, u, cell))
  }
}
