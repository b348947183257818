import type { BlockedReason, BlockingFact, Unplaced } from '@shared/domain/plan/plan'
import { cellsOf } from './bits'
import { eventTimes, type EventTimes } from './hours'
import { blockersOf, isAvailable, keptApartFrom, roomBlockers } from './legality'
import type { Model, Unit } from './model'
import { restsAllow } from './rest'
import { smallestBlocking } from './smallest-blocking'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/** Says of any unplaced unit of a timetable why each of its requests is not in the plan, with the fewest facts that keep it out. */
export function createExplainer(table: Timetable): (u: number) => readonly Unplaced[] {
  const { model } = table
  const times = eventTimes(model)
  return (u) => {
    const reason = reasonOf(table, u, times)
    const blocking = smallestBlocking(table, u, reason, times)
    return unplacedOf(table.unit(u), reason, blocking.length > 0 ? blocking : sessionFacts(model))
  }
}

/** For a unit that a stopped allocation never came to. */
export const notReached = ({ model }: Timetable, unit: Unit): readonly Unplaced[] =>
  unplacedOf(unit, 'not-reached', sessionFacts(model))

const unplacedOf = (
  { requests }: Unit,
  reason: BlockedReason,
  blocking: readonly BlockingFact[],
): readonly Unplaced[] => requests.map(({ id }) => ({ requestId: id, reason, blocking }))

const sessionFacts = (model: Model): readonly BlockingFact[] =>
  model.sessions.map(({ session }) => ({ kind: 'session', id: session.id }))

/**
 * Obstacles of the ordinary kind. Of several that each block everything, the one closest to what the office can change
 * is reported.
 */
const taken = ['staff-full', 'family-busy', 'no-interpreter', 'room-full'] as const
/** Obstacles that are reported where they alone block what is left. */
const kept = ['staff-rest', 'kept-apart'] as const
type Obstacle = (typeof taken)[number] | (typeof kept)[number]

function reasonOf(table: Timetable, u: number, times: EventTimes): BlockedReason {
  const cells = cellsOf(times.domain(table.unit(u)), 0, table.model.words)
  if (cells.length === 0) return 'no-common-time'
  const obstacles = cells.map((cell) => obstaclesAt(table, u, cell))
  const left = obstacles.filter((found) => !taken.some((reason) => found.has(reason)))
  const reported =
    left.length === 0
      ? taken.find((reason) => obstacles.every((found) => found.has(reason)))
      : kept.find((reason) => left.every((found) => found.has(reason)))
  return reported ?? 'mixed'
}

/** The kinds of obstacle that keep the unit from a cell of its domain, as the plan stands. */
function obstaclesAt(table: Timetable, u: number, cell: number): ReadonlySet<Obstacle> {
  const { model } = table
  const unit = table.unit(u)
  const found = new Set<Obstacle>()
  for (const resource of unit.resources)
    if (isTaken(table, u, resource, cell)) found.add(resource < model.staff ? 'staff-full' : 'family-busy')
  if (!roomBlockers(table, u, cell, 0, new UnitList())) found.add('room-full')
  if (!unit.needs.every(({ speakers }) => speakers.some((speaker) => isFree(table, u, speaker, cell))))
    found.add('no-interpreter')
  if (!restsAllow(table, u, cell)) found.add('staff-rest')
  if (keptApartFrom(table, u, cell).length > 0) found.add('kept-apart')
  return found
}

const isTaken = (table: Timetable, u: number, resource: number, cell: number): boolean =>
  !blockersOf(table, u, resource, cell, 0, new UnitList())

const isFree = (table: Timetable, u: number, speaker: number, cell: number): boolean =>
  isAvailable(table, u, speaker, cell) && !isTaken(table, u, speaker, cell)
