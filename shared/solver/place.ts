import type { Random } from '@shared/kernel/random'
import { countRow, lowestBit, shiftedDown, startsOfRuns } from './bits'
import { blockers, chooseInterpreters, mayStand } from './legality'
import { changesAt, changeWeight, type Unit } from './model'
import type { Timetable } from './timetable'

const nobody: number[] = []
const chosen: number[] = []

/** Puts an unplaced unit at a cell of its domain where no rule and nobody stands in the way; false where one does. */
export function tryPlace(table: Timetable, u: number, cell: number): boolean {
  nobody.length = 0
  if (!blockers(table, u, cell, 0, nobody) || !mayStand(table, u, cell)) return false
  if (!chooseInterpreters(table, u, cell, chosen)) return false
  table.place(u, cell, chosen)
  return true
}

/** What the plan would cost more with the unit at a cell, changes of announced appointments counted, interpreters left out. */
function costAt(table: Timetable, u: number, cell: number): number {
  const unit = table.unit(u)
  const { costs } = table
  let cost = unit.committed.announced === 0 ? 0 : changeWeight * changesAt(unit.committed, cell)
  const session = table.sessionAt(cell)
  for (let i = 0; i < unit.staff.length; i++)
    cost += costs.workerWith(unit.staff[i] ?? 0, session, cell, unit.length)
  if (unit.inPerson) {
    for (let i = 0; i < unit.households.length; i++)
      cost += costs.householdWith(unit.households[i] ?? 0, u, cell)
  }
  return cost
}

/** Cells of the unit's domain where nobody in it is busy; walks, rest, rooms and separations are still to be looked at. */
export function openStarts(table: Timetable, unit: Unit, into: Int32Array): void {
  const { busy, model } = table
  const { words } = model
  const { resources, domain, length } = unit
  for (let word = 0; word < words; word++) {
    let open = domain[word] ?? 0
    for (let i = 0; open !== 0 && i < resources.length; i++) {
      const row = (resources[i] ?? 0) * words
      open &= ~(busy[row + word] ?? 0)
      for (let shift = 1; shift < length; shift++) open &= ~shiftedDown(busy, row, words, word, shift)
    }
    into[word] = open
  }
  for (const { speakers } of unit.needs) keepInterpreted(table, speakers, length, into)
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

let open = new Int32Array(0)

/** Puts an unplaced unit where it costs least, ties by lot; false where it fits nowhere. */
export function placeBest(table: Timetable, u: number, random: Random): boolean {
  if (open.length !== table.model.words) open = new Int32Array(table.model.words)
  openStarts(table, table.unit(u), open)
  for (;;) {
    let [best, least, ties] = [-1, Infinity, 0]
    for (let word = 0; word < open.length; word++) {
      for (let left = open[word] ?? 0; left !== 0; left &= left - 1) {
        const cell = word * 32 + lowestBit(left)
        const cost = costAt(table, u, cell)
        if (cost < least) [best, least, ties] = [cell, cost, 1]
        else if (cost === least && random.below(++ties) === 0) best = cell
      }
    }
    if (best < 0) return false
    if (tryPlace(table, u, best)) return true
    open[best >> 5] = (open[best >> 5] ?? 0) & ~(1 << (best & 31))
  }
}

/** Yields the part of the units that had their turn. First come the meetings that must stand and those already told, then the rest by priority, the fewest options first. */
export function* placeAll(table: Timetable, random: Random): Iterable<number> {
  keepTold(table)
  const { model } = table
  const demand = new Int32Array(model.staff)
  for (const unit of model.units)
    for (const staff of unit.staff) demand[staff] = (demand[staff] ?? 0) + unit.length
  const slack = model.units.map((unit) => {
    const options = countRow(unit.domain, 0, model.words)
    return options - Math.max(0, ...Array.from(unit.staff, (staff) => demand[staff] ?? 0))
  })
  const rank = { required: 0, requested: 1, optional: 2 }
  const order = model.units
    .map((unit, u) => ({ u, key: (unit.uniting ? -1 : rank[unit.rank]) * 1e6 + (slack[u] ?? 0) }))
    .sort((a, b) => a.key - b.key || a.u - b.u)
  for (const [turn, { u }] of order.entries()) {
    if ((table.at[u] ?? -1) < 0) placeBest(table, u, random)
    table.commit()
    yield turn / order.length
  }
}

/** Puts announced meetings back where families were told, as far as they still can stand there. */
function keepTold(table: Timetable): void {
  for (let u = 0; u < table.model.units.length; u++) {
    if ((table.at[u] ?? -1) >= 0) continue
    const { committed, domain } = table.unit(u)
    const best = [...committed.kept].sort((a, b) => b.count - a.count || a.cell - b.cell)
    best.some(({ cell }) => ((domain[cell >> 5] ?? 0) & (1 << (cell & 31))) !== 0 && tryPlace(table, u, cell))
  }
}
