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

  private shuffleLifted(): void {
    for (let i = this.lifted.count - 1; i > 0; i--) this.lifted.swap(i, this.random.below(i + 1))
  }
}
