import { hasBit } from './bits'
import type { Unit } from './model'
import type { Timetable } from './timetable'

/**
 * What the hard rules say of putting an unplaced unit at a cell of its domain. Gaps are asked for between any two
 * meetings of a person, not only neighbours, so that taking a meeting out never breaks a rule.
 */

/** Collects the units that stand in the unit's way there, each once; null as soon as there are more than `limit`. */
export function blockers(
  table: Timetable,
  u: number,
  cell: number,
  limit: number,
  into: number[],
): number[] | null {
  const unit = table.unit(u)
  const { resources } = unit
  for (let i = 0; i < resources.length; i++) {
    if (!blockersOf(table, unit, resources[i] ?? 0, cell, limit, into)) return null
  }
  return roomBlockers(table, unit, cell, limit, into) ? into : null
}

/** Adds the units of one resource that leave the unit no room there, walks and changeover counted; false when too many. */
export function blockersOf(
  table: Timetable,
  unit: Unit,
  resource: number,
  cell: number,
  limit: number,
  into: number[],
): boolean {
  const { model, occupant, at } = table
  const session = table.sessionAt(cell)
  const { first, slots } = model.sessions[session] ?? { first: 0, slots: 0 }
  const row = resource * table.cells
  const end = cell + unit.length
  const from = Math.max(first, cell - model.longestGap)
  const to = Math.min(first + slots, end + model.longestGap)
  for (let c = from; c < to; c++) {
    const v = occupant[row + c] ?? -1
    if (v < 0) continue
    const other = table.unit(v)
    const start = at[v] ?? 0
    const gap = start >= end ? start - end : cell - (start + other.length)
    if (gap < neededGap(table, unit, other, resource, session) && !into.includes(v)) {
      if (into.length === limit) return false
      into.push(v)
    }
    c = Math.max(c, start + other.length - 1)
  }
  return true
}

/** Cells to walk from one unit's place to the other's in a session. */
export function walkBetween({ model }: Timetable, a: Unit, b: Unit, session: number): number {
  const [here, there] = [a.places[session] ?? -1, b.places[session] ?? -1]
  return here < 0 || there < 0 ? 0 : (model.walk[here * model.places + there] ?? 0)
}

/** Cells that must lie between two meetings of one person. */
function neededGap(table: Timetable, a: Unit, b: Unit, resource: number, session: number): number {
  const { changeover, staff } = table.model
  return Math.max(walkBetween(table, a, b, session), resource < staff ? changeover : 0)
}

export function roomBlockers(
  table: Timetable,
  unit: Unit,
  cell: number,
  limit: number,
  into: number[],
): boolean {
  const { model } = table
  const session = table.sessionAt(cell)
  const place = unit.places[session] ?? -1
  const most = place > 0 ? (model.roomLimit[place] ?? 0) : unlimited
  if (most >= unlimited) return true
  for (let c = cell; c < cell + unit.length; c++) {
    let over = (table.roomLoad[place * table.cells + c] ?? 0) + 1 - most
    if (over <= 0) continue
    if (most === 0) return false
    for (const v of occupantsOfRoom(table, place, session, c)) {
      if (into.includes(v)) over--
    }
    for (const v of occupantsOfRoom(table, place, session, c)) {
      if (over <= 0) break
      if (into.includes(v)) continue
      if (into.length === limit) return false
      into.push(v)
      over--
    }
  }
  return true
}

const unlimited = 2 ** 30

/** The units in a place at a cell, found by the staff who are there. */
function* occupantsOfRoom(table: Timetable, place: number, session: number, cell: number): Iterable<number> {
  const { model, occupant } = table
  for (let staff = 0; staff < model.staff; staff++) {
    const v = occupant[staff * table.cells + cell] ?? -1
    if (v < 0) continue
    const unit = table.unit(v)
    if (unit.places[session] === place && unit.staff[0] === staff) yield v
  }
}

/**
 * Chooses an interpreter for each language the unit needs, the least idle of those who are free there; false where a
 * language has none. Different languages have different interpreters.
 */
export function chooseInterpreters(table: Timetable, u: number, cell: number, chosen: number[]): boolean {
  const unit = table.unit(u)
  chosen.length = 0
  for (const { speakers } of unit.needs) {
    let [best, least] = [-1, Infinity]
    for (const speaker of speakers) {
      if (chosen.includes(speaker) || !isFreeToInterpret(table, unit, speaker, cell)) continue
      const cost = table.costs.workerWith(speaker, table.sessionAt(cell), cell, unit.length)
      if (cost < least) [best, least] = [speaker, cost]
    }
    if (best < 0) return false
    chosen.push(best)
  }
  return true
}

const scratch: number[] = []

function isFreeToInterpret(table: Timetable, unit: Unit, speaker: number, cell: number): boolean {
  if (!isAvailable(table, unit, speaker, cell)) return false
  scratch.length = 0
  return blockersOf(table, unit, speaker, cell, 0, scratch)
}

/** Whether the interpreter is there for the whole of the unit, whatever they are doing. */
export function isAvailable({ model }: Timetable, unit: Unit, speaker: number, cell: number): boolean {
  const free = model.interpreterFree[speaker - model.staff]
  if (!free) return false
  for (let c = cell; c < cell + unit.length; c++) if (!hasBit(free, 0, c)) return false
  return true
}

/** The units to take out so that every language has an interpreter there; null where nothing helps within the limit. */
export function interpreterBlockers(
  table: Timetable,
  u: number,
  cell: number,
  limit: number,
  into: number[],
): number[] | null {
  const unit = table.unit(u)
  const taken: number[] = []
  for (const { speakers } of unit.needs) {
    let [best, fewest]: [number, number[] | null] = [-1, null]
    for (const speaker of speakers) {
      if (taken.includes(speaker) || !isAvailable(table, unit, speaker, cell)) continue
      const own = into.slice()
      if (blockersOf(table, unit, speaker, cell, limit, own) && own.length < (fewest?.length ?? Infinity)) {
        best = speaker
        fewest = own
      }
    }
    if (!fewest) return null
    taken.push(best)
    into.splice(0, into.length, ...fewest)
  }
  return into
}

/** Whether the staff's rest and the families kept apart allow the unit there. */
export function mayStand(table: Timetable, u: number, cell: number): boolean {
  const unit = table.unit(u)
  return restsAllow(table, unit, cell) && separationsAllow(table, unit, cell)
}

/** Whether every run of meetings that the unit would join stays within what staff may work without a rest. */
export function restsAllow(table: Timetable, unit: Unit, cell: number): boolean {
  const { rest, sessions } = table.model
  if (!rest) return true
  const { first, slots } = sessions[table.sessionAt(cell)] ?? { first: 0, slots: 0 }
  for (let i = 0; i < unit.staff.length; i++) {
    const row = (unit.staff[i] ?? 0) * table.cells
    let [from, to] = [cell, cell + unit.length]
    for (let c = from - 1; c >= first && from - 1 - c < rest.apart; c--) {
      const v = table.occupant[row + c] ?? -1
      if (v >= 0) c = from = table.at[v] ?? 0
    }
    for (let c = to; c < first + slots && c - to < rest.apart; c++) {
      const v = table.occupant[row + c] ?? -1
      if (v < 0) continue
      to = (table.at[v] ?? 0) + table.unit(v).length
      c = to - 1
    }
    const alone = from === cell && to === cell + unit.length
    if (!alone && to - from > rest.after) return false
  }
  return true
}

/** Whether every family kept from another one stays so. */
const separationsAllow = (table: Timetable, unit: Unit, cell: number): boolean =>
  !unit.separated || keptApartFrom(table, unit, cell).length === 0

/** The households from which the unit's own would no longer be kept apart. */
export function keptApartFrom(table: Timetable, unit: Unit, cell: number): number[] {
  const found: number[] = []
  if (!unit.inPerson) return found
  const session = table.sessionAt(cell)
  for (const household of unit.households) {
    const own = presence(table, household, session)
    const from = Math.min(cell, own?.from ?? cell)
    const to = Math.max(cell + unit.length, own?.to ?? 0)
    for (const separation of table.model.households[household]?.separations ?? []) {
      const other = presence(table, separation.from, session)
      if (!other || unit.households.includes(separation.from)) continue
      if (shareMeeting(table, household, separation.from, session)) continue
      const between = Math.max(from, other.from) - Math.min(to, other.to)
      if (separation.otherSession || between < separation.gap) found.push(separation.from)
    }
  }
  return found
}

function presence(table: Timetable, household: number, session: number): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  for (const u of table.model.households[household]?.units ?? []) {
    const cell = table.at[u] ?? -1
    if (cell < 0 || table.sessionAt(cell) !== session) continue
    const end = cell + table.unit(u).length
    found = found
      ? { from: Math.min(found.from, cell), to: Math.max(found.to, end) }
      : { from: cell, to: end }
  }
  return found
}

/** Whether the two are in one meeting of the session, by their own wish; there nothing keeps them apart. */
function shareMeeting(table: Timetable, one: number, other: number, session: number): boolean {
  return (table.model.households[one]?.units ?? []).some((u) => {
    const cell = table.at[u] ?? -1
    return cell >= 0 && table.sessionAt(cell) === session && table.unit(u).households.includes(other)
  })
}
