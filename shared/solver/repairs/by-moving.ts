import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { Repair } from '@shared/domain/plan/repair'
import { priorities } from '@shared/domain/requests/request'
import type { RequestId } from '@shared/kernel/ids'
import { seededRandom } from '@shared/kernel/random'
import { Augmenter } from '../augment'
import { cellAt } from '../cells'
import { compile } from '../compile'
import { blockers, interpreterBlockers } from '../legality'
import { costAt, Placer, tryPlace } from '../place'
import { appointmentsOf } from '../plan-of'
import { Timetable } from '../timetable'
import { UnitList } from '../unit-list'

/** More appointments than these are not moved for one request. */
const maxMoved = 4

/** A plan in hand, in which others can be moved or left out for one unit. It is as before after each look. */
export class Movers {
  private readonly announced: ReadonlySet<RequestId>

  constructor(
    private readonly table: Timetable,
    private readonly u: number,
  ) {
    const { commitments } = table.model.index.conference
    this.announced = new Set(
      commitments.flatMap((one) => (one.status === 'announced' ? [one.requestId] : [])),
    )
  }

  /** Moves others elsewhere, as few as can be found; announced ones only where nothing else helps. */
  moving(): Repair | null {
    const { flat } = this.table
    const [movable, weight] = [flat.movable.slice(), flat.weight.slice()]
    // Nobody matters less than another here, so that nobody is left out for one.
    flat.weight.fill(1)
    flat.announced.forEach((announced, v) => {
      if (announced > 0) flat.movable[v] = 0
    })
    let found = this.byOneStep() ?? this.byAPath()
    flat.movable.set(movable)
    found ??= this.byOneStep() ?? this.byAPath()
    flat.weight.set(weight)
    return found
  }

  /** Leaves out one of lower priority: the lowest that works, and not an announced one where another works. */
  leavingOut(): Repair | null {
    const { table, u } = this
    const { announced, weight } = table.flat
    const rankOf = (v: number): number => priorities.indexOf(table.unit(v).rank)
    const possible = this.starts().flatMap((cell) => {
      const [v, ...others] = this.inTheWayAt(cell) ?? []
      if (v === undefined || others.length > 0 || rankOf(v) <= rankOf(u)) return []
      const mark = table.mark()
      table.remove(v)
      const cost = costAt(table, u, cell)
      table.rollback(mark)
      return [{ cell, v, hasAnnounced: (announced[v] ?? 0) > 0, weight: weight[v] ?? 0, cost }]
    })
    possible.sort(
      (a, b) =>
        Number(a.hasAnnounced) - Number(b.hasAnnounced) ||
        a.weight - b.weight ||
        a.cost - b.cost ||
        a.cell - b.cell,
    )
    for (const { cell, v } of possible) {
      const leaves = appointmentsOf(table, v)
      const mark = table.mark()
      table.remove(v)
      const appointments = tryPlace(table, u, cell) ? appointmentsOf(table, u) : null
      table.rollback(mark)
      if (appointments)
        return { kind: 'leave-out', appointments, leaves, announced: this.countAnnounced(leaves) }
    }
    return null
  }

  private starts(): readonly number[] {
    const { startsFrom, startsOf } = this.table.flat
    return [...startsOf.subarray(startsFrom[this.u] ?? 0, startsFrom[this.u + 1] ?? 0)]
  }

  /** Those who would have to leave for the request to be there; null where that is too many, or one who must stay. */
  private inTheWayAt(cell: number): readonly number[] | null {
    const { table, u } = this
    const found = new UnitList()
    if (!blockers(table, u, cell, maxMoved, found) || !interpreterBlockers(table, u, cell, maxMoved, found))
      return null
    const inTheWay = found.toArray()
    return inTheWay.every((v) => table.flat.movable[v] === 1) ? inTheWay : null
  }

  /** Whoever is in the way goes to a place that is free: as few as will do, and of the ways alike the one that costs least. */
  private byOneStep(): Repair | null {
    const { table, u } = this
    const placer = new Placer(table, seededRandom(1))
    let best: Repair | null = null
    let [fewest, least] = [maxMoved + 1, Infinity]
    for (const cell of this.starts()) {
      const inTheWay = this.inTheWayAt(cell)
      if (!inTheWay || inTheWay.length > fewest) continue
      const mark = table.mark()
      const before = this.rowsOf(inTheWay)
      for (const v of inTheWay) table.remove(v)
      if (tryPlace(table, u, cell) && inTheWay.every((v) => placer.best(v))) {
        const isBetter = inTheWay.length < fewest || table.objective < least
        const found = isBetter ? this.repairFrom(before) : null
        if (found) [best, fewest, least] = [found, inTheWay.length, table.objective]
      }
      table.rollback(mark)
    }
    return best
  }

  /** One goes to another's place, who goes to a third's, and so on. */
  private byAPath(): Repair | null {
    const { table, u } = this
    const placed = table.model.units.flatMap((_, v) => ((table.at[v] ?? -1) >= 0 ? [v] : []))
    const at = table.at.slice()
    const mark = table.mark()
    const before = new Map(placed.map((v) => [v, appointmentsOf(table, v)]))
    let found: Repair | null = null
    if (new Augmenter(table, seededRandom(1)).bringIn(u)) {
      const moved = placed.filter((v) => table.at[v] !== at[v])
      if (moved.length <= maxMoved)
        found = this.repairFrom(new Map(moved.map((v) => [v, before.get(v) ?? []])))
    }
    table.rollback(mark)
    return found
  }

  private rowsOf(units: readonly number[]): ReadonlyMap<number, readonly Appointment[]> {
    return new Map(units.map((v) => [v, appointmentsOf(this.table, v)]))
  }

  /** What has become of those who stood elsewhere before; null where one has no place. */
  private repairFrom(before: ReadonlyMap<number, readonly Appointment[]>): Repair | null {
    const moves = [...before].flatMap(([v, rows]) => {
      const after = appointmentsOf(this.table, v)
      return rows.map((from, i) => ({ from, to: after[i] }))
    })
    const settled = moves.flatMap(({ from, to }) => (to ? [{ from, to }] : []))
    if (settled.length < moves.length) return null
    const changed = settled.filter(({ from, to }) => !isSame(from, to))
    return {
      kind: 'move',
      appointments: appointmentsOf(this.table, this.u),
      moves: changed,
      announced: this.countAnnounced(changed.map(({ from }) => from)),
    }
  }

  private countAnnounced(rows: readonly Appointment[]): number {
    return rows.filter(({ requestId }) => this.announced.has(requestId)).length
  }
}

const isSame = (a: Appointment, b: Appointment): boolean =>
  a.sessionId === b.sessionId && a.start === b.start && a.interpreterId === b.interpreterId

/** A plan as it stands. What is off the grid of its session cannot be moved and is judged by the rules afterwards. */
export function timetableOf(index: ConferenceIndex, appointments: readonly Appointment[]): Timetable {
  const table = new Timetable(compile(index, 1))
  const { model } = table
  const rows = new Map(appointments.map((row) => [row.requestId, row]))
  const interpreters = new Map(model.interpreters.map(({ id }, i) => [id, model.staff + i]))
  for (const [u, unit] of model.units.entries()) {
    const own = unit.requests.flatMap((request) => {
      const row = rows.get(request.id)
      return row ? [{ row, language: index.languageToInterpret(request) }] : []
    })
    const [first] = own
    const cell = first ? cellAt(model, first.row.sessionId, first.row.start) : -1
    const session = model.sessions[table.sessionAt(cell)]
    if (cell < 0 || !session || cell + unit.length > session.first + session.slots) continue
    const chosen = unit.needs.map(({ language }) => {
      const id = own.find((one) => one.language === language)?.row.interpreterId ?? null
      return id === null ? -1 : (interpreters.get(id) ?? -1)
    })
    table.place(u, cell, chosen)
  }
  table.commit()
  return table
}
