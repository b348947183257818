/** A reproducible source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number
  /** A whole number from 0 up to but not including `bound` (at least 1). */
  below(bound: number): number
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded from one 32-bit number. */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1]
  const next32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 15; i++) next32()
  return { next: () => next32() / 2 ** 32, below: (bound) => Math.floor((next32() / 2 ** 32) * bound) }
}

/** FNV-1a over UTF-16 units: a 32-bit hash that breaks ties without favouring the order of rows. */
export function hashText(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}
