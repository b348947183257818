import type { PlacementCertificate } from './certificate'
import type { Counts, Facts } from './facts'
import { GroupDual } from './group-dual'
import { busiestHosts, firstHosts, groupsOf } from './groups'
import { lanesOf, PatternFinder } from './lanes'

type GroupProof = PlacementCertificate['groups'][number]

/**
 * The least vector of requests left out. Vectors are compared lexicographically, a total order that addition keeps
 * (a >= b and c >= d make a + c >= b + d), so the groups' own least vectors, over units that no two groups share, add up
 * to a vector that no plan is below. A group's vector is proven level by level: R required are left out at least; where
 * more are, its vector is above (R, ., .) already, else exactly R are, and the bound on requested under that holds; and so on.
 *
 * A meeting of several staff counts in one group only; all is proven once with the first of its staff and once with the
 * busiest, and the better vector is kept. Yields between groups, so that the thread can answer meanwhile,
 * and what is proven after the first of the two.
 */
export function* provePlacement(
  facts: Facts,
): Generator<PlacementCertificate | undefined, PlacementCertificate> {
  const lanes = lanesOf(facts)
  const finder = new PatternFinder(facts)
  const known = new Map<string, GroupProof>()
  let best: PlacementCertificate = { groups: [], unplaced: [0, 0, 0] }
  for (const hosts of [firstHosts(facts), busiestHosts(facts)]) {
    const groups: GroupProof[] = []
    for (const group of groupsOf(facts, hosts)) {
      const key = group.units.join()
      const proof = known.get(key) ?? proveGroup(new GroupDual(facts, lanes, group, finder))
      known.set(key, proof)
      groups.push(proof)
      yield undefined
    }
    const sum = (level: 0 | 1 | 2): number => groups.reduce((total, group) => total + group[level].least, 0)
    const unplaced: Counts = [sum(0), sum(1), sum(2)]
    if (best.groups.length > 0 && !isAbove(unplaced, best.unplaced)) continue
    best = { groups, unplaced }
    yield best
  }
  return best
}

function proveGroup(dual: GroupDual): GroupProof {
  const one = dual.prove(0, [0, 0, 0])
  const two = dual.prove(1, [one.least, 0, 0])
  return [one, two, dual.prove(2, [one.least, two.least, 0])]
}

function isAbove(a: Counts, b: Counts): boolean {
  const k = a.findIndex((count, level) => count !== b[level])
  return k >= 0 && (a[k] ?? 0) > (b[k] ?? 0)
}
