import { isAvailable, walkBetween } from './legality'
import type { Timetable } from './timetable'

/**
 * Puts every pinned meeting at its cell, before anything else and whatever else it breaks: a pin that breaks the rules
 * is reported when it is made or read. Interpreters are matched among all pins, so that one who speaks two languages is
 * not spent on the wrong pin.
 */
export function placePins(table: Timetable): void {
  const pinned = table.model.units.flatMap((unit, u) =>
    unit.committed.pinnedAt >= 0 ? [{ u, cell: unit.committed.pinnedAt }] : [],
  )
  const chosen = matchInterpreters(table, pinned)
  for (const { u, cell } of pinned) {
    const needs = table.unit(u).needs.map((_, need) => chosen.get(`${u} ${need}`) ?? -1)
    table.place(u, cell, needs)
  }
  table.commit()
}

interface Pinned {
  readonly u: number
  readonly cell: number
}
interface Need extends Pinned {
  readonly need: number
}

/** Gives each need of each pin an interpreter, moving earlier choices on where that helps (augmenting paths). */
function matchInterpreters(table: Timetable, pinned: readonly Pinned[]): ReadonlyMap<string, number> {
  const needs = pinned.flatMap(({ u, cell }) =>
    table.unit(u).needs.map((_, need): Need => ({ u, cell, need })),
  )
  const chosen = new Map<string, number>()
  const name = ({ u, need }: Need): string => `${u} ${need}`
  const assign = (need: Need, tried: Set<string>): boolean => {
    for (const speaker of table.unit(need.u).needs[need.need]?.speakers ?? []) {
      if (tried.has(`${name(need)} ${speaker}`) || !isAvailable(table, need.u, speaker, need.cell)) continue
      tried.add(`${name(need)} ${speaker}`)
      const inTheWay = needs.filter(
        (other) => chosen.get(name(other)) === speaker && clash(table, need, other),
      )
      const before = new Map(chosen)
      for (const other of inTheWay) chosen.delete(name(other))
      chosen.set(name(need), speaker)
      if (inTheWay.every((other) => assign(other, tried))) return true
      chosen.clear()
      for (const [key, value] of before) chosen.set(key, value)
    }
    return false
  }
  for (const need of needs) assign(need, new Set())
  return chosen
}

/** Whether one interpreter could not serve both. */
function clash(table: Timetable, a: Need, b: Need): boolean {
  if (a.u === b.u) return false
  const [session, other] = [table.sessionAt(a.cell), table.sessionAt(b.cell)]
  if (session !== other) return false
  const [first, second] = a.cell <= b.cell ? [a, b] : [b, a]
  return (
    second.cell - (first.cell + table.unit(first.u).length) < walkBetween(table, first.u, second.u, session)
  )
}
