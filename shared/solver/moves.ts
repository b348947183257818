import type { Random } from '@shared/kernel/random'
import { Augmenter } from './augment'
import { hasBit } from './bits'
import type { ProvenGroup } from './bounds'
import { Families } from './families'
import { PlacementCandidates } from './placement-candidates'
import { changesAt } from './model'
import { Placer } from './place'
import { Pusher } from './pusher'
import { Redeal } from './redeal'
import { Swaps } from './swaps'
import type { Timetable } from './timetable'

/**
 * `explore` decides who is placed at all; `place` concentrates on those who are not placed yet; `refine` improves the
 * times. In `proven`, where no plan places more, those left out are still swapped with others: some leave shorter
 * waits.
 */
export type Phase = 'explore' | 'place' | 'refine' | 'proven'
/** The fraction of moves for units that are not placed. */
const effort: Readonly<Record<Phase, number>> = { explore: 0.3, place: 0.9, refine: 0.06, proven: 0.3 }

/** The fraction of these for placement candidates. */
const candidateShare: Readonly<Record<Phase, number>> = { explore: 0, place: 0.4, refine: 0.1, proven: 0 }

/** How often a unit of a family that is kept apart from another is brought in with its whole family in the other's place. */
const letComeShare = 0.15

/** Pairs of a meeting and a place that re-dealing looks at for each other move: about a fifth of the time. */
const workPerMove = 15

const kinds = ['swap', 'adjacent', 'gather', 'shift', 'relay', 'tighten'] as const
type Kind = (typeof kinds)[number]
/** How often, of a hundred, each kind of the other moves has its turn. */
const turns: Readonly<Record<Kind, number>> = {
  swap: 55,
  adjacent: 12,
  gather: 10,
  shift: 10,
  relay: 8,
  tighten: 5,
}

/** With one session nobody can be gathered into one, and a family's whole evening hardly ever finds another time. */
const turnsInOneSession: typeof turns = { ...turns, swap: 75, gather: 0, shift: 0 }

/**
 * The changes that the search tries. Each takes one meeting, or a family's whole evening, to another place; the meetings
 * in the way move on in turn (an ejection chain). What a move did is on the timetable's trail: the caller keeps or undoes it.
 */
export class Moves {
  phase: Phase = 'explore'
  /** How much of its full share of the time re-dealing rows has (0 to 1). */
  redealShare = 1
  /** Whether the last change was already accepted at the temperature. */
  isAccepted = false
  private readonly placer: Placer
  private readonly swaps: Swaps
  private readonly augmenter: Augmenter
  private readonly families: Families
  private readonly redeal: Redeal
  /** How much work of re-dealing the moves so far have allowed for. */
  private allowedWork = 0
  private readonly movable: readonly number[]
  /** Movable units that were announced. */
  private readonly announced: readonly number[]
  private readonly pusher: Pusher
  /** Failed attempts, since the last success, to find room with each member of staff. */
  private readonly failedAttempts: Int32Array
  private readonly candidates: PlacementCandidates
  private readonly turns: Readonly<Record<Kind, number>>

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    const { flat } = table
    this.augmenter = new Augmenter(table, random)
    this.candidates = new PlacementCandidates(table, random)
    this.swaps = new Swaps(table, random)
    this.placer = new Placer(table, random)
    this.movable = Array.from({ length: flat.units }, (_, u) => u).filter((u) => flat.movable[u] === 1)
    this.failedAttempts = new Int32Array(flat.resources)
    this.turns = flat.sessions > 1 ? turns : turnsInOneSession
    this.announced = this.movable.filter((u) => (flat.announced[u] ?? 0) > 0)
    this.pusher = new Pusher(table, random, this.placer)
    this.families = new Families(table, random, this.placer, this.pusher, this.swaps)
    this.redeal = new Redeal(table, random)
  }

  get isAnythingMovable(): boolean {
    return this.movable.length > 0
  }

  /** Uses what is proven to choose the units that are worth placing. */
  learn(groups: readonly ProvenGroup[]): void {
    this.candidates.learn(groups)
  }

  /** Tries one change; false where it came to nothing (and may be half done). */
  one(temperature: number): boolean {
    const { random } = this
    const turn = random.next()
    this.pusher.brought = 0
    this.isAccepted = false
    if (this.announced.length > 0 && turn > 0.98) return this.restore()
    if (turn < effort[this.phase]) return this.forceOne(this.anUnplaced())
    if (this.isRedealDue()) return this.redeal.around(this.unitOfFamily(), temperature)
    switch (this.draw()) {
      case 'gather':
        return this.families.gather()
      case 'relay':
        return this.families.relay()
      case 'tighten':
        return this.tightenWorker()
      case 'adjacent':
        return this.moveAdjacent(this.unitOfFamily())
      case 'shift':
        this.isAccepted = true
        return this.families.shift(temperature)
      case 'swap':
        this.isAccepted = true
        return this.swaps.move(random.next() < 0.1 ? this.unitOfWorker() : this.unitOfFamily(), temperature)
    }
  }

  /** Whether re-dealing a row has its turn: its share is one of work, since one takes as long as many other moves. */
  private isRedealDue(): boolean {
    if (this.phase === 'explore' || this.phase === 'place') return false
    this.allowedWork += workPerMove * this.redealShare
    return this.redeal.work < this.allowedWork
  }

  private draw(): Kind {
    let left = this.random.below(100)
    for (const kind of kinds) {
      left -= this.turns[kind]
      if (left < 0) return kind
    }
    return 'swap'
  }

  /** A unit that is left out, those that matter more drawn more often, and those of staff who never found room ever less. */
  private anUnplaced(): number {
    if (this.random.next() < candidateShare[this.phase]) {
      const u = this.candidates.draw()
      if (u >= 0) return u
    }
    const { unplaced } = this.table
    let list = unplaced[2]
    for (const more of unplaced) {
      if (more.length === 0) continue
      list = more
      if (this.random.next() < 0.7) break
    }
    for (let attempt = 0; attempt < 6 && list.length > 0; attempt++) {
      const u = list[this.random.below(list.length)] ?? -1
      if (
        this.phase === 'place' ||
        this.random.next() * (1 + (this.failedAttempts[this.staffOf(u)] ?? 0)) < 20
      )
        return u
    }
    return -1
  }

  private readonly staffOf = (u: number): number =>
    this.table.flat.resourcesOf[this.table.flat.resourcesFrom[u] ?? 0] ?? 0

  /** Moves a unit back to where it was announced. */
  private restore(): boolean {
    const { table, random, announced } = this
    for (let attempt = 0; attempt < 8; attempt++) {
      const u = announced[random.below(announced.length)] ?? 0
      const { committed } = table.unit(u)
      const kept = committed.kept[random.below(Math.max(1, committed.kept.length))]
      if (kept === undefined || changesAt(committed, table.at[u] ?? -1) === 0) continue
      return hasBit(table.flat.domain, u * table.flat.words, kept.cell) && this.moveTo(u, kept.cell)
    }
    return false
  }

  /**
   * A unit of a family that waits, where a few tries find one; else of any. Where units were announced, one that is
   * free to move.
   */
  private unitOfFamily(): number {
    const { table, random, movable, announced } = this
    const families = this.families.all
    const looks = announced.length > 0 ? 12 : 4
    for (let attempt = 0; attempt < looks && families.length > 0; attempt++) {
      const family = families[random.below(families.length)] ?? 0
      if ((table.lines.cost[family] ?? 0) === 0) continue
      const u = this.pusher.unitOfLine(family)
      if (announced.length === 0 || this.isFree(u)) return u
    }
    return movable[random.below(movable.length)] ?? -1
  }

  /** A unit of somebody who idles between meetings, where a few looks find one. */
  private unitOfWorker(): number {
    const { table, random } = this
    for (let attempt = 0; attempt < 4; attempt++) {
      const worker = random.below(Math.max(1, table.model.staff))
      if ((table.lines.cost[worker] ?? 0) > 0) return this.pusher.unitOfLine(worker)
    }
    return this.unitOfFamily()
  }

  /** Whether the unit's cell was not announced, or it has been moved already. */
  private isFree(u: number): boolean {
    const { flat, at } = this.table
    return flat.announced[u] === 0 || changesAt(this.table.unit(u).committed, at[u] ?? -1) > 0
  }

  /** Moves a unit right before or after another meeting of one of its lines, or now and then anywhere. */
  private moveAdjacent(u: number): boolean {
    const { table, random } = this
    if (u < 0 || table.flat.movable[u] === 0) return false
    const cell = random.next() < 0.65 ? this.pusher.adjacentStart(u) : this.pusher.anyStart(u)
    return this.moveTo(u, cell < 0 ? this.pusher.anyStart(u) : cell)
  }

  private moveTo(u: number, cell: number): boolean {
    const { table } = this
    const from = table.at[u] ?? -1
    if (cell < 0 || cell === from) return false
    if (from >= 0) table.remove(u)
    return this.pusher.pushIn(u, cell, from, 0)
  }

  private forceOne(u: number): boolean {
    if (u < 0) return false
    const before = this.table.missing
    const isIn = this.force(u)
    const staff = this.staffOf(u)
    this.failedAttempts[staff] =
      isIn && this.table.missing < before ? 0 : (this.failedAttempts[staff] ?? 0) + 1
    return isIn
  }

  /** Brings a unit that is left out in, at any cost to others. */
  private force(u: number): boolean {
    if (u < 0) return false
    if (this.table.flat.separated[u] === 1 && this.random.next() < letComeShare)
      return this.families.letCome(u)
    if (this.random.next() < 0.2 && this.placer.best(u)) return true
    if (this.random.next() < (this.phase === 'place' ? 0.01 : 0.03)) {
      if (this.augmenter.bringIn(u)) return true
      this.table.rollback(0)
      return false
    }
    this.pusher.brought = this.table.flat.weight[u] ?? 0
    const cell = this.random.next() < 0.3 ? this.pusher.adjacentStart(u) : this.pusher.anyStart(u)
    return cell >= 0 && this.pusher.pushIn(u, cell, -1, 0)
  }

  /** Moves a meeting at the edge of a worker's session into a hole of it. */
  private tightenWorker(): boolean {
    const { table, random } = this
    const { model, lines, flat } = table
    const worker = random.below(Math.max(1, model.workers))
    if ((lines.cost[worker] ?? 0) <= 0) return false
    const session = random.below(flat.sessions)
    const line = worker * flat.sessions + session
    const first = lines.first[line] ?? 0
    const end = lines.end[line] ?? 0
    const row = worker * flat.cells
    const v = table.occupant[row + (random.next() < 0.5 ? first : end - 1)] ?? -1
    if (v < 0 || flat.movable[v] === 0) return false
    const hole = first + random.below(end - first)
    if ((table.occupant[row + hole] ?? -1) >= 0 || !hasBit(flat.domain, v * flat.words, hole)) return false
    return this.moveTo(v, hole)
  }
}
