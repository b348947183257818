/**
 * A list of units, each once, that is emptied and filled again without making anything new: an array whose length is set to
 * 0 gives up its memory, and asks for it again at the next `push`.
 */
export class UnitList {
  count = 0
  private readonly units: number[] = []

  /** The `i`th of them; -1 where there are fewer. */
  at(i: number): number {
    return i < this.count ? (this.units[i] ?? -1) : -1
  }

  clear(): void {
    this.count = 0
  }

  has(u: number): boolean {
    for (let i = 0; i < this.count; i++) if (this.units[i] === u) return true
    return false
  }

  /** Adds a unit unless it is there; false where there would be more than `limit`. */
  add(u: number, limit: number): boolean {
    if (this.has(u)) return true
    if (this.count >= limit) return false
    this.units[this.count++] = u
    return true
  }

  /** Forgets all but the first so many. */
  shorten(count: number): void {
    if (count < this.count) this.count = count
  }

  swap(i: number, j: number): void {
    const u = this.at(i)
    this.units[i] = this.at(j)
    this.units[j] = u
  }

  /** Puts the unit that should come first of the first so many to the front, and so on (few of them: insertion sort). */
  sort(count: number, compare: (a: number, b: number) => number): void {
    const { units } = this
    for (let i = 1; i < count; i++) {
      const u = units[i] ?? 0
      let j = i
      for (; j > 0 && compare(units[j - 1] ?? 0, u) > 0; j--) units[j] = units[j - 1] ?? 0
      units[j] = u
    }
  }

  toArray(): number[] {
    return this.units.slice(0, this.count)
  }
}
