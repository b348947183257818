import type { Random } from '@shared/kernel/random'
import type { ProvenGroup } from './bounds'
import type { Timetable } from './timetable'

/** Draws after which the candidates are computed again. */
const drawsBetweenLooks = 512

/**
 * Unplaced units that may still be placed in addition to the others: those of a group in which more of their priority
 * are left out than any plan must leave out. In any other group, a unit can only replace another.
 */
export class PlacementCandidates {
  private groups: readonly ProvenGroup[] = []
  private readonly groupOf: Int32Array
  /** By rank. */
  private readonly candidates: readonly number[][] = [[], [], []]
  private drawsLeft = 0

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    this.groupOf = new Int32Array(table.flat.units).fill(-1)
  }

  /** Takes what is proven; does nothing for the same object again. */
  learn(groups: readonly ProvenGroup[]): void {
    if (groups === this.groups) return
    this.groups = groups
    this.groupOf.fill(-1)
    groups.forEach(({ units }, group) => units.forEach((u) => (this.groupOf[u] = group)))
    this.drawsLeft = 0
  }

  /** One of them, those that matter more drawn more often; -1 where there is none, or nothing is proven. */
  draw(): number {
    if (this.groups.length === 0) return -1
    if (this.drawsLeft-- === 0) this.look()
    let list: readonly number[] = []
    for (const more of this.candidates) {
      if (more.length === 0) continue
      list = more
      if (this.random.next() < 0.5) break
    }
    const u = list[this.random.below(list.length)] ?? -1
    return u >= 0 && (this.table.at[u] ?? -1) < 0 ? u : -1
  }

  private look(): void {
    this.drawsLeft = drawsBetweenLooks
    const { unplaced, flat } = this.table
    unplaced.forEach((list, rank) => {
      const out = new Int32Array(this.groups.length)
      for (const u of list) {
        const group = this.groupOf[u] ?? -1
        if (group >= 0) out[group] = (out[group] ?? 0) + (flat.ranks[u * 3 + rank] ?? 0)
      }
      const candidates = this.candidates[rank] ?? []
      candidates.length = 0
      for (const u of list) {
        const group = this.groupOf[u] ?? -1
        if ((out[group] ?? 0) > (this.groups[group]?.least[rank] ?? 0)) candidates.push(u)
      }
    })
  }
}
