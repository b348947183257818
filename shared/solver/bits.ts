/** Sets of cells as 32-bit words. A row of `words` words inside a larger array begins at word `at`. */

export const setBit = (bits: Int32Array, at: number, cell: number): void => {
  const word = at + (cell >> 5)
  bits[word] = (bits[word] ?? 0) | (1 << (cell & 31))
}

export const clearBit = (bits: Int32Array, at: number, cell: number): void => {
  const word = at + (cell >> 5)
  bits[word] = (bits[word] ?? 0) & ~(1 << (cell & 31))
}

export const hasBit = (bits: Int32Array, at: number, cell: number): boolean =>
  ((bits[at + (cell >> 5)] ?? 0) & (1 << (cell & 31))) !== 0

/** Whether any cell from one up to another (not included) is set in a row. */
export function hasAny(bits: Int32Array, at: number, from: number, to: number): boolean {
  if (to <= from) return false
  const first = at + (from >> 5)
  const last = at + ((to - 1) >> 5)
  const low = -1 << (from & 31)
  const high = -1 >>> (31 - ((to - 1) & 31))
  if (first === last) return ((bits[first] ?? 0) & low & high) !== 0
  if (((bits[first] ?? 0) & low) !== 0 || ((bits[last] ?? 0) & high) !== 0) return true
  for (let word = first + 1; word < last; word++) if (bits[word] !== 0) return true
  return false
}

/** The place of the lowest set bit; 32 for none. */
export const lowestBit = (word: number): number => (word === 0 ? 32 : 31 - Math.clz32(word & -word))

/** The cells set in a row, in order. */
export function cellsOf(bits: Int32Array, at: number, words: number): number[] {
  const cells: number[] = []
  for (let word = 0; word < words; word++) {
    for (let left = bits[at + word] ?? 0; left !== 0; left &= left - 1)
      cells.push(word * 32 + lowestBit(left))
  }
  return cells
}

/** Where a run of `length` set cells begins: the row's cells from which the next `length - 1` are set too. */
export function startsOfRuns(cells: Int32Array, length: number): Int32Array {
  const starts = cells.slice()
  for (let shift = 1; shift < length; shift++) {
    for (let word = 0; word < starts.length; word++) {
      starts[word] = (starts[word] ?? 0) & shiftedDown(cells, 0, cells.length, word, shift)
    }
  }
  return starts
}

/** One word of a row moved down by `shift` cells: bit `c` is what bit `c + shift` was. */
export function shiftedDown(
  bits: Int32Array,
  at: number,
  words: number,
  word: number,
  shift: number,
): number {
  const whole = shift >> 5
  const part = shift & 31
  const low = word + whole < words ? (bits[at + word + whole] ?? 0) : 0
  if (part === 0) return low
  const high = word + whole + 1 < words ? (bits[at + word + whole + 1] ?? 0) : 0
  return (low >>> part) | (high << (32 - part))
}
