import { hasAny, hasBit } from './bits'
import { endOf, restsAllow, startOf } from './rest'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/**
 * What the hard rules say of putting an unplaced unit at a cell of its domain. Gaps are asked for between any two
 * meetings of a person, not only neighbours, so that taking a meeting out never breaks a rule.
 */

/** A list to which nothing is added, for questions that end with the first in the way. */
const nobody = new UnitList()

/** Collects the units that stand in the unit's way there, each once; false as soon as there are more than `limit`. */
export function blockers(table: Timetable, u: number, cell: number, limit: number, into: UnitList): boolean {
  const { resourcesFrom, resourcesOf } = table.flat
  const to = resourcesFrom[u + 1] ?? 0
  for (let i = resourcesFrom[u] ?? 0; i < to; i++)
    if (!blockersOf(table, u, resourcesOf[i] ?? 0, cell, limit, into)) return false
  return roomBlockers(table, u, cell, limit, into)
}

/** Adds the units of one resource that leave the unit no room there, walks and changeover counted; false when too many. */
export function blockersOf(
  table: Timetable,
  u: number,
  resource: number,
  cell: number,
  limit: number,
  into: UnitList,
): boolean {
  const { flat, occupant, at } = table
  const row = resource * flat.cells
  const end = cell + (flat.length[u] ?? 0)
  const reach = flat.reach[resource] ?? 0
  const session = table.sessionAt(cell)
  for (const v of flat.fixedOf[resource] ?? none)
    if (isTooNearToFixed(table, u, cell, v, resource, session) && !into.add(v, limit)) return false
  if (reach === 0) {
    for (let c = cell; c < end; c++) {
      const v = occupant[row + c] ?? -1
      if (v >= 0 && v < flat.firstFixed && !into.add(v, limit)) return false
    }
    return true
  }
  const from = Math.max(flat.opens[cell] ?? 0, cell - reach)
  const to = Math.min(flat.closes[cell] ?? 0, end + reach)
  if (!hasAny(table.busy, resource * flat.words, from, to)) return true
  for (let c = from; c < to; c++) {
    const v = occupant[row + c] ?? -1
    if (v < 0 || v >= flat.firstFixed) continue
    const start = at[v] ?? 0
    const after = start + (flat.length[v] ?? 0)
    const gap = start >= end ? start - end : cell - after
    if (gap < neededGap(table, u, v, resource, session) && !into.add(v, limit)) return false
    c = after - 1
  }
  return true
}

const none: readonly number[] = []

/** Cells to walk from one unit's place to the other's in a session. */
export function walkBetween({ model, flat }: Timetable, a: number, b: number, session: number): number {
  const here = flat.places[a * flat.sessions + session] ?? -1
  const there = flat.places[b * flat.sessions + session] ?? -1
  return here < 0 || there < 0 ? 0 : (model.walk[here * model.places + there] ?? 0)
}

/** Cells that must lie between two meetings of one person. */
export function neededGap(table: Timetable, a: number, b: number, resource: number, session: number): number {
  const walk = walkBetween(table, a, b, session)
  const { changeover, staff } = table.model
  return resource < staff && changeover > walk ? changeover : walk
}

/** Whether a group session leaves one in both no time for the unit at a cell: in minutes, since it may lie off the grid. */
function isTooNearToFixed(
  table: Timetable,
  u: number,
  cell: number,
  v: number,
  resource: number,
  session: number,
): boolean {
  const { model, flat } = table
  const fixed = table.fixed(v)
  if (!fixed || (table.at[v] ?? -1) < 0 || table.sessionAt(fixed.cell) !== session) return false
  const { index } = model
  const [here, there] = [flat.places[u * flat.sessions + session] ?? -1, fixed.places[session] ?? 0]
  const walk =
    here < 0 ? 0 : index.travelMinutes(model.rooms[here - 1] ?? null, model.rooms[there - 1] ?? null)
  const changeover = resource < model.staff ? index.conference.event.changeoverMinutes : 0
  const gap = Math.max(walk, changeover)
  const start = cell * model.slotMinutes
  const end = start + (flat.length[u] ?? 0) * model.slotMinutes
  return end + gap > startOf(table, v) && start < endOf(table, v) + gap
}

/** Adds units that must leave the unit's room; false when too many, or when the room holds none. */
export function roomBlockers(
  { flat, rooms, model }: Timetable,
  u: number,
  cell: number,
  limit: number,
  into: UnitList,
): boolean {
  const place = flat.places[u * flat.sessions + (model.sessionOfCell[cell] ?? 0)] ?? -1
  if (place <= 0 || (rooms.rowOf[place] ?? -1) < 0) return true
  const most = rooms.limitOf(place)
  if (most === 0) return false
  for (let c = cell; c < cell + (flat.length[u] ?? 0); c++) {
    let over = rooms.over(place, c)
    for (let i = 0; over > 0 && i < most; i++) if (into.has(rooms.inRoom(place, c, i))) over--
    // Which of those inside is asked to leave changes with the unit and the cell, so that none is always the one.
    for (let i = 0; over > 0 && i < most; i++) {
      const v = rooms.inRoom(place, c, (i + u + c) % most)
      if (v < 0 || into.has(v)) continue
      if (!into.add(v, limit)) return false
      over--
    }
    if (over > 0) return false
  }
  return true
}

/**
 * Chooses an interpreter for each language the unit needs, the least idle of those who are free there; false where a
 * language has none. Who speaks two of the languages may interpret both: it is one meeting.
 */
export function chooseInterpreters(table: Timetable, u: number, cell: number, chosen: number[]): boolean {
  if (table.flat.needs[u] === 0) return true
  chosen.length = 0
  const session = table.sessionAt(cell)
  for (const { speakers } of table.unit(u).needs) {
    let best = -1
    let least = Infinity
    for (const speaker of speakers) {
      if (!isFreeToInterpret(table, u, speaker, cell)) continue
      const cost = chosen.includes(speaker)
        ? 0
        : table.lines.with(speaker, session, cell, table.flat.length[u] ?? 0)
      if (cost >= least) continue
      best = speaker
      least = cost
    }
    if (best < 0) return false
    chosen.push(best)
  }
  return true
}

const isFreeToInterpret = (table: Timetable, u: number, speaker: number, cell: number): boolean =>
  isAvailable(table, u, speaker, cell) && blockersOf(table, u, speaker, cell, 0, nobody)

/** Whether the interpreter is there for the whole of the unit, whatever they are doing. */
export function isAvailable({ model, flat }: Timetable, u: number, speaker: number, cell: number): boolean {
  const free = model.interpreterFree[speaker - model.staff]
  if (!free) return false
  for (let c = cell; c < cell + (flat.length[u] ?? 0); c++) if (!hasBit(free, 0, c)) return false
  return true
}

/** Adds the units to take out so that every language has an interpreter there; false where nothing helps within the limit. */
export function interpreterBlockers(
  table: Timetable,
  u: number,
  cell: number,
  limit: number,
  into: UnitList,
): boolean {
  if (table.flat.needs[u] === 0) return true
  for (const { speakers } of table.unit(u).needs) {
    const before = into.count
    let best = -1
    let fewest = Infinity
    for (const speaker of speakers) {
      if (!isAvailable(table, u, speaker, cell)) continue
      if (blockersOf(table, u, speaker, cell, limit, into) && into.count < fewest) {
        fewest = into.count
        best = speaker
      }
      into.shorten(before)
    }
    if (best < 0) return false
    blockersOf(table, u, best, cell, limit, into)
  }
  return true
}

/** Whether the staff's rest and the families kept apart allow the unit there. */
export function isPlaceable(table: Timetable, u: number, cell: number): boolean {
  return (
    restsAllow(table, u, cell) &&
    (table.flat.separated[u] === 0 || keptApartFrom(table, u, cell).length === 0)
  )
}

/** The households from which the unit's own would no longer be kept apart. */
export function keptApartFrom(table: Timetable, u: number, cell: number): number[] {
  const found: number[] = []
  const { model } = table
  const unit = table.unit(u)
  if (!unit.inPerson) return found
  const session = table.sessionAt(cell)
  for (const household of unit.households) {
    const own = presenceOf(table, household, session)
    const from = Math.min(cell * model.slotMinutes, own?.from ?? Infinity)
    const to = Math.max((cell + unit.length) * model.slotMinutes, own?.to ?? 0)
    for (const separation of model.households[household]?.separations ?? []) {
      const other = presenceOf(table, separation.from, session)
      if (!other || unit.households.includes(separation.from)) continue
      if (shareMeeting(table, household, separation.from, session)) continue
      const between = Math.max(from, other.from) - Math.min(to, other.to)
      if (separation.otherSession || between < separation.gapMinutes) found.push(separation.from)
    }
  }
  return found
}

/** From when until when a household is there in a session, in minutes from the first of all cells; null where it is not. */
function presenceOf(
  table: Timetable,
  household: number,
  session: number,
): { readonly from: number; readonly to: number } | null {
  const { model, lines, flat, occupant } = table
  const resource = model.workers + household
  const line = resource * flat.sessions + session
  const [first, end] = [lines.first[line] ?? 0, lines.end[line] ?? 0]
  if (end === 0) return null
  const row = resource * flat.cells
  return {
    from: startOf(table, occupant[row + first] ?? 0),
    to: endOf(table, occupant[row + end - 1] ?? 0),
  }
}

/** Adds the meetings of the session by which families would not be kept apart from the unit's own; false when too many. */
export function apartBlockers(
  table: Timetable,
  u: number,
  cell: number,
  limit: number,
  into: UnitList,
): boolean {
  if (table.flat.separated[u] === 0) return true
  const session = table.sessionAt(cell)
  for (const household of keptApartFrom(table, u, cell))
    for (const v of meetingsOf(table, household)) {
      const there = table.at[v] ?? -1
      if (there >= 0 && table.sessionAt(there) === session && !into.add(v, limit)) return false
    }
  return true
}

/** Whether the two are in one meeting of the session, by their own wish; there nothing keeps them apart. */
function shareMeeting(table: Timetable, one: number, other: number, session: number): boolean {
  return meetingsOf(table, one).some((u) => {
    const cell = table.at[u] ?? -1
    return cell >= 0 && table.sessionAt(cell) === session && table.unit(u).households.includes(other)
  })
}

/** A household's meetings in person, group sessions among them. */
export function meetingsOf({ model }: Timetable, household: number): readonly number[] {
  const { units, fixed } = model.households[household] ?? { units: [], fixed: [] }
  return fixed.length === 0 ? units : [...units, ...fixed]
}
