import type { PlanBound } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { Random } from '@shared/kernel/random'
import { Annealer, compareScores, type Score } from './anneal'
import type { ProvenGroup } from './bounds'
import type { Phase } from './moves'
import {
  phaseAt,
  prolonged,
  provenAfter,
  refiningPart,
  schedules,
  temperatureAt,
  type Schedule,
} from './schedule'
import type { FoundPlan, Refining } from './threads'
import type { Timetable } from './timetable'

/** Refining moves for each unit up to which re-dealing rows gains nothing, and from which it has its whole share. */
const movesForNone = 200
const movesForAll = 500

/** A search under way: what it does follows from the part of its time that is over, and from what is proven. */
export class Search {
  private readonly annealer: Annealer
  private schedule: Schedule
  private leftOut: Score['leftOut']
  private temperature = 0
  private steps = 0
  /** The part of the time that was over when it began. */
  private begunAt: number | null = null
  private readonly units: number

  constructor(table: Timetable, random: Random) {
    this.annealer = new Annealer(table, random)
    this.units = table.flat.units
    const hasAnnounced = table.model.units.some((unit) => unit.committed.announced > 0)
    this.schedule = hasAnnounced ? schedules.announced : schedules.free
    this.leftOut = this.best.leftOut
  }

  get best(): Score {
    return this.annealer.bestScore
  }

  get phase(): Phase {
    return this.annealer.moves.phase
  }

  /** False when there is nothing to move, or nothing to gain. */
  canImprove(): boolean {
    return this.annealer.canImprove()
  }

  /** Turns to what is to be done when a part (0 to 1) of the time is over; true when it begins to refine, or refines anew. */
  look(fraction: number, bound: PlanBound, groups: readonly ProvenGroup[]): boolean {
    const { annealer } = this
    const { leftOut } = this.best
    annealer.moves.learn(groups)
    const hasMore = leftOut.some((count, rank) => count !== this.leftOut[rank])
    if (hasMore && this.phase === 'place') this.schedule = prolonged(this.schedule, fraction)
    this.leftOut = leftOut
    const isProven = isLeast(leftOut, bound)
    if (isProven && this.phase !== 'proven') this.schedule = provenAfter(fraction, this.schedule)
    const phase = isProven ? 'proven' : phaseAt(fraction, this.schedule)
    this.temperature = temperatureAt(fraction, this.schedule)
    annealer.moves.redealShare = this.redealShareAt(fraction)
    if (phase === this.phase) return false
    annealer.enter(phase)
    return phase === 'refine' || phase === 'proven'
  }

  /** The whole share where the time is enough for many refining moves of each unit; none on very large schools. */
  private redealShareAt(fraction: number): number {
    this.begunAt ??= fraction
    if (fraction <= this.begunAt) return 1
    const moves = (this.steps / (fraction - this.begunAt)) * refiningPart(this.schedule)
    return Math.min(1, Math.max(0, (moves / this.units - movesForNone) / (movesForAll - movesForNone)))
  }

  /** Tries so many moves. */
  run(steps: number): void {
    for (let i = 0; i < steps; i++) this.annealer.step(this.temperature)
    this.steps += steps
  }

  /** The search places until refining begins. */
  placeFrom(fraction: number): void {
    const explore = fraction + this.schedule.explore * (1 - fraction)
    this.schedule = { ...this.schedule, explore, place: 1 - explore }
  }

  /** Goes on from a plan that is refined. */
  refine({ from, schedule }: Refining): void {
    this.schedule = schedule
    this.adopt(from)
  }

  /** Takes over a plan where it is better than the best so far. */
  adopt(found: FoundPlan): void {
    if (compareScores(found.score, this.best) < 0) this.annealer.load(found.at, found.interpreterOf)
  }

  /** The best so far, to go on from elsewhere. */
  found(): FoundPlan {
    return { score: this.best, ...this.annealer.copyBest(), steps: this.steps }
  }

  /** How the rest of the time is to be used. */
  refining(fraction: number, secondsLeft: number): Refining {
    return { from: this.found(), schedule: this.schedule, fraction, secondsLeft }
  }

  /** Puts the timetable to the best that was found. */
  end(): void {
    this.annealer.restoreBest()
  }
}

/** Whether nobody more can find a place, whatever the plan. */
export const isLeast = (leftOut: ArrayLike<number>, { unplaced }: PlanBound): boolean =>
  priorities.every((priority, i) => leftOut[i] === unplaced[priority])
