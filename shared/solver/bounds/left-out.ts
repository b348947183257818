import type { PlacementCertificate } from './certificate'
import type { Counts, Facts } from './facts'

/** What is known of the requests left out: of each group and priority at least so many, in all at most so many. */
export interface LeftOut {
  readonly groupOf: Int32Array
  readonly least: readonly Counts[]
  readonly atMost: Counts
}

/**
 * A group's bounds, as far as they hold for plans that leave out, in each priority, no more than `atMost`: that of a lighter priority
 * was proven for plans that leave out exactly the least of each weightier one, so it holds where no plan may leave out more.
 */
export function leftOutOf(facts: Facts, { groups, unplaced }: PlacementCertificate, atMost: Counts): LeftOut {
  const groupOf = new Int32Array(facts.model.units.length).fill(groups.length)
  groups.forEach(([{ units }], g) => {
    for (const u of units) groupOf[u] = g
  })
  const tight = [true, atMost[0] === unplaced[0], atMost[0] === unplaced[0] && atMost[1] === unplaced[1]]
  const least = groups.map((levels): Counts => {
    const of = (k: 0 | 1 | 2): number => (tight[k] ? levels[k].least : 0)
    return [of(0), of(1), of(2)]
  })
  return { groupOf, least: [...least, [0, 0, 0]], atMost }
}
