import type { BlockedReason, BlockingFact } from '@shared/domain/plan/plan'
import { hasBit } from './bits'
import type { FreeCells } from './cells'
import { hoursOf, type EventTimes, type Hours } from './hours'
import { blockersOf, keptApartFrom, meetingsOf } from './legality'
import type { Model, Unit } from './model'
import { restAllows } from './rest'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/**
 * The fewest facts without which a unit that is left out could be placed in the current plan; `BlockingFact` defines
 * what it means to be without one. Every possible start is checked for what blocks the unit, and the smallest set is
 * reported. Among sets of the same size, those that the reason names come first, then requests of the lowest priority,
 * then what comes first in everyone's hours.
 */
export function smallestBlocking(
  table: Timetable,
  u: number,
  reason: BlockedReason,
  times: EventTimes,
): readonly BlockingFact[] {
  const { model } = table
  const unit = table.unit(u)
  const stretches = times.stretches(unit.length)
  const search = new BlockingSearch(table, u, spokenOf[reason] ?? null, times.free)
  for (const isInHours of [true, false])
    for (const cell of stretches) if (hasBit(unit.domain, 0, cell) === isInHours) search.lookAt(cell, [])
  // Where the sessions leave no stretch that is long enough, their breaks are in the way too.
  if (stretches.length === 0)
    for (const { session, first, slots } of model.sessions)
      for (let cell = first; cell + unit.length <= first + slots; cell++)
        search.lookAt(cell, [{ kind: 'session', id: session.id }])
  return search.found ?? longestSession(model)
}

/** What a reason speaks of, if it is of one kind. */
const spokenOf: Partial<Record<BlockedReason, BlockingFact['kind']>> = {
  'staff-full': 'request',
  'family-busy': 'request',
  'room-full': 'request',
  'no-interpreter': 'language',
  'kept-apart': 'household',
  'staff-rest': 'staff',
}

/** A fact costs this much, so that fewer facts always cost less; what it weighs beside only decides between as few. */
const one = 2 ** 24
/** What a fact of another kind than the reason speaks of weighs more. */
const aside = 2 ** 14

/** Something that may be taken away to make a stretch possible: another unit, or a fact about somebody. */
type Obstacle = { readonly unit: number } | { readonly fact: BlockingFact }

/** Looks for the least to take away. What is taken away is taken out of the table while it is looked on, and put back. */
class BlockingSearch {
  found: readonly BlockingFact[] | null = null
  private least = Infinity
  private readonly unit: Unit
  private readonly hours: readonly Hours[]
  private readonly inTheWay = new UnitList()
  private taken: Obstacle[] = []
  private price = 0

  constructor(
    private readonly table: Timetable,
    private readonly u: number,
    private readonly spokenOf: BlockingFact['kind'] | null,
    private readonly free: FreeCells,
  ) {
    this.unit = table.unit(u)
    this.hours = hoursOf(table.model, this.unit, free)
  }

  /** Works out what keeps the unit from a cell, if that can still be less than what was found. */
  lookAt(cell: number, beside: readonly BlockingFact[]): void {
    const { table, u, unit, inTheWay } = this
    // Most cells are passed over: nothing is made for them.
    let price = beside.length * one
    for (const { who, starts } of this.hours) if (!hasBit(starts, 0, cell)) price += this.priceOfFact(who)
    inTheWay.clear()
    const most = (this.least - price) / one
    for (const resource of unit.resources)
      if (most <= 0 || !blockersOf(table, u, resource, cell, most, inTheWay)) return
    for (let i = 0; i < inTheWay.count; i++) price += this.priceOfUnit(inTheWay.at(i))
    if (price >= this.least) return
    // Nothing but their absence puts these right, so there is nothing to choose from.
    const mark = table.mark()
    this.taken = []
    this.price = 0
    for (const fact of beside) this.take({ fact })
    for (const { who, starts } of this.hours) if (!hasBit(starts, 0, cell)) this.take({ fact: who })
    for (let i = 0; i < inTheWay.count; i++) this.take({ unit: inTheWay.at(i) })
    this.clear(cell)
    table.rollback(mark)
  }

  /** Takes away what is left in the way, one thing of each conflict, in every way that can be the least. */
  private clear(cell: number): void {
    const conflict = this.conflictAt(cell)
    if (conflict === null) {
      this.least = this.price
      this.found = this.facts()
      return
    }
    for (const obstacle of conflict) {
      const { price } = this
      if (price + this.priceOf(obstacle) >= this.least) continue
      const mark = this.table.mark()
      this.take(obstacle)
      this.clear(cell)
      this.taken.pop()
      this.price = price
      this.table.rollback(mark)
    }
  }

  private take(obstacle: Obstacle): void {
    this.taken.push(obstacle)
    this.price += this.priceOf(obstacle)
    if ('unit' in obstacle) this.table.remove(obstacle.unit)
  }

  private priceOf(obstacle: Obstacle): number {
    return 'fact' in obstacle ? this.priceOfFact(obstacle.fact) : this.priceOfUnit(obstacle.unit)
  }

  private priceOfFact({ kind }: Pick<BlockingFact, 'kind'>): number {
    return one + (kind === this.spokenOf ? 0 : aside)
  }

  private priceOfUnit(v: number): number {
    if (this.table.fixed(v)) return this.priceOfFact({ kind: 'group-session' })
    const { requests, weight } = this.table.unit(v)
    return requests.length * one + weight + (this.spokenOf === 'request' ? 0 : aside)
  }

  private isTaken({ kind, ...named }: BlockingFact): boolean {
    const name = 'code' in named ? named.code : named.id
    return this.taken.some(
      (obstacle) =>
        'fact' in obstacle &&
        obstacle.fact.kind === kind &&
        ('code' in obstacle.fact ? obstacle.fact.code : obstacle.fact.id) === name,
    )
  }

  /** People and places before requests. */
  private facts(): readonly BlockingFact[] {
    return [
      ...this.taken.flatMap((obstacle) => ('fact' in obstacle ? [obstacle.fact] : [])),
      ...this.taken.flatMap((obstacle) => {
        const fixed = 'unit' in obstacle ? this.table.fixed(obstacle.unit) : null
        return fixed ? [{ kind: 'group-session', id: fixed.groupSession.id } as const] : []
      }),
      ...this.taken.flatMap((obstacle) =>
        'unit' in obstacle
          ? this.table.unit(obstacle.unit).requests.map(({ id }) => ({ kind: 'request', id }) as const)
          : [],
      ),
    ]
  }

  /** Things of which at least one must go before the unit can be there; null where nothing is left in its way. */
  private conflictAt(cell: number): readonly Obstacle[] | null {
    return (
      this.roomConflict(cell) ??
      this.restConflict(cell) ??
      this.separationConflict(cell) ??
      this.interpreterConflict(cell)
    )
  }

  private roomConflict(cell: number): readonly Obstacle[] | null {
    const { rooms, model } = this.table
    const place = this.unit.places[this.table.sessionAt(cell)] ?? -1
    const id = model.rooms[place - 1]
    const most = rooms.limitOf(place)
    if (id === undefined) return null
    // A room that holds no meeting at all is itself what is in the way.
    if (most === 0) return this.isTaken({ kind: 'room', id }) ? null : [{ fact: { kind: 'room', id } }]
    for (let c = cell; c < cell + this.unit.length; c++) {
      if (rooms.over(place, c) <= 0) continue
      const inside = Array.from({ length: most }, (_, i) => rooms.inRoom(place, c, i))
      return inside.filter((v) => v >= 0).map((unit) => ({ unit }))
    }
    return null
  }

  private restConflict(cell: number): readonly Obstacle[] | null {
    const { table, u } = this
    for (const staff of this.unit.staff) {
      const who = table.model.participants[staff]
      const run: number[] = []
      if (!who || this.isTaken(who) || restAllows(table, u, cell, staff, run)) continue
      return [{ fact: who }, ...run.map((unit) => ({ unit }))]
    }
    return null
  }

  private separationConflict(cell: number): readonly Obstacle[] | null {
    const { table, unit } = this
    const { households } = table.model
    for (const other of keptApartFrom(table, this.u, cell)) {
      const id = households[other]?.id
      if (id === undefined || this.isTaken({ kind: 'household', id })) continue
      // Either family's presence may also be shortened.
      const session = table.sessionAt(cell)
      const present = [other, ...unit.households]
        .flatMap((household) => meetingsOf(table, household))
        .filter((v) => (table.at[v] ?? -1) >= 0 && table.sessionAt(table.at[v] ?? 0) === session)
      return [
        { fact: { kind: 'household', id } },
        ...[...new Set(present)].map((v): Obstacle => ({ unit: v })),
      ]
    }
    return null
  }

  private interpreterConflict(cell: number): readonly Obstacle[] | null {
    const needs = this.unit.needs.filter(
      ({ language }) => !this.isTaken({ kind: 'language', code: language }),
    )
    const ways = needs.map(({ speakers }) =>
      speakers.map((speaker) => this.interpreterObstacles(speaker, cell)),
    )
    // Who speaks several of the languages may interpret all of these: it is one meeting.
    if (ways.every((speakers) => speakers.some((obstacles) => obstacles.length === 0))) return null
    const conflict = new Map<string, Obstacle>()
    for (const obstacle of [
      ...needs.map(({ language }): Obstacle => ({ fact: { kind: 'language', code: language } })),
      ...ways.flat(2),
    ])
      conflict.set(JSON.stringify(obstacle), obstacle)
    return [...conflict.values()]
  }

  /** What keeps an interpreter from a cell. */
  private interpreterObstacles(speaker: number, cell: number): readonly Obstacle[] {
    const { table, u } = this
    const id = table.model.interpreters[speaker - table.model.staff]?.id
    if (id === undefined) return []
    const who = { kind: 'interpreter', id } as const
    const hours = this.free(who)
    let isAway = false
    for (let c = cell; hours !== null && c < cell + this.unit.length; c++) isAway ||= !hasBit(hours, 0, c)
    const others = new UnitList()
    blockersOf(table, u, speaker, cell, Infinity, others)
    return [
      ...(isAway && !this.isTaken(who) ? [{ fact: who }] : []),
      ...others.toArray().map((unit) => ({ unit })),
    ]
  }
}

/** For a meeting that is longer than every session. */
function longestSession({ sessions }: Model): readonly BlockingFact[] {
  const [longest] = sessions.toSorted((a, b) => b.slots - a.slots)
  return longest ? [{ kind: 'session', id: longest.session.id }] : []
}
