import { changesAt, type Model, type Unit } from '../model'
import type { ChangesCertificate } from './forced-changes'
import { canStart } from './check-days'

/**
 * Whether a certificate proves that so many announced appointments change: a second, plainer reckoning that shares
 * nothing with the prover but the model. It tries every start of a unit, and every two starts of a clash:
 * what the cheapest loses, some plan at best loses. No unit may count twice.
 */
export function provesChanges(model: Model, { clashes, least }: ChangesCertificate): boolean {
  const clashing = clashes.flat()
  if (new Set(clashing).size < clashing.length) return false
  const { conference, requests } = model.index
  let total = 0
  for (const announced of conference.commitments)
    if (announced.status === 'announced' && !requests.has(announced.requestId)) total++
  model.units.forEach((unit, u) => {
    if (!clashing.includes(u)) total += Math.min(...waysFor(model, unit).map(({ loss }) => loss))
  })
  for (const [one, other] of clashes) total += leastOfBoth(model, model.units[one], model.units[other])
  return least <= total
}

/** A place for a unit, or none, and how many of its announced appointments that changes. */
interface Way {
  readonly cell: number | null
  readonly loss: number
}

function waysFor(model: Model, unit: Unit): readonly Way[] {
  const ways: Way[] = [{ cell: null, loss: unit.committed.announced }]
  for (const { first, slots } of model.sessions)
    for (let cell = first; cell < first + slots; cell++)
      if (canStart(model, unit, cell)) ways.push({ cell, loss: changesAt(unit.committed, cell) })
  return ways
}

function leastOfBoth(model: Model, one: Unit | undefined, other: Unit | undefined): number {
  if (!one || !other) return 0
  const ways = waysFor(model, other)
  let least = Infinity
  for (const mine of waysFor(model, one)) {
    for (const its of ways) {
      const loss = mine.loss + its.loss
      if (loss < least && areCompatible(model, one, mine.cell, other, its.cell)) least = loss
    }
  }
  return least
}

/** Whether two units are compatible in one plan, as far as the people that both need are concerned. */
function areCompatible(model: Model, one: Unit, a: number | null, other: Unit, b: number | null): boolean {
  if (a === null || b === null) return true
  const session = model.sessionOfCell[a]
  if (session === undefined || session !== model.sessionOfCell[b]) return true
  const shared = one.resources.filter((resource) => other.resources.includes(resource))
  const [earlier, from, later, to] = a <= b ? [one, a, other, b] : [other, b, one, a]
  const end = from + earlier.length
  const [here, there] = [earlier.places[session] ?? -1, later.places[session] ?? -1]
  const isWalk = here >= 0 && there >= 0 && (model.walk[here * model.places + there] ?? 0) > 0
  return shared.every((resource) => {
    if (end === to && isWalk) return false
    return to >= end + (resource < model.staff ? model.changeover : 0)
  })
}
