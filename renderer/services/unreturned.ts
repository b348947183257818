import type { MinutesCell } from '@shared/domain/meetings/pack'

/** What was written on a laptop since its newest return pack. */
export interface Unreturned {
  readonly words: number
  /** Changes without words: who came, a date, minutes made final. */
  readonly marks: number
}

/** Counts what is different from what the newest return pack said. */
export function countUnreturned(returned: readonly MinutesCell[], now: readonly MinutesCell[]): Unreturned {
  const before = new Map(returned.map(({ key, value }) => [key, value]))
  let [words, marks] = [0, 0]
  for (const { key, value } of now) {
    const known = before.get(key)
    before.delete(key)
    // The order of a list whose entries are counted one by one.
    if (value === known || isOrder(key)) continue
    const added = isText(key) ? wordsAdded(known ?? '""', value) : 0
    words += added
    if (added === 0) marks++
  }
  // What was returned and is not there any more was taken away since.
  const gone = [...before.keys()].filter((key) => !isOrder(key)).length
  return { words, marks: marks + gone }
}

const isOrder = (key: string): boolean => orders.some((field) => key.startsWith(`["${field}"`))
const orders = ['adults', 'targets', 'agreements', 'groupActions']

const textCells = [
  ...['text', 'phrase', 'target', 'agreement', 'action', 'jotting', 'addendum', 'incident'],
  ...['groupText', 'groupAction'],
]
const isText = (key: string): boolean => textCells.some((field) => key.startsWith(`["${field}"`))

/** The words in what differs: between those at the beginning and at the end that two texts have in common. */
function wordsAdded(before: string, after: string): number {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++
  return now.length - end - start
}

/** What a person has written of a value: a whole text, or the boxes of a target, an action, a note. */
function wordsOf(json: string): readonly string[] {
  const value: unknown = JSON.parse(json)
  const texts =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([field, text]): readonly unknown[] =>
          boxes.includes(field) ? [text].flat() : [],
        )
      : [value]
  return texts.flatMap((text) => (typeof text === 'string' ? (text.match(/[\p{L}\p{N}]+/gu) ?? []) : []))
}

const boxes = ['what', 'who', 'owner', 'text', 'blanks', 'reportedTo', 'afterwards']
