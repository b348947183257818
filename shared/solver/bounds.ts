import { priorities, type Priority } from '@shared/domain/requests/request'
import type { PlanBound } from '@shared/domain/plan/plan'
import { cellsOf, hasBit } from './bits'
import { isAvailable } from './legality'
import type { Model, Unit } from './model'
import type { Timetable } from './timetable'

/**
 * Limits that hold for every plan, by counting alone: requests that have no possible place at all, those beyond what
 * their member of staff has time for, and announced appointments that can no longer stand. The cost is bounded by 0.
 */
export function boundOf(table: Timetable): PlanBound {
  const { model } = table
  const possible = model.units.map((unit) => hasPlace(table, unit))
  const unplaced = { required: 0, requested: 0, optional: 0 }
  for (const priority of priorities) unplaced[priority] = leftOut(model, possible, priority)
  return { unplaced, changes: forcedChanges(table), cost: 0 }
}

/** Whether a unit could be placed if it were alone. */
function hasPlace(table: Timetable, unit: Unit): boolean {
  const cells = cellsOf(unit.domain, 0, table.model.words)
  return cells.some((cell) =>
    unit.needs.every(({ speakers }) => speakers.some((speaker) => isAvailable(table, unit, speaker, cell))),
  )
}

/** At least so many requests of a priority are left out, even were there no others. Each unit counts for its first member of staff only. */
function leftOut(model: Model, possible: readonly boolean[], priority: Priority): number {
  let least = 0
  const byStaff = new Map<number, Unit[]>()
  model.units.forEach((unit, u) => {
    const count = countOf(unit, priority)
    if (count === 0) return
    if (!possible[u]) least += count
    else byStaff.set(unit.staff[0] ?? -1, [...(byStaff.get(unit.staff[0] ?? -1) ?? []), unit])
  })
  for (const units of byStaff.values()) {
    const time = usableCells(model, units)
    least += beyond(units, priority, time)
  }
  return least
}

const countOf = (unit: Unit, priority: Priority): number =>
  unit.requests.filter((request) => request.priority === priority).length

/** Cells in which at least one of the units could be under way. */
function usableCells(model: Model, units: readonly Unit[]): number {
  const usable = new Set<number>()
  for (const unit of units) {
    for (const cell of cellsOf(unit.domain, 0, model.words)) {
      for (let c = cell; c < cell + unit.length; c++) usable.add(c)
    }
  }
  return usable.size
}

/** Requests that cannot all fit into so many cells, the shortest per request taken first (parts of a unit allowed, so never too many). */
function beyond(units: readonly Unit[], priority: Priority, cells: number): number {
  const inOrder = units
    .map((unit) => ({ count: countOf(unit, priority), length: unit.length }))
    .sort((a, b) => a.length / a.count - b.length / b.count)
  let [left, fitting, all] = [cells, 0, 0]
  for (const { count, length } of inOrder) {
    const part = Math.min(1, left / length)
    fitting += count * part
    left -= length * part
    all += count
  }
  return Math.max(0, all - Math.floor(fitting + 1e-9))
}

/** Announced appointments that no plan can keep: what they told, or their time, is gone. */
function forcedChanges({ model }: Timetable): number {
  const { conference, requests } = model.index
  const dangling = conference.commitments.filter(
    (told) => told.status === 'announced' && !requests.has(told.requestId),
  )
  const lost = model.units.map(({ committed, domain }) => {
    const kept = committed.kept.filter(({ cell }) => hasBit(domain, 0, cell)).map(({ count }) => count)
    return committed.announced - Math.max(0, ...kept)
  })
  return dangling.length + lost.reduce((total, count) => total + count, 0)
}
