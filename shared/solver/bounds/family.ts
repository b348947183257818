import type { Model } from '../model'
import type { Facts } from './facts'

/** Of more units than this, the others are not remembered: see `Itineraries`. */
export const maxTracked = 10
/** Of more kinds of places, all are taken for one. */
const maxKinds = 4

/** One unit as a family's itinerary sees it. */
export interface FamilyUnit {
  readonly u: number
  /** Whether the family pays for it; another family does for a meeting of several. */
  readonly own: boolean
  readonly length: number
  /** Its bit among the remembered; 0 for none. */
  readonly bit: number
}

/** What is asked of one family's day. */
export interface Family {
  readonly units: readonly FamilyUnit[]
  readonly remembered: number
  /** Minutes of its group sessions before each cell, in which it does not wait; null where it has none. */
  readonly held: Int32Array | null
  readonly sessions: readonly FamilySession[]
}

/** Kinds of places in a session: walks between two of a kind, and from a kind to another, are alike. */
interface FamilySession {
  readonly kinds: number
  /** By unit, the kind of its place. */
  readonly kindOf: Int32Array
  /** Cells to walk, by kind and kind. */
  readonly walk: Int32Array
}

/** By unit, the household that pays for it: the first of its households. */
const payers = ({ model }: Facts): Int32Array =>
  Int32Array.from(model.units, (unit) => unit.households[0] ?? -1)

/** All families with meetings in person, with so many of their units remembered at most, by household; null for the others. */
export function familiesOf(facts: Facts, tracked: number): readonly (Family | null)[] {
  const { model } = facts
  const payer = payers(facts)
  return model.households.map(({ units, isCalled }, household) => {
    const possible = units.filter((u) => (facts.starts[u]?.length ?? 0) > 0)
    if (possible.length === 0) return null
    const inOrder = [...possible].sort((a, b) => rankOf(facts, a) - rankOf(facts, b) || a - b)
    const remembered = Math.min(tracked, inOrder.length)
    return {
      units: inOrder.map((u, i) => ({
        u,
        own: payer[u] === household,
        length: model.units[u]?.length ?? 0,
        bit: i < remembered ? 1 << i : 0,
      })),
      remembered,
      held: model.heldMinutesBefore.get(model.workers + household) ?? null,
      sessions: model.sessions.map((_, session) => sessionOf(model, inOrder, session, isCalled)),
    }
  })
}

/** Which to track first: those with the fewest possible cells, since the others are nearly interchangeable. */
const rankOf = (facts: Facts, u: number): number => facts.starts[u]?.length ?? 0

/** A call between two meetings does away with the walk between them, so that a family that is called is taken to walk nowhere. */
function sessionOf(
  model: Model,
  units: readonly number[],
  session: number,
  isCalled: boolean,
): FamilySession {
  const places = units.map((u) => model.units[u]?.places[session] ?? 0)
  const walkOf = (a: number, b: number): number => (isCalled ? 0 : (model.walk[a * model.places + b] ?? 0))
  const distinct: number[] = []
  const kindOf = places.map((place) => {
    const alike = distinct.findIndex(
      (other) =>
        walkOf(place, other) === walkOf(other, other) &&
        walkOf(place, place) === walkOf(other, other) &&
        places.every((third) => walkOf(place, third) === walkOf(other, third)),
    )
    return alike >= 0 ? alike : distinct.push(place) - 1
  })
  if (distinct.length <= maxKinds) {
    const walk = Int32Array.from(distinct.flatMap((a) => distinct.map((b) => walkOf(a, b))))
    return { kinds: distinct.length, kindOf: Int32Array.from(kindOf), walk }
  }
  const least = places.reduce(
    (found, a, i) => places.reduce((walk, b, j) => (i === j ? walk : Math.min(walk, walkOf(a, b))), found),
    Infinity,
  )
  return { kinds: 1, kindOf: new Int32Array(units.length), walk: Int32Array.of(least) }
}
