import type { Timetable } from './timetable'

/** Whether every run of meetings that the unit would join stays within what staff may work without a rest. */
export function restsAllow(table: Timetable, u: number, cell: number): boolean {
  const { model, flat } = table
  if (!model.rest) return true
  for (let i = flat.resourcesFrom[u] ?? 0; i < (flat.resourcesFrom[u + 1] ?? 0); i++) {
    const resource = flat.resourcesOf[i] ?? 0
    if (resource < model.staff && !restAllows(table, u, cell, resource, null)) return false
  }
  return true
}

/** The same for one member of staff; `run` receives the meetings that with the unit make the run too long. */
export function restAllows(
  table: Timetable,
  u: number,
  cell: number,
  staff: number,
  run: number[] | null,
): boolean {
  const { model, flat, occupant, at } = table
  const { rest, slotMinutes } = model
  if (!rest) return true
  const { first, slots } = model.sessions[model.sessionOfCell[cell] ?? 0] ?? nowhere
  const row = staff * flat.cells
  const end = cell + (flat.length[u] ?? 0)
  // In minutes: a group session may begin and end off the grid.
  let from = cell * slotMinutes
  let to = end * slotMinutes
  for (let c = cell - 1; c >= first && from - (c + 1) * slotMinutes < rest.apartMinutes; c--) {
    const v = occupant[row + c] ?? -1
    if (v < 0) continue
    if (from - endOf(table, v) >= rest.apartMinutes) break
    run?.push(v)
    c = at[v] ?? 0
    from = startOf(table, v)
    if (to - from > rest.afterMinutes) return false
  }
  for (let c = end; c < first + slots && c * slotMinutes - to < rest.apartMinutes; c++) {
    const v = occupant[row + c] ?? -1
    if (v < 0) continue
    if (startOf(table, v) - to >= rest.apartMinutes) break
    run?.push(v)
    c = (at[v] ?? 0) + (flat.length[v] ?? 0) - 1
    to = endOf(table, v)
    if (to - from > rest.afterMinutes) return false
  }
  return true
}

/** When a placed unit begins, in minutes from the first of all cells. */
export const startOf = (table: Timetable, v: number): number =>
  (table.at[v] ?? 0) * table.model.slotMinutes +
  (v < table.flat.firstFixed ? 0 : (table.fixed(v)?.slackBefore ?? 0))

/** When it ends. */
export const endOf = (table: Timetable, v: number): number =>
  ((table.at[v] ?? 0) + (table.flat.length[v] ?? 0)) * table.model.slotMinutes -
  (v < table.flat.firstFixed ? 0 : (table.fixed(v)?.slackAfter ?? 0))

const nowhere = { first: 0, slots: 0 }
