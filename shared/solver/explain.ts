import type { AvailabilitySubject } from '@shared/domain/events/event'
import type { BlockedReason, BlockingFact, Unplaced } from '@shared/domain/plan/plan'
import { cellsOf, startsOfRuns } from './bits'
import { freeCells, keepFree, openCells } from './cells'
import { blockersOf, isAvailable, keptApartFrom, restsAllow, roomBlockers } from './legality'
import type { Model, Unit } from './model'
import type { Timetable } from './timetable'

/** Why each request of an unplaced unit is not in the plan, with the facts that stand in its way. */
export function explain(table: Timetable, u: number): readonly Unplaced[] {
  const unit = table.unit(u)
  const { reason, facts } = whyNot(table, u)
  const blocking = facts.length > 0 ? distinct(facts) : sessionFacts(table.model)
  return unit.requests.map(({ id }) => ({ requestId: id, reason, blocking }))
}

/** For a unit that a stopped allocation never came to. */
export function notReached({ model }: Timetable, unit: Unit): readonly Unplaced[] {
  return unit.requests.map(({ id }) => ({
    requestId: id,
    reason: 'not-reached',
    blocking: sessionFacts(model),
  }))
}

interface Explanation {
  readonly reason: BlockedReason
  readonly facts: readonly BlockingFact[]
}

/** Obstacles of the ordinary kind. Of several that each block everything, the nearest to what the office can change is told. */
const taken = ['staff-full', 'family-busy', 'no-interpreter', 'room-full'] as const
/** Obstacles that are told where they alone block what is left. */
const kept = ['staff-rest', 'kept-apart'] as const
type Obstacle = (typeof taken)[number] | (typeof kept)[number]
type Obstacles = ReadonlyMap<Obstacle, readonly BlockingFact[]>

function whyNot(table: Timetable, u: number): Explanation {
  const unit = table.unit(u)
  const cells = cellsOf(unit.domain, 0, table.model.words)
  if (cells.length === 0) return { reason: 'no-common-time', facts: keptFromMeeting(table.model, unit) }
  const obstacles = cells.map((cell) => obstaclesAt(table, u, cell))
  const left = obstacles.filter((found) => !taken.some((reason) => found.has(reason)))
  const told =
    left.length === 0
      ? taken.find((reason) => obstacles.every((found) => found.has(reason)))
      : kept.find((reason) => left.every((found) => found.has(reason)))
  if (told) return { reason: told, facts: obstacles.flatMap((found) => found.get(told) ?? []) }
  const first = obstacles.flatMap(
    (found) => [...taken, ...kept].map((reason) => found.get(reason)).find(Boolean) ?? [],
  )
  return { reason: 'mixed', facts: first }
}

/** Those whose times, taken together, leave no stretch long enough; dropping any one of them would leave some. */
function keptFromMeeting(model: Model, unit: Unit): readonly BlockingFact[] {
  const free = freeCells(model.index, model)
  const meetable = (subjects: readonly AvailabilitySubject[]): boolean => {
    const cells = openCells(model)
    for (const subject of subjects) {
      for (const { session, first, slots } of model.sessions) {
        const isRoomElsewhere = subject.kind === 'room' && !isRoomOf(model, unit, subject, session.id)
        const word = first >> 5
        if (!isRoomElsewhere) keepFree(cells, free(subject), word, word + (slots >> 5) + 1)
      }
    }
    return startsOfRuns(cells, unit.length).some((word) => word !== 0)
  }
  let needed = subjectsOf(model, unit)
  for (const subject of needed) {
    const others = needed.filter((other) => other !== subject)
    if (!meetable(others)) needed = others
  }
  return needed
}

function subjectsOf({ index, sessions }: Model, unit: Unit): readonly AvailabilitySubject[] {
  return unit.requests.flatMap((request): AvailabilitySubject[] => [
    ...request.staffIds.map((id) => ({ kind: 'staff', id }) as const),
    { kind: 'household', id: request.householdId },
    ...(request.studentAttends ? [{ kind: 'student', id: request.studentId } as const] : []),
    ...sessions.flatMap(({ session }) => {
      const id = index.roomOf(request, session.id)
      return id === null ? [] : [{ kind: 'room', id } as const]
    }),
  ])
}

function isRoomOf(
  { index }: Model,
  unit: Unit,
  room: AvailabilitySubject,
  sessionId: Parameters<typeof index.roomOf>[1],
): boolean {
  return unit.requests.some((request) => index.roomOf(request, sessionId) === room.id)
}

/** Everything that keeps the unit from a cell of its domain, as the plan stands. */
function obstaclesAt(table: Timetable, u: number, cell: number): Obstacles {
  const { model } = table
  const unit = table.unit(u)
  const found = new Map<Obstacle, BlockingFact[]>()
  const add = (reason: Obstacle, facts: readonly BlockingFact[]): void => {
    found.set(reason, [...(found.get(reason) ?? []), ...facts])
  }
  for (const resource of unit.resources) {
    const others: number[] = []
    blockersOf(table, u, resource, cell, Infinity, others)
    const who = model.participants[resource]
    if (others.length === 0 || !who) continue
    add(resource < model.staff ? 'staff-full' : 'family-busy', [who, ...requestFacts(table, others)])
  }
  const inRoom: number[] = []
  const fits = roomBlockers(table, u, cell, Infinity, inRoom)
  const room = model.rooms[(unit.places[table.sessionAt(cell)] ?? 0) - 1]
  if (room && (!fits || inRoom.length > 0))
    add('room-full', [{ kind: 'room', id: room }, ...requestFacts(table, inRoom)])
  for (const need of unit.needs) {
    const facts = interpreterFacts(table, u, need, cell)
    if (facts) add('no-interpreter', facts)
  }
  if (!restsAllow(table, u, cell)) add('staff-rest', staffFacts(model, unit))
  const apart = keptApartFrom(table, u, cell).map((household) => model.households[household]?.id)
  const households = apart.flatMap((id) => (id === undefined ? [] : [{ kind: 'household', id } as const]))
  if (households.length > 0) add('kept-apart', households)
  return found
}

/** Why nobody can interpret a language there: null where somebody can. */
function interpreterFacts(
  table: Timetable,
  u: number,
  need: Unit['needs'][number],
  cell: number,
): BlockingFact[] | null {
  const facts: BlockingFact[] = [{ kind: 'language', code: need.language }]
  for (const speaker of need.speakers) {
    const others: number[] = []
    if (isAvailable(table, u, speaker, cell)) {
      if (blockersOf(table, u, speaker, cell, 0, others)) return null
      blockersOf(table, u, speaker, cell, Infinity, others)
    }
    const who = table.model.participants[speaker]
    if (who) facts.push(who, ...requestFacts(table, others))
  }
  return facts
}

const requestFacts = (table: Timetable, units: readonly number[]): readonly BlockingFact[] =>
  units.flatMap((u) => table.unit(u).requests.map(({ id }) => ({ kind: 'request', id }) as const))

const staffFacts = (model: Model, unit: Unit): readonly BlockingFact[] =>
  Array.from(unit.staff).flatMap((resource) => model.participants[resource] ?? [])

const sessionFacts = (model: Model): readonly BlockingFact[] =>
  model.sessions.map(({ session }) => ({ kind: 'session', id: session.id }))

/** Each fact once, people and places before requests. */
function distinct(facts: readonly BlockingFact[]): readonly BlockingFact[] {
  const byName = new Map(
    facts.map((fact) => [`${fact.kind} ${fact.kind === 'language' ? fact.code : fact.id}`, fact]),
  )
  const unique = [...byName.values()]
  return [
    ...unique.filter(({ kind }) => kind !== 'request'),
    ...unique.filter(({ kind }) => kind === 'request'),
  ]
}
