import type { Counts, Facts } from './facts'
import type { Group } from './groups'

/** Units that are alike to a group: the same starts, length, staff and limited places. */
export interface Shape {
  readonly length: number
  readonly starts: Int32Array
  /** Rows of prices: its staff in the group. */
  readonly staff: readonly number[]
  /** By session, the row of its place, -1 for none. */
  readonly places: Int32Array
  /** Its units by how many requests of each priority they hold. */
  readonly kinds: { readonly counts: Counts; readonly units: number }[]
}

export function shapesOf(facts: Facts, group: Group): readonly Shape[] {
  const { model } = facts
  const shapes = new Map<string, Shape>()
  for (const u of group.units) {
    const unit = model.units[u]
    const starts = facts.starts[u]
    const counts = facts.counts[u]
    if (!unit || !starts || !counts) continue
    const staff = [...unit.staff].map((member) => group.staff.indexOf(member)).filter((row) => row >= 0)
    const places = Int32Array.from(model.sessions, (_, session) => {
      const row = group.places.indexOf(facts.limitedPlace(u, session))
      return row < 0 ? -1 : group.staff.length + row
    })
    const key = [unit.length, staff.join(), places.join(), starts.join()].join(' ')
    const shape = shapes.get(key) ?? { length: unit.length, starts, staff, places, kinds: [] }
    shapes.set(key, shape)
    const kind = shape.kinds.findIndex((known) => known.counts.join() === counts.join())
    const known = shape.kinds[kind]
    if (known) shape.kinds[kind] = { counts, units: known.units + 1 }
    else shape.kinds.push({ counts, units: 1 })
  }
  return [...shapes.values()]
}
