import { hasBit } from '../bits'
import type { Model, Unit } from '../model'

/** Two units that cannot both stay as announced: at least one of their families' appointments changes. */
type Clash = readonly [one: number, other: number]

/** Proof that at least `least` announced appointments change. */
export interface ChangesCertificate {
  /** No unit is in two of them. */
  readonly clashes: readonly Clash[]
  readonly least: number
}

/**
 * Announced appointments that no plan can keep, whatever it leaves out: those whose request is gone; those of a unit
 * that is not feasible, or not for all, where it was announced; and for each of a set of disjoint clashes (two units
 * announced at times that one person or a full room cannot both honour), the lesser of what the two would lose. Each
 * unit's loss is counted once, so these add up; the row is chosen greedily.
 */
export function forcedChanges(model: Model): ChangesCertificate {
  const { conference, requests } = model.index
  const gone = conference.commitments.filter(
    (announced) => announced.status === 'announced' && !requests.has(announced.requestId),
  )
  const lost = model.units.reduce((total, unit) => total + lostAnyway(unit), 0)
  const clashes = disjointClashes(model)
  const more = clashes.reduce((total, clash) => total + lostBy(model, clash), 0)
  return { clashes, least: gone.length + lost + more }
}

/** The most of its announced appointments that a unit can keep, and where; nowhere if it can keep none. */
function bestKept(unit: Unit): { readonly count: number; readonly cells: readonly number[] } {
  const { kept, pinnedAt } = unit.committed
  const possible = kept.filter(
    ({ cell }) => hasBit(unit.domain, 0, cell) && (pinnedAt < 0 || pinnedAt === cell),
  )
  const count = possible.reduce((most, one) => Math.max(most, one.count), 0)
  return { count, cells: possible.filter((one) => one.count === count).map(({ cell }) => cell) }
}

const lostAnyway = (unit: Unit): number => unit.committed.announced - bestKept(unit).count

/** How many more change where two units clash: the lesser of what either loses by leaving its place. */
const lostBy = (model: Model, [one, other]: Clash): number =>
  Math.min(lossOf(model.units[one]), lossOf(model.units[other]))

/** What a unit loses at least when it leaves the only place at which it keeps most. */
function lossOf(unit: Unit | undefined): number {
  if (!unit) return 0
  const { count, cells } = bestKept(unit)
  const second = unit.committed.kept.reduce(
    (most, one) => (cells.includes(one.cell) ? most : Math.max(most, one.count)),
    0,
  )
  return cells.length === 1 ? count - second : 0
}

function disjointClashes(model: Model): readonly Clash[] {
  const announced = new Map<number, { readonly u: number; readonly cell: number }[]>()
  model.units.forEach((unit, u) => {
    const [cell] = bestKept(unit).cells
    if (cell === undefined || lossOf(unit) === 0) return
    for (const resource of unit.resources)
      announced.set(resource, [...(announced.get(resource) ?? []), { u, cell }])
  })
  const used = new Set<number>()
  const clashes: Clash[] = []
  for (const [resource, units] of announced) {
    units.sort((a, b) => a.cell - b.cell)
    units.forEach((one, i) => {
      const next = units.slice(i + 1).find(({ u }) => !used.has(u))
      if (!next || used.has(one.u) || !areTooClose(model, resource, one, next)) return
      used.add(one.u).add(next.u)
      clashes.push([one.u, next.u])
    })
  }
  return clashes
}

function areTooClose(
  model: Model,
  resource: number,
  one: { readonly u: number; readonly cell: number },
  next: { readonly u: number; readonly cell: number },
): boolean {
  const [a, b] = [model.units[one.u], model.units[next.u]]
  const session = model.sessionOfCell[one.cell] ?? 0
  if (!a || !b || session !== model.sessionOfCell[next.cell]) return false
  const gap = next.cell - (one.cell + a.length)
  const [here, there] = [a.places[session] ?? -1, b.places[session] ?? -1]
  const walks = here >= 0 && there >= 0 && (model.walk[here * model.places + there] ?? 0) > 0
  // A walk counts between neighbours: only where no meeting could lie between them are they sure to be.
  return gap < (resource < model.staff ? model.changeover : 0) || (gap === 0 && walks)
}
