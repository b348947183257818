import type { CellWrite, ReturnedPack } from '@shared/domain/meetings/pack'
import { z } from 'zod'
import { canonical, readKey, type CellField, type Cells } from './cells'

/** Values of one cell that were written in different places: the one that the minutes show, and the others. */
export interface MinutesConflict {
  readonly key: string
  readonly shown: string
  readonly others: readonly string[]
}

export interface MergedCells {
  readonly cells: Cells
  readonly conflicts: readonly MinutesConflict[]
}

/** The newest return packs of all laptops with one more, which stands for its laptop unless a newer one does. */
export function withReturn(returns: readonly ReturnedPack[], added: ReturnedPack): readonly ReturnedPack[] {
  const before = returns.find(({ id }) => id === added.id)
  if (before && before.sequence > added.sequence) return returns
  const settled = new Set(
    before?.writes.filter(({ isSettled }) => isSettled).map(({ key, after }) => canonical([key, after])),
  )
  const writes = added.writes.map((write) => ({
    ...write,
    isSettled: write.isSettled || settled.has(canonical([write.key, write.after])),
  }))
  return [...returns.filter(({ id }) => id !== added.id), { ...added, writes }]
}

/**
 * What minutes say once the newest return packs of all laptops are in. `current` is what they say now, `before` the return packs
 * that were in it already. The order in which those came makes no difference: each value is worked out from all of them.
 */
export function mergeCells(
  current: Cells,
  returns: readonly ReturnedPack[],
  before: readonly ReturnedPack[],
): MergedCells {
  const writes = writesByKey(returns)
  const seen = writesByKey(before)
  const cells = new Map(current)
  const conflicts: MinutesConflict[] = []
  const keys = [...writes.keys()].sort()
  for (const key of keys) {
    const now = current.get(key) ?? null
    const merged = mergeCell(readKey(key).field, now, writes.get(key) ?? [], seen.get(key) ?? [])
    if (merged.value === null) cells.delete(key)
    else {
      cells.set(key, merged.value)
      if (merged.others.length > 0) conflicts.push({ key, shown: merged.value, others: merged.others })
    }
  }
  return { cells, conflicts }
}

function writesByKey(returns: readonly ReturnedPack[]): ReadonlyMap<string, readonly CellWrite[]> {
  const found = new Map<string, CellWrite[]>()
  for (const { writes } of returns)
    for (const write of writes) {
      const list = found.get(write.key)
      if (list) list.push(write)
      else found.set(write.key, [write])
    }
  return found
}

interface MergedCell {
  readonly value: string | null
  readonly others: readonly string[]
}

/** What the office has written itself stands; what only came from laptops, or was there before them, gives way to what they wrote last. */
function mergeCell(
  field: CellField,
  now: string | null,
  writes: readonly CellWrite[],
  seen: readonly CellWrite[],
): MergedCell {
  const seenValues = openValues(seen)
  const known = new Set<string | null>([
    ...writes.flatMap(({ before, after }) => [before, after]),
    ...seen.map(({ after }) => after),
    together(field, seenValues, null).value,
  ])
  // What the office has removed since it came stays away.
  const isRemoved = (value: string): boolean => now === null && seenValues.includes(value)
  const open = openValues(writes).filter((value) => !isRemoved(value))
  const isDecided = writes.every(({ isSettled }) => isSettled)
  if (isDecided) return { value: now, others: [] }
  const own = now !== null && !known.has(now) ? now : null
  return together(field, [...new Set([...open, ...(own === null ? [] : [own])])].sort(), own)
}

/** The values that stand to be merged, each once and in one order. */
const openValues = (writes: readonly CellWrite[]): readonly string[] =>
  [...new Set(writes.flatMap(({ after, isSettled }) => (after === null || isSettled ? [] : [after])))].sort()

/** One value of several that were written without knowing of each other. Where words would be lost, the others are kept beside it. */
function together(field: CellField, values: readonly string[], own: string | null): MergedCell {
  const [first, second] = values
  const alone = (value: string | null): MergedCell => ({ value, others: [] })
  // None: it was removed wherever it was touched.
  if (first === undefined || second === undefined) return alone(first ?? null)
  switch (field) {
    case 'facts':
    case 'group':
    case 'addendum':
      return alone(own ?? first)
    case 'startedAt':
      return alone(moments(values).at(0) ?? first)
    case 'finishedAt':
      return alone(moments(values).at(-1) ?? first)
    case 'state':
      return alone(earliestFinal(values) ?? first)
    case 'adults':
    case 'targets':
    case 'agreements':
    case 'groupActions':
      return alone(oneOrder(values, own))
    case 'jotting':
      return alone(joinedNotes(values))
    case 'groupText':
      return alone(joinedTexts(values, own))
    case 'student':
    case 'interpreter':
    case 'adult':
    case 'target':
    case 'agreement':
    case 'action':
    case 'family':
    case 'groupAction':
    case 'incident': {
      const said = values.filter((value) => !saysNothing(value))
      const shown = (own !== null && !saysNothing(own) ? own : said.toSorted(longestFirst)[0]) ?? first
      return { value: shown, others: said.filter((value) => value !== shown) }
    }
  }
}

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

/** Nobody was asked whether they came. */
const saysNothing = (value: string): boolean =>
  value === '"unknown"' || value.includes('"presence":"unknown"')

/** ISO instants in order. */
const moments = (values: readonly string[]): readonly string[] =>
  values.filter((value) => value !== 'null').toSorted()

const finalState = z.looseObject({ kind: z.literal('final'), at: z.string() })

/** Minutes are signed once: the earliest signature stands, and words typed after it are shown beside it. */
function earliestFinal(values: readonly string[]): string | null {
  const signed = values.flatMap((value) => {
    const read = finalState.safeParse(JSON.parse(value))
    return read.success ? [{ value, at: read.data.at }] : []
  })
  signed.sort((a, b) => (a.at === b.at ? (a.value < b.value ? -1 : 1) : a.at < b.at ? -1 : 1))
  return signed[0]?.value ?? null
}

/** Every entry of several lists once: those of the office's own list as it has them, then, the earlier it stands in any, the earlier it comes. */
function oneOrder(values: readonly string[], own: string | null): string {
  const entriesOf = (value: string): readonly string[] => z.array(z.string()).parse(JSON.parse(value))
  const place = new Map<string, number>()
  for (const value of values)
    for (const [i, entry] of entriesOf(value).entries()) place.set(entry, Math.min(i, place.get(entry) ?? i))
  const first = own === null ? [] : entriesOf(own)
  const rest = [...place]
    .filter(([entry]) => !first.includes(entry))
    .sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1))
  return canonical([...first, ...rest.map(([entry]) => entry)])
}

const note = z.looseObject({ text: z.string(), updatedAt: z.string() })

/** A private note that was written on in two places has both texts, the older first. */
function joinedNotes(values: readonly string[]): string {
  const notes = values.map((value) => note.parse(JSON.parse(value)))
  notes.sort((a, b) =>
    a.updatedAt === b.updatedAt ? (a.text < b.text ? -1 : 1) : a.updatedAt < b.updatedAt ? -1 : 1,
  )
  return canonical({ ...notes.at(-1), text: joined(notes.map(({ text }) => text)) })
}

/** A text that was written in several places has what each of them wrote, the office's own first. */
function joinedTexts(values: readonly string[], own: string | null): string {
  const inOrder = own === null ? values : [own, ...values]
  return canonical(joined(inOrder.map((value) => z.string().parse(JSON.parse(value)))))
}

/** Texts one after the other, each once; what is within another of them is left out. */
function joined(texts: readonly string[]): string {
  const once = [...new Set(texts)]
  const whole = once.filter(
    (text) => text !== '' && !once.some((other) => other !== text && other.includes(text)),
  )
  return whole.join('\n\n')
}
