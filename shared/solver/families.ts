import type { Random } from '@shared/kernel/random'
import type { Placer } from './place'
import type { Pusher } from './pusher'
import type { Swaps } from './swaps'
import type { Timetable } from './timetable'
import { UnitList } from './unit-list'

/** Moves of a family's meetings together. */
export class Families {
  /** The families that come in person, as resources. */
  readonly all: readonly number[]
  private readonly lifted = new UnitList()

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
    private readonly placer: Placer,
    private readonly pusher: Pusher,
    private readonly swaps: Swaps,
  ) {
    const { unitsFrom } = table.flat
    this.all = table.model.households.flatMap(({ resource }) =>
      unitsFrom[resource] === unitsFrom[resource + 1] ? [] : [resource],
    )
  }

  /** Lifts all in-person meetings of a family and lays them down anew, one after another, from a place drawn by lot. */
  relay(): boolean {
    const { table, random, all: families, lifted, placer } = this
    const { unitsFrom, unitsOf, movable } = table.flat
    const family = families[random.below(Math.max(1, families.length))] ?? -1
    if (family < 0 || ((table.lines.cost[family] ?? 0) === 0 && random.next() < 0.9)) return false
    lifted.clear()
    for (let i = unitsFrom[family] ?? 0; i < (unitsFrom[family + 1] ?? 0); i++) {
      const u = unitsOf[i] ?? 0
      if (movable[u] === 1) lifted.add(u, Infinity)
    }
    if (lifted.count < 2) return false
    for (let i = 0; i < lifted.count; i++) if ((table.at[lifted.at(i)] ?? -1) >= 0) table.remove(lifted.at(i))
    this.shuffleLifted()
    for (let turn = 0; turn < lifted.count; turn++) {
      const u = lifted.at(turn)
      if (turn === 0 && placer.anywhere(u)) continue
      if (turn > 0 && random.next() < 0.4 && this.pusher.pushOn(u, this.pusher.adjacentStart(u), -1, 0))
        continue
      placer.best(u)
    }
    return true
  }

  /**
   * Lets a family come in a session in which another is there that it is kept apart from: lifts the meetings of both, lays down those
   * of the first, the weightiest first, and then the other's wherever they still may be.
   */
  letCome(u: number): boolean {
    const { table, random, lifted, placer, pusher } = this
    const { model } = table
    const households = table.unit(u).households
    const household = households[random.below(households.length)] ?? -1
    const separations = model.households[household]?.separations ?? []
    const other = separations[random.below(Math.max(1, separations.length))]?.from
    const cell = pusher.anyStart(u)
    if (other === undefined || cell < 0) return false
    const session = table.sessionAt(cell)
    lifted.clear()
    this.liftFrom(household, session)
    const own = lifted.count
    this.liftFrom(other, session)
    if (lifted.count === own) return false
    for (let i = 0; i < lifted.count; i++) if ((table.at[lifted.at(i)] ?? -1) >= 0) table.remove(lifted.at(i))
    this.shuffleLifted(own)
    lifted.sort(own, this.byWeight)
    for (let turn = 0; turn < lifted.count; turn++) {
      const v = lifted.at(turn)
      if (turn === 0 && placer.anywhere(v)) continue
      pusher.brought = turn < own ? (table.flat.weight[v] ?? 0) : 0
      if (turn < own && random.next() < 0.6 && pusher.pushOn(v, pusher.adjacentStart(v), -1, 0)) continue
      if (!placer.best(v) && turn < own) pusher.pushOn(v, pusher.anyStart(v), -1, 0)
    }
    return true
  }

  /** Adds to those lifted a family's movable meetings in a session, and what is left out of it. */
  private liftFrom(household: number, session: number): void {
    const { at, flat, model } = this.table
    for (const v of model.households[household]?.units ?? []) {
      const cell = at[v] ?? -1
      if (flat.movable[v] === 1 && (cell < 0 || this.table.sessionAt(cell) === session))
        this.lifted.add(v, Infinity)
    }
  }

  /** Brings all meetings of a family that comes more than once into one of its sessions. */
  gather(): boolean {
    const { table, random, all: families, lifted } = this
    const { unitsFrom, unitsOf } = table.flat
    for (let attempt = 0; attempt < 8 && families.length > 0; attempt++) {
      const family = families[random.below(families.length)] ?? 0
      if (!table.lines.isSplit(family)) continue
      lifted.clear()
      for (let i = unitsFrom[family] ?? 0; i < (unitsFrom[family + 1] ?? 0); i++)
        if ((table.at[unitsOf[i] ?? 0] ?? -1) >= 0) lifted.add(unitsOf[i] ?? 0, Infinity)
      this.shuffleLifted()
      const session = table.sessionAt(table.at[lifted.at(0)] ?? 0)
      for (let i = 0; i < lifted.count; i++) {
        const u = lifted.at(i)
        if (table.sessionAt(table.at[u] ?? 0) !== session && !this.swaps.toSession(u, session)) return false
      }
      return true
    }
    return false
  }

  /** Moves a family's whole presence in a session to another time, or into another session. */
  shift(temperature: number): boolean {
    const { table, random, all: families, lifted } = this
    const { unitsFrom, unitsOf, movable } = table.flat
    const family = families[random.below(Math.max(1, families.length))] ?? -1
    const anchor = family < 0 ? -1 : this.pusher.unitOfLine(family)
    const from = table.at[anchor] ?? -1
    const to = anchor < 0 ? -1 : this.pusher.anyStart(anchor)
    if (from < 0 || to < 0 || from === to) return false
    const session = table.sessionAt(from)
    lifted.clear()
    for (let i = unitsFrom[family] ?? 0; i < (unitsFrom[family + 1] ?? 0); i++) {
      const u = unitsOf[i] ?? 0
      const cell = table.at[u] ?? -1
      if (cell < 0 || table.sessionAt(cell) !== session) continue
      if (movable[u] === 0) return false
      lifted.add(u, Infinity)
    }
    return lifted.count > 1 && this.swaps.shift(lifted, to - from, temperature)
  }

  private shuffleLifted(count = this.lifted.count): void {
    for (let i = count - 1; i > 0; i--) this.lifted.swap(i, this.random.below(i + 1))
  }

  private readonly byWeight = (a: number, b: number): number => {
    const { weight } = this.table.flat
    return (weight[b] ?? 0) - (weight[a] ?? 0)
  }
}
