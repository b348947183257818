import { cellsOf } from './bits'
import type { Model, SessionCells, Unit } from './model'

/**
 * A model laid out in arrays, one number after another, for the search's inner loops. Lists of a unit (or resource) `i`
 * stand in `from[i]` up to `from[i + 1]`. A *line* is whoever costs when idle: staff, interpreters and households, numbered
 * as their resources are.
 */
export interface Flat {
  readonly units: number
  readonly cells: number
  readonly words: number
  readonly sessions: number
  readonly resources: number
  readonly lines: number
  readonly length: Int32Array
  readonly weight: Float64Array
  readonly rankLoss: Int32Array
  /** The first of the group sessions, which are numbered after the units. */
  readonly firstFixed: number
  /** By resource, its group sessions; undefined for most. */
  readonly fixedOf: readonly (readonly number[] | undefined)[]
  /** How many of the unit's requests are required, requested, optional: three a unit. */
  readonly ranks: Int32Array
  /** 1 where the search may move the unit: neither pinned nor uniting. */
  readonly movable: Uint8Array
  readonly separated: Uint8Array
  readonly resourcesFrom: Int32Array
  readonly resourcesOf: Int32Array
  /** Lines (staff, and households of in-person units) whose cost a unit changes. */
  readonly linesFrom: Int32Array
  readonly linesOf: Int32Array
  /** Units of each line. */
  readonly unitsFrom: Int32Array
  readonly unitsOf: Int32Array
  /** Cells where a unit may start, as a row of words. */
  readonly domain: Int32Array
  readonly startsFrom: Int32Array
  readonly startsOf: Int32Array
  /** A unit's place in each session. */
  readonly places: Int32Array
  readonly needs: Int32Array
  readonly needsAtMost: number
  readonly announced: Int32Array
  /** Cells before and after a meeting of the resource in which another one could still be too near. */
  readonly reach: Int32Array
  /** By cell: the first cell of its session, and the end of that session's slots. */
  readonly opens: Int32Array
  readonly closes: Int32Array
}

/** Lays a model out; its units, resources and lines keep their numbers. */
export function flatten(model: Model): Flat {
  const { words, sessions, participants, workers, households } = model
  const units: readonly Unit[] = [...model.units, ...model.fixed]
  const lines = workers + households.length
  const resources = listOf(units, (unit) => unit.resources)
  const ofLines = listOf(units, (unit) => [
    ...unit.staff,
    ...(unit.inPerson ? Array.from(unit.households, (household) => workers + household) : []),
  ])
  const unitsOfLines = turned(ofLines, lines)
  const starts = listOf(units, (unit) => cellsOf(unit.domain, 0, words))
  return {
    units: units.length,
    cells: words * 32,
    words,
    sessions: sessions.length,
    resources: participants.length,
    lines,
    length: Int32Array.from(units, (unit) => unit.length),
    weight: Float64Array.from(units, (unit) => unit.weight),
    rankLoss: Int32Array.from(units, (unit) => unit.rankLoss),
    firstFixed: model.units.length,
    fixedOf: fixedOf(model),
    ranks: Int32Array.from(
      units.flatMap(({ requests }) =>
        (['required', 'requested', 'optional'] as const).map(
          (rank) => requests.filter(({ priority }) => priority === rank).length,
        ),
      ),
    ),
    movable: Uint8Array.from(units, (unit) => (unit.uniting || unit.committed.pinnedAt >= 0 ? 0 : 1)),
    separated: Uint8Array.from(units, (unit) => (unit.separated ? 1 : 0)),
    resourcesFrom: resources.from,
    resourcesOf: resources.of,
    linesFrom: ofLines.from,
    linesOf: ofLines.of,
    unitsFrom: unitsOfLines.from,
    unitsOf: unitsOfLines.of,
    domain: joined(units, words, (unit) => unit.domain),
    startsFrom: starts.from,
    startsOf: starts.of,
    places: joined(units, sessions.length, (unit) => unit.places),
    needs: Int32Array.from(units, (unit) => unit.needs.length),
    needsAtMost: Math.max(1, ...units.map((unit) => unit.needs.length)),
    announced: Int32Array.from(units, (unit) => unit.committed.announced),
    reach: reachOf(model, units),
    opens: byCell(model, ({ first }) => first),
    closes: byCell(model, ({ first, slots }) => first + slots),
  }
}

function fixedOf({ fixed, units }: Model): readonly (readonly number[] | undefined)[] {
  const found: (number[] | undefined)[] = []
  fixed.forEach(({ resources }, i) => {
    for (const resource of resources) (found[resource] ??= []).push(units.length + i)
  })
  return found
}

const byCell = ({ sessions, sessionOfCell }: Model, valueOf: (session: SessionCells) => number): Int32Array =>
  sessionOfCell.map((session) => {
    const cells = sessions[session]
    return cells ? valueOf(cells) : 0
  })

interface Lists {
  readonly from: Int32Array
  readonly of: Int32Array
}

function listOf(units: readonly Unit[], pick: (unit: Unit) => ArrayLike<number>): Lists {
  const lists = units.map(pick)
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => (from[i + 1] = (from[i] ?? 0) + list.length))
  const of = new Int32Array(from[lists.length] ?? 0)
  lists.forEach((list, i) => of.set(list, from[i]))
  return { from, of }
}

/** The lists the other way round: for each number listed, who lists it. */
function turned({ from, of }: Lists, size: number): Lists {
  const by = Array.from({ length: size }, (): number[] => [])
  for (let i = 0; i + 1 < from.length; i++)
    for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k++) by[of[k] ?? 0]?.push(i)
  const turnedFrom = new Int32Array(size + 1)
  by.forEach((list, i) => (turnedFrom[i + 1] = (turnedFrom[i] ?? 0) + list.length))
  return { from: turnedFrom, of: Int32Array.from(by.flat()) }
}

function joined(units: readonly Unit[], width: number, pick: (unit: Unit) => Int32Array): Int32Array {
  const rows = new Int32Array(units.length * width)
  units.forEach((unit, u) => rows.set(pick(unit), u * width))
  return rows
}

/** For each resource, the longest gap that any two of its own meetings may need: 0 for most, so that nothing beyond overlap is looked at. */
function reachOf(
  { participants, staff, workers, walk, places, changeover, longestGap }: Model,
  units: readonly Unit[],
): Int32Array {
  const reach = new Int32Array(participants.length)
  const visited = participants.map(() => new Set<number>())
  for (const unit of units)
    for (const resource of unit.resources)
      for (const place of unit.places) if (place >= 0) visited[resource]?.add(place)
  visited.forEach((places_, resource) => {
    let longest = resource < staff ? changeover : 0
    for (const a of places_) for (const b of places_) longest = Math.max(longest, walk[a * places + b] ?? 0)
    reach[resource] = resource >= staff && resource < workers ? longestGap : longest
  })
  return reach
}
