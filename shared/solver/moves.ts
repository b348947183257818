import type { Random } from '@shared/kernel/random'
import { Augmenter } from './augment'
import { hasBit } from './bits'
import type { ProvenGroup } from './bounds'
import { Families } from './families'
import { Hope } from './hope'
import { changesAt } from './model'
import { Placer } from './place'
import { Pusher } from './pusher'
import { Swaps } from './swaps'
import type { Timetable } from './timetable'

/**
 * First it is open who finds a place at all; then all effort goes to those who have none yet; then to when everyone comes.
 * Where it is proven that no plan places more, those left out still change places with others: some leave shorter waits.
 */
export type Phase = 'roaming' | 'insisting' | 'settled' | 'proven'
/** The part of the moves that is for those who have no place. */
const effort: Readonly<Record<Phase, number>> = { roaming: 0.3, insisting: 0.9, settled: 0.06, proven: 0.3 }

/** The part of these that is for those who are not proven to stay out. */
const hopefulShare: Readonly<Record<Phase, number>> = { roaming: 0, insisting: 0.4, settled: 0.1, proven: 0 }

const kinds = ['swap', 'beside', 'gather', 'shift', 'relay', 'tighten'] as const
type Kind = (typeof kinds)[number]
/** How often, of a hundred, each kind of the other moves has its turn. */
const turns: Readonly<Record<Kind, number>> = {
  swap: 55,
  beside: 12,
  gather: 10,
  shift: 10,
  relay: 8,
  tighten: 5,
}

/**
 * The changes that the search tries. Each takes one meeting, or a family's whole evening, to another place; the meetings
 * in the way move on in turn (an ejection chain). What a move did is on the timetable's trail: the caller keeps or undoes it.
 */
export class Moves {
  phase: Phase = 'roaming'
  /** Whether the last change has already been weighed against the temperature. */
  isWeighed = false
  private readonly placer: Placer
  private readonly swaps: Swaps
  private readonly augmenter: Augmenter
  private readonly families: Families
  private readonly movable: readonly number[]
  /** Movable units of which families were told. */
  private readonly told: readonly number[]
  private readonly pusher: Pusher
  /** Attempts in vain, since the last that was not, to find room with each member of staff. */
  private readonly vain: Int32Array
  private readonly hope: Hope

  constructor(
    private readonly table: Timetable,
    private readonly random: Random,
  ) {
    const { flat } = table
    this.augmenter = new Augmenter(table, random)
    this.hope = new Hope(table, random)
    this.swaps = new Swaps(table, random)
    this.placer = new Placer(table, random)
    this.movable = Array.from({ length: flat.units }, (_, u) => u).filter((u) => flat.movable[u] === 1)
    this.vain = new Int32Array(flat.resources)
    this.told = this.movable.filter((u) => (flat.announced[u] ?? 0) > 0)
    this.pusher = new Pusher(table, random, this.placer)
    this.families = new Families(table, random, this.placer, this.pusher, this.swaps)
  }

  get isAnythingMovable(): boolean {
    return this.movable.length > 0
  }

  /** Takes what is proven as the guide to whom it is worth to look a place for. */
  learn(groups: readonly ProvenGroup[]): void {
    this.hope.learn(groups)
  }

  /** Tries one change; false where it came to nothing (and may be half done). */
  one(temperature: number): boolean {
    const { random } = this
    const turn = random.next()
    this.pusher.brought = 0
    this.isWeighed = false
    if (this.told.length > 0 && turn > 0.98) return this.restore()
    if (turn < effort[this.phase]) return this.forceOne(this.anUnplaced())
    switch (this.draw()) {
      case 'gather':
        return this.families.gather()
      case 'relay':
        return this.families.relay()
      case 'tighten':
        return this.tightenWorker()
      case 'beside':
        return this.moveBeside(this.unitOfFamily())
      case 'shift':
        this.isWeighed = true
        return this.families.shift(temperature)
      case 'swap':
        this.isWeighed = true
        return this.swaps.move(random.next() < 0.1 ? this.unitOfWorker() : this.unitOfFamily(), temperature)
    }
  }

  private draw(): Kind {
    let left = this.random.below(100)
    return kinds.find((kind) => (left -= turns[kind]) < 0) ?? 'swap'
  }

  /** A unit that is left out, those that matter more drawn more often, and those of staff who never found room ever less. */
  private anUnplaced(): number {
    if (this.random.next() < hopefulShare[this.phase]) {
      const u = this.hope.draw()
      if (u >= 0) return u
    }
    const { unplaced } = this.table
    let list = unplaced[2]
    for (const more of unplaced) {
      if (more.length === 0) continue
      list = more
      if (this.random.next() < 0.4) break
    }
    for (let attempt = 0; attempt < 6 && list.length > 0; attempt++) {
      const u = list[this.random.below(list.length)] ?? -1
      if (this.phase === 'insisting' || this.random.next() * (1 + (this.vain[this.staffOf(u)] ?? 0)) < 20)
        return u
    }
    return -1
  }

  private readonly staffOf = (u: number): number =>
    this.table.flat.resourcesOf[this.table.flat.resourcesFrom[u] ?? 0] ?? 0

  /** Moves a unit back to where its families were told. */
  private restore(): boolean {
    const { table, random, told } = this
    for (let attempt = 0; attempt < 8; attempt++) {
      const u = told[random.below(told.length)] ?? 0
      const { committed } = table.unit(u)
      const kept = committed.kept[random.below(Math.max(1, committed.kept.length))]
      if (kept === undefined || changesAt(committed, table.at[u] ?? -1) === 0) continue
      return hasBit(table.flat.domain, u * table.flat.words, kept.cell) && this.moveTo(u, kept.cell)
    }
    return false
  }

  /** A unit of a family that waits, where a few looks find one; else of any. Where families were told, one that is free to go. */
  private unitOfFamily(): number {
    const { table, random, movable, told } = this
    const families = this.families.all
    const looks = told.length > 0 ? 12 : 4
    for (let attempt = 0; attempt < looks && families.length > 0; attempt++) {
      const family = families[random.below(families.length)] ?? 0
      if ((table.lines.cost[family] ?? 0) === 0) continue
      const u = this.pusher.unitOfLine(family)
      if (told.length === 0 || this.isFree(u)) return u
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

  /** Whether nobody was told of the unit's place, or it has been moved already. */
  private isFree(u: number): boolean {
    const { flat, at } = this.table
    return flat.announced[u] === 0 || changesAt(this.table.unit(u).committed, at[u] ?? -1) > 0
  }

  /** Moves a unit right before or after another meeting of one of its lines, or now and then anywhere. */
  private moveBeside(u: number): boolean {
    const { table, random } = this
    if (u < 0 || table.flat.movable[u] === 0) return false
    const cell = random.next() < 0.65 ? this.pusher.startBeside(u) : this.pusher.anyStart(u)
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
    this.vain[staff] = isIn && this.table.missing < before ? 0 : (this.vain[staff] ?? 0) + 1
    return isIn
  }

  /** Brings a unit that is left out in, at any cost to others. */
  private force(u: number): boolean {
    if (u < 0) return false
    if (this.random.next() < 0.2 && this.placer.best(u)) return true
    if (this.random.next() < (this.phase === 'insisting' ? 0.01 : 0.03)) {
      if (this.augmenter.bringIn(u)) return true
      this.table.rollback(0)
      return false
    }
    this.pusher.brought = this.table.flat.weight[u] ?? 0
    const cell = this.random.next() < 0.3 ? this.pusher.startBeside(u) : this.pusher.anyStart(u)
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
    const [first, end] = [lines.first[line] ?? 0, lines.end[line] ?? 0]
    const row = worker * flat.cells
    const v = table.occupant[row + (random.next() < 0.5 ? first : end - 1)] ?? -1
    if (v < 0 || flat.movable[v] === 0) return false
    const hole = first + random.below(end - first)
    if ((table.occupant[row + hole] ?? -1) >= 0 || !hasBit(flat.domain, v * flat.words, hole)) return false
    return this.moveTo(v, hole)
  }
}
