import type { PersonName } from '@shared/domain/people/people'
import { foldedWords, spellingKey } from '@shared/kernel/fold-text'

/**
 * How alike two names are: the same but for case, blanks and the encoding of accents; a spelling put right; one part of a
 * person's name in common; or different names.
 */
export type Similarity = 'same' | 'near' | 'partly' | 'different'

/** Compares two texts as names of one thing: a household, a room. */
export function textSimilarity(a: string, b: string): Similarity {
  if (spellingKey(a) === spellingKey(b)) return 'same'
  return isNear(a, b) ? 'near' : 'different'
}

/**
 * Compares the names of two people with one id part by part; given and family name may have changed places. Who has no name may be
 * anybody, so that of two people with different ids it says nothing.
 */
export function personSimilarity(a: PersonName, b: PersonName): Similarity {
  if ([a, b].some((one) => nameOfPerson(one) === '')) return 'same'
  if (spellingKey(nameOfPerson(a)) === spellingKey(nameOfPerson(b))) return 'same'
  const [given, family] = [isNear(a.givenName, b.givenName), isNear(a.familyName, b.familyName)]
  const exchanged = isNear(a.givenName, b.familyName) && isNear(a.familyName, b.givenName)
  if ((given && family) || exchanged || isNear(nameOfPerson(a), nameOfPerson(b))) return 'near'
  return (given && a.givenName !== '') || (family && a.familyName !== '') ? 'partly' : 'different'
}

/** True where two texts that name people have a name in common: titles and joining words are none. */
export function shareName(a: string, b: string): boolean {
  const others = new Set(foldedWords(b))
  return foldedWords(a).some((word) => others.has(word) && !notNames.has(word))
}

const notNames = new Set(['and', 'und', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'herr', 'frau', 'family'])

/** A person's whole name, in the order in which it is spoken. */
export const nameOfPerson = (person: PersonName): string =>
  [person.givenName, person.familyName].filter((part) => part !== '').join(' ')

/** One spelling of the other, or the same name with more or fewer of its words. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [foldedWords(a), foldedWords(b)]
  if (one.length === 0 || other.length === 0) return one.length === other.length
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return isOneSlip(one.join(' '), other.join(' ')) || fewer.every((word) => more.includes(word))
}

/** True for words that differ by no more than a slip of the pen: the longer, the more letters. */
function isOneSlip(a: string, b: string): boolean {
  const [one, other] = [Array.from(a), Array.from(b)]
  const longest = Math.max(one.length, other.length)
  const allowed = longest < 3 ? 0 : longest < 6 ? 1 : longest < 12 ? 2 : 3
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed
}

/** Letters to insert, delete, replace or exchange with their neighbour to make one word of the other. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of a.entries()) {
    const row = [i + 1]
    for (const [j, other] of b.entries()) {
      const same = letter === other
      const steps = [
        (last[j] ?? 0) + (same ? 0 : 1),
        (last[j + 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other ? (before[j - 1] ?? 0) + 1 : Infinity,
      ]
      row.push(Math.min(...steps))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
