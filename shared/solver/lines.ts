import { extraSessionCost, workingIdleCost } from '@shared/domain/plan/figures'
import { clearBit, lowestBit, setBit } from './bits'
import type { FixedUnit, Model } from './model'

/** Costs are counted in quarters of a minute, in which every one of them is a whole number. */
export const perMinute = 4

/**
 * What the people of a timetable cost: for every line (staff member, interpreter, household) and session the first cell
 * and the end of its meetings, how many cells they fill, and so what it idles. Kept up to date meeting by meeting.
 */
export class Lines {
  /** In quarters of a minute, all lines together. */
  total = 0
  /** By line and session. `end` is 0 where a line has no meeting. */
  readonly first: Int16Array
  readonly end: Int16Array
  private readonly count: Int16Array
  private readonly idle: Int16Array
  /** Cost of each line. */
  readonly cost: Int32Array
  private readonly attended: Int32Array
  private readonly bits: Int32Array
  private readonly sessions: number
  private readonly words: number
  private readonly workers: number
  private readonly breaks: Int32Array
  private readonly sessionOf: Int32Array
  /** What a cell costs in which a family waits. */
  readonly idleCell: number
  private readonly workerIdleMinute = workingIdleCost * perMinute
  private readonly workerIdleCell: number
  private readonly extraSession = extraSessionCost * perMinute
  /** Group sessions off the grid, by line and session; null where there are none. */
  private readonly offGrid: ReadonlyMap<number, readonly FixedUnit[]> | null

  constructor(model: Model) {
    const lines = model.workers + model.households.length
    this.sessions = model.sessions.length
    this.words = model.words
    this.workers = model.workers
    this.breaks = model.breakMinutesBefore
    this.sessionOf = model.sessionOfCell
    this.idleCell = model.slotMinutes * perMinute
    this.workerIdleCell = model.slotMinutes * this.workerIdleMinute
    this.first = new Int16Array(lines * this.sessions)
    this.end = new Int16Array(lines * this.sessions)
    this.count = new Int16Array(lines * this.sessions)
    this.idle = new Int16Array(lines * this.sessions)
    this.cost = new Int32Array(lines)
    this.attended = new Int32Array(lines)
    this.bits = new Int32Array(lines * this.words)
    this.offGrid = offGridOf(model)
  }

  /** A meeting of the line begins. */
  add(line: number, cell: number, length: number): void {
    const at = line * this.words
    for (let c = cell; c < cell + length; c++) setBit(this.bits, at, c)
    const i = line * this.sessions + (this.sessionOf[cell] ?? 0)
    const count = this.count[i] ?? 0
    if (count === 0) {
      this.first[i] = cell
      this.end[i] = cell + length
    } else {
      if (cell < (this.first[i] ?? 0)) this.first[i] = cell
      if (cell + length > (this.end[i] ?? 0)) this.end[i] = cell + length
    }
    this.count[i] = count + length
    this.tally(line, i, count === 0 ? 1 : 0)
  }

  /** A meeting of the line is no more. */
  drop(line: number, cell: number, length: number): void {
    const at = line * this.words
    for (let c = cell; c < cell + length; c++) clearBit(this.bits, at, c)
    const i = line * this.sessions + (this.sessionOf[cell] ?? 0)
    const count = (this.count[i] ?? 0) - length
    this.count[i] = count
    if (count === 0) {
      this.first[i] = 0
      this.end[i] = 0
    } else {
      if (cell === this.first[i]) this.first[i] = this.nextBusy(at, cell + length)
      if (cell + length === this.end[i]) this.end[i] = this.lastBusy(at, cell - 1) + 1
    }
    this.tally(line, i, count === 0 ? -1 : 0)
  }

  /** What the line would cost more with a meeting there. */
  with(line: number, session: number, cell: number, length: number): number {
    const i = line * this.sessions + session
    const count = this.count[i] ?? 0
    if (count === 0) return line >= this.workers && (this.attended[line] ?? 0) > 0 ? this.extraSession : 0
    const first = Math.min(this.first[i] ?? 0, cell)
    const end = Math.max(this.end[i] ?? 0, cell + length)
    return this.idleOf(line, i, first, end, count + length) - (this.idle[i] ?? 0)
  }

  /** Whether a family comes to more than one session. */
  isSplit(line: number): boolean {
    return (this.attended[line] ?? 0) > 1
  }

  /** What the line would cost more were a meeting of it, of `length` cells, moved from one cell to another free one. */
  moved(line: number, from: number, to: number, length: number): number {
    const at = line * this.words
    const i = line * this.sessions + (this.sessionOf[from] ?? 0)
    const j = line * this.sessions + (this.sessionOf[to] ?? 0)
    const count = this.count[i] ?? 0
    let first = this.first[i] ?? 0
    let end = this.end[i] ?? 0
    if (i === j) {
      if (count === length) return this.idleOf(line, i, to, to + length, length) - (this.idle[i] ?? 0)
      if (from === first) first = this.nextBusy(at, from + length)
      if (from + length === end) end = this.lastBusy(at, from - 1) + 1
      if (to < first) first = to
      if (to + length > end) end = to + length
      return this.idleOf(line, i, first, end, count) - (this.idle[i] ?? 0)
    }
    const there = this.count[j] ?? 0
    let more = -(this.idle[i] ?? 0) - (this.idle[j] ?? 0)
    if (count > length) {
      if (from === first) first = this.nextBusy(at, from + length)
      if (from + length === end) end = this.lastBusy(at, from - 1) + 1
      more += this.idleOf(line, i, first, end, count - length)
    }
    more +=
      there === 0
        ? this.idleOf(line, j, to, to + length, length)
        : this.idleOf(
            line,
            j,
            Math.min(this.first[j] ?? 0, to),
            Math.max(this.end[j] ?? 0, to + length),
            there + length,
          )
    if (line < this.workers) return more
    const left = count === length ? 1 : 0
    const joined = there === 0 ? 1 : 0
    return more + (joined - left) * this.extraSession
  }

  /**
   * Tells for every session when the line would be there without a meeting of it (`end` is 0 where it would not), and what
   * the line would cost more were the meeting moved to within that time; each cell beyond costs an idle cell more.
   */
  presenceWithout(
    line: number,
    cell: number,
    length: number,
    first: Int32Array,
    end: Int32Array,
    more: Int32Array,
  ): void {
    const at = line * this.words
    const own = line * this.sessions + (this.sessionOf[cell] ?? 0)
    const saved = this.without(line, cell, length)
    const left = (this.attended[line] ?? 0) - (this.count[own] === length ? 1 : 0)
    for (let session = 0; session < this.sessions; session++) {
      const i = line * this.sessions + session
      if ((this.count[i] ?? 0) === (i === own ? length : 0)) {
        end[session] = 0
        more[session] = saved + (left > 0 ? this.extraSession : 0)
        continue
      }
      first[session] = this.first[i] ?? 0
      end[session] = this.end[i] ?? 0
      if (i === own && cell === this.first[i]) first[session] = this.nextBusy(at, cell + length)
      if (i === own && cell + length === this.end[i]) end[session] = this.lastBusy(at, cell - 1) + 1
      more[session] = saved - length * this.idleCell
    }
  }

  /** What the line would cost more without a meeting of it; below 0 where that saves. */
  without(line: number, cell: number, length: number): number {
    const at = line * this.words
    const i = line * this.sessions + (this.sessionOf[cell] ?? 0)
    const count = this.count[i] ?? 0
    let first = this.first[i] ?? 0
    let end = this.end[i] ?? 0
    if (count === length) {
      const isOneOfMore = line >= this.workers && (this.attended[line] ?? 0) > 1
      return -(this.idle[i] ?? 0) - (isOneOfMore ? this.extraSession : 0)
    }
    if (cell === first) first = this.nextBusy(at, cell + length)
    if (cell + length === end) end = this.lastBusy(at, cell - 1) + 1
    return this.idleOf(line, i, first, end, count - length) - (this.idle[i] ?? 0)
  }

  private tally(line: number, i: number, attending: number): void {
    const end = this.end[i] ?? 0
    const idle = end === 0 ? 0 : this.idleOf(line, i, this.first[i] ?? 0, end, this.count[i] ?? 0)
    let more = idle - (this.idle[i] ?? 0)
    this.idle[i] = idle
    if (attending !== 0) {
      const before = this.attended[line] ?? 0
      this.attended[line] = before + attending
      // The first session of all costs nothing.
      if (line >= this.workers && before + Math.min(attending, 0) > 0) more += attending * this.extraSession
    }
    this.cost[line] = (this.cost[line] ?? 0) + more
    this.total += more
  }

  /** `i` is of the line and session. */
  private idleOf(line: number, i: number, first: number, end: number, count: number): number {
    const cells = end - first - count
    const slack = this.offGrid === null ? 0 : this.slackIn(i, first, end)
    if (line >= this.workers) return cells * this.idleCell + slack * perMinute
    const pauses = (this.breaks[end] ?? 0) - (this.breaks[first] ?? 0)
    return cells * this.workerIdleCell + (slack - pauses) * this.workerIdleMinute
  }

  /** Minutes of the cells of group sessions off the grid in which these are not held, where the line is there before or after. */
  private slackIn(i: number, first: number, end: number): number {
    let minutes = 0
    for (const { cell, length, slackBefore, slackAfter } of this.offGrid?.get(i) ?? []) {
      if (first < cell) minutes += slackBefore
      if (end > cell + length) minutes += slackAfter
    }
    return minutes
  }

  private nextBusy(at: number, from: number): number {
    let word = from >> 5
    let bits = (this.bits[at + word] ?? 0) & (-1 << (from & 31))
    while (bits === 0) bits = this.bits[at + ++word] ?? -1
    return word * 32 + lowestBit(bits)
  }

  private lastBusy(at: number, upTo: number): number {
    let word = upTo >> 5
    let bits = (this.bits[at + word] ?? 0) & (-1 >>> (31 - (upTo & 31)))
    while (bits === 0) bits = this.bits[at + --word] ?? -1
    return word * 32 + 31 - Math.clz32(bits)
  }
}

function offGridOf({ fixed, workers, sessions, sessionOfCell }: Model) {
  const offGrid = fixed.filter(({ slackBefore, slackAfter }) => slackBefore + slackAfter > 0)
  if (offGrid.length === 0) return null
  const found = new Map<number, FixedUnit[]>()
  for (const unit of offGrid) {
    const session = sessionOfCell[unit.cell] ?? 0
    for (const line of [...unit.staff, ...Array.from(unit.households, (household) => workers + household)]) {
      const i = line * sessions.length + session
      found.set(i, [...(found.get(i) ?? []), unit])
    }
  }
  return found
}
