import type { Random } from '@shared/kernel/random'
import { Moves, type Phase } from './moves'
import { perMinute } from './lines'
import type { Timetable, VisitChange } from './timetable'

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): a change for the worse is kept now and then, ever less as the
 * temperature falls. The best timetable seen is kept aside.
 */
export class Annealer {
  readonly moves: Moves
  private readonly bestAt: Int32Array
  private readonly bestInterpreters: Int32Array
  private best: Score
  /** Whether the timetable is the best one; it is copied only when it is left. */
  private isAtBest = true
  /** Units that changed since the best was copied. */
  private readonly changed: Int32Array
  private changedEnd = 0
  private readonly isChanged: Uint8Array

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    this.moves = new Moves(table, random)
    this.bestAt = table.at.slice()
    this.bestInterpreters = table.interpreterOf.slice()
    this.best = scoreOf(table)
    this.changed = new Int32Array(table.flat.units)
    this.isChanged = new Uint8Array(table.flat.units)
  }

  get bestScore(): Score {
    return this.best
  }

  /** False when there is nothing to move, or nothing to gain. */
  canImprove(): boolean {
    return this.moves.isAnythingMovable && isAnythingLost(this.best)
  }

  /** Tries one change at a temperature (minutes of cost), and keeps or undoes it. */
  step(temperature: number): void {
    const { table, random } = this
    const before = table.objective
    const done = this.moves.one(temperature)
    const rise = table.objective - before
    if (
      !done ||
      (rise > 0 &&
        !this.moves.isAccepted &&
        rise > -temperature * perMinute * Math.log(random.next() + 1e-300))
    ) {
      table.rollback(0)
      return
    }
    const order = this.isAtBest || rise < 0 ? compare(table, this.best) : 1
    if (order > 0 && this.isAtBest) this.saveBest()
    table.eachChange(this.noteChanged)
    table.commit()
    if (order < 0) {
      this.best = scoreOf(table)
      this.isAtBest = true
    }
  }

  /** Goes on from the best so far with other moves. */
  enter(phase: Phase): void {
    this.restoreBest()
    this.moves.phase = phase
    this.table.weighting = phase === 'explore' ? 1 : refineWeight
  }

  /** The best so far, for a search elsewhere. */
  copyBest(): { readonly at: Int32Array; readonly interpreterOf: Int32Array } {
    const { table, isAtBest } = this
    return {
      at: (isAtBest ? table.at : this.bestAt).slice(),
      interpreterOf: (isAtBest ? table.interpreterOf : this.bestInterpreters).slice(),
    }
  }

  /** Goes on from a timetable found elsewhere, which then is the best. */
  load(at: Int32Array, interpreterOf: Int32Array): void {
    this.bestAt.set(at)
    this.bestInterpreters.set(interpreterOf)
    this.changed.forEach((_, u) => (this.changed[u] = u))
    this.isChanged.fill(1)
    this.changedEnd = this.changed.length
    this.isAtBest = false
    this.restoreBest()
    this.best = scoreOf(this.table)
  }

  /** Puts the timetable back to the best that was seen. */
  restoreBest(): void {
    const { table } = this
    if (this.isAtBest) return
    const { flat } = table
    const differs = (u: number): boolean => {
      if (table.at[u] !== this.bestAt[u]) return true
      for (let i = u * flat.needsAtMost; i < u * flat.needsAtMost + (flat.needs[u] ?? 0); i++)
        if (table.interpreterOf[i] !== this.bestInterpreters[i]) return true
      return false
    }
    const apart = this.changed.subarray(0, this.changedEnd).filter(differs)
    for (const u of apart) if ((table.at[u] ?? -1) >= 0) table.remove(u)
    for (const u of apart) {
      const from = u * flat.needsAtMost
      const cell = this.bestAt[u] ?? -1
      if (cell >= 0) table.place(u, cell, this.bestInterpreters.subarray(from, from + flat.needsAtMost))
    }
    table.commit()
    this.isAtBest = true
  }

  /** Copies what the timetable was before the changes not yet committed: only what changed since the last copy. */
  private saveBest(): void {
    const { table, bestAt, bestInterpreters } = this
    const { needsAtMost } = table.flat
    for (let k = 0; k < this.changedEnd; k++) {
      const u = this.changed[k] ?? 0
      bestAt[u] = table.at[u] ?? -1
      for (let i = u * needsAtMost; i < (u + 1) * needsAtMost; i++)
        bestInterpreters[i] = table.interpreterOf[i] ?? -1
      this.isChanged[u] = 0
    }
    this.changedEnd = 0
    table.eachChange(this.saveBefore)
    this.isAtBest = false
  }

  private readonly saveBefore: VisitChange = (u, cell, interpreters, from) => {
    const { table, bestAt, bestInterpreters } = this
    bestAt[u] = cell
    if (cell < 0) return
    for (let need = 0; need < (table.flat.needs[u] ?? 0); need++)
      bestInterpreters[u * table.flat.needsAtMost + need] = interpreters[from + need] ?? -1
  }

  private readonly noteChanged: VisitChange = (u) => {
    if (this.isChanged[u] === 1) return
    this.isChanged[u] = 1
    this.changed[this.changedEnd++] = u
  }
}

/** How much more those left out weigh once it is settled who they are. */
const refineWeight = 20

/** What is compared of two plans, in this order; the longest wait is left out. */
export interface Score {
  readonly leftOut: readonly [required: number, requested: number, optional: number]
  readonly changes: number
  /** 0 where no request has a rank. */
  readonly rankLoss: number
  /** In quarters of a minute. */
  readonly cost: number
}

const isAnythingLost = ({ leftOut, changes, cost }: Score): boolean =>
  leftOut.some((count) => count > 0) || changes > 0 || cost > 0

const scoreOf = ({ leftOut, changes, rankLoss, lines }: Timetable): Score => ({
  leftOut: [leftOut[0] ?? 0, leftOut[1] ?? 0, leftOut[2] ?? 0],
  changes,
  rankLoss,
  cost: lines.total,
})

/** Below 0 where the first one is better. */
export function compareScores(a: Score, b: Score): number {
  for (let rank = 0; rank < 3; rank++) {
    const more = (a.leftOut[rank] ?? 0) - (b.leftOut[rank] ?? 0)
    if (more !== 0) return more
  }
  return a.changes - b.changes || a.rankLoss - b.rankLoss || a.cost - b.cost
}

/** Below 0 where the timetable is the better one; makes nothing, since it is asked at every step. */
function compare({ leftOut, changes, rankLoss, lines }: Timetable, than: Score): number {
  for (let rank = 0; rank < 3; rank++) {
    const more = (leftOut[rank] ?? 0) - (than.leftOut[rank] ?? 0)
    if (more !== 0) return more
  }
  return changes - than.changes || rankLoss - than.rankLoss || lines.total - than.cost
}
