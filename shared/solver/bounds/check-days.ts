import { hasBit } from '../bits'
import type { Model, Unit } from '../model'

/** Whether a unit could begin at a cell, were it alone; a pinned one only where it is pinned. */
export function canStart(model: Model, unit: Unit, cell: number): boolean {
  const { pinnedAt } = unit.committed
  if ((pinnedAt >= 0 && pinnedAt !== cell) || !hasBit(unit.domain, 0, cell)) return false
  return unit.needs.every(({ speakers }) =>
    speakers.some((speaker) => isThere(model, speaker, cell, unit.length)),
  )
}

/** Whether an interpreter is available for so many cells. */
export function isThere(model: Model, speaker: number, cell: number, length: number): boolean {
  const free = model.interpreterFree[speaker - model.staff]
  for (let c = cell; c < cell + length; c++) if (!free || !hasBit(free, 0, c)) return false
  return true
}

/** What a worker's day is reckoned from. */
export interface WorkerDay {
  readonly isStaff: boolean
  /** Cells at which a meeting of each length might begin. */
  readonly starts: ReadonlyMap<number, ReadonlySet<number>>
  /** What a meeting earns for the cells that it takes up, the changeover included. */
  readonly earned: (from: number, to: number) => number
  readonly idleMinuteCost: number
  /** Minutes of group sessions before each cell, in which nobody idles. */
  readonly held: Int32Array | null
}

/** The most that any row of meetings can earn less its idle time, changeover and rests kept; over all sessions. */
export const costliestDays = (model: Model, day: WorkerDay): number =>
  model.sessions.reduce(
    (total, { first, slots }) => total + costliestDay(model, day, first, first + slots),
    0,
  )

/** Reckons backwards: what can still be earned from a cell on, by how long the run that ends there has been going on. */
function costliestDay(model: Model, day: WorkerDay, first: number, end: number): number {
  const gap = day.isStaff ? model.changeover : 0
  const apart = day.isStaff ? Math.max(model.rest?.apart ?? 0, gap) : 0
  const after = day.isStaff ? (model.rest?.after ?? Infinity) : Infinity
  const idle = (from: number, to: number): number => {
    const pauses = (model.breakMinutesBefore[to] ?? 0) - (model.breakMinutesBefore[from] ?? 0)
    const held = (day.held?.[to] ?? 0) - (day.held?.[from] ?? 0)
    return day.idleMinuteCost * ((to - from) * model.slotMinutes - pauses - held)
  }
  const later: number[][] = []
  const anew: number[] = []
  const meeting = (cell: number, length: number, run: number): number =>
    day.earned(cell, Math.min(cell + length + gap, end)) + (later[cell + length]?.[run] ?? 0)
  let most = 0
  for (let cell = end; cell >= first; cell--) {
    let here = -Infinity
    for (const [length, starts] of day.starts)
      if (starts.has(cell)) here = Math.max(here, meeting(cell, length, length))
    most = Math.max(most, here)
    anew[cell] = Math.max(here, (anew[cell + 1] ?? -Infinity) - idle(cell, cell + 1))
    const rested = (anew[cell + apart] ?? -Infinity) - idle(cell, Math.min(cell + apart, end))
    later[cell] = Array.from({ length: cell - first + 1 }, (_, run) => {
      let best = Math.max(0, rested)
      for (let next = cell + gap; next < cell + apart && next < end; next++) {
        for (const [length, starts] of day.starts) {
          const grown = run + next - cell + length
          if (grown <= after && starts.has(next))
            best = Math.max(best, meeting(next, length, grown) - idle(cell, next))
        }
      }
      return best
    })
  }
  return most
}
