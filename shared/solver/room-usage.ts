import { clearBit, setBit } from './bits'
import type { Model } from './model'

/** Who is in each room that holds only so many meetings at once, cell by cell. Other places are not kept. */
export class RoomUsage {
  /** Cells in which each limited place is full, as rows of words; see `rowOf`. */
  readonly full: Int32Array
  /** By place: its row, -1 where it holds any number of meetings. */
  readonly rowOf: Int32Array
  private readonly limit: Int32Array
  private readonly offset: Int32Array
  private readonly load: Int32Array
  private readonly inside: Int32Array
  private readonly cells: number
  private readonly words: number

  constructor({ roomLimit, places, words }: Model) {
    this.cells = words * 32
    this.words = words
    this.rowOf = new Int32Array(places).fill(-1)
    const limits: number[] = []
    const offsets = [0]
    for (let place = 1; place < places; place++) {
      const limit = roomLimit[place] ?? 0
      if (limit >= unlimited) continue
      this.rowOf[place] = limits.length
      limits.push(limit)
      offsets.push((offsets.at(-1) ?? 0) + Math.max(1, limit) * this.cells)
    }
    this.limit = Int32Array.from(limits)
    this.offset = Int32Array.from(offsets)
    this.load = new Int32Array(limits.length * this.cells)
    this.inside = new Int32Array(offsets.at(-1) ?? 0).fill(-1)
    this.full = new Int32Array(limits.length * words)
    limits.forEach((limit, row) => {
      if (limit <= 0) this.full.fill(-1, row * words, (row + 1) * words)
    })
  }

  enter(u: number, place: number, cell: number, length: number): void {
    const row = place > 0 ? (this.rowOf[place] ?? -1) : -1
    if (row < 0) return
    const limit = this.limit[row] ?? 0
    for (let c = cell; c < cell + length; c++) {
      const load = this.load[row * this.cells + c] ?? 0
      if (load < limit) this.inside[(this.offset[row] ?? 0) + c * limit + load] = u
      this.load[row * this.cells + c] = load + 1
      if (load + 1 >= limit) setBit(this.full, row * this.words, c)
    }
  }

  leave(u: number, place: number, cell: number, length: number): void {
    const row = place > 0 ? (this.rowOf[place] ?? -1) : -1
    if (row < 0) return
    const limit = this.limit[row] ?? 0
    for (let c = cell; c < cell + length; c++) {
      const load = (this.load[row * this.cells + c] ?? 0) - 1
      this.load[row * this.cells + c] = load
      const from = (this.offset[row] ?? 0) + c * limit
      for (let i = from; i < from + Math.min(limit, load + 1); i++) {
        if (this.inside[i] !== u) continue
        const last = from + Math.min(limit - 1, load)
        this.inside[i] = this.inside[last] ?? -1
        this.inside[last] = -1
        break
      }
      if (load < limit) clearBit(this.full, row * this.words, c)
    }
  }

  /** How many meetings must leave the room before one more may be there at the cell. */
  over(place: number, cell: number): number {
    const row = place > 0 ? (this.rowOf[place] ?? -1) : -1
    if (row < 0) return 0
    return (this.load[row * this.cells + cell] ?? 0) + 1 - (this.limit[row] ?? 0)
  }

  /** Most meetings at once; 0 for a room that holds none. */
  limitOf(place: number): number {
    const row = place > 0 ? (this.rowOf[place] ?? -1) : -1
    return row < 0 ? unlimited : (this.limit[row] ?? 0)
  }

  /** The `i`th meeting in a limited room at a cell; -1 where there are fewer. */
  inRoom(place: number, cell: number, i: number): number {
    const row = this.rowOf[place] ?? -1
    const limit = this.limit[row] ?? 0
    return i < limit ? (this.inside[(this.offset[row] ?? 0) + cell * limit + i] ?? -1) : -1
  }
}

const unlimited = 2 ** 30
