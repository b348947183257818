import { foldText } from '@shared/kernel/fold-text'
import { readTypedTime } from '@shared/kernel/typed-time'
import { overlaps, type TimeRange } from '@shared/kernel/time'
import type { Session } from './event'
import { asWindows, freeIn, type FreeWindow } from './free-times'

/** What is wrong with a line of pasted free times. */
export type PastedProblem =
  | { readonly kind: 'unknown-name'; readonly text: string }
  | { readonly kind: 'several-names'; readonly text: string }
  | { readonly kind: 'not-a-time'; readonly text: string }
  | { readonly kind: 'outside-sessions'; readonly text: string }
  | { readonly kind: 'too-many-columns'; readonly columns: number }

/** What a table of free times says. */
export interface PastedTimes<Key> {
  /** By person: their windows from now on. */
  readonly windows: ReadonlyMap<Key, readonly FreeWindow[]>
  /** By line, counted from 1. A line with a problem changes nothing. */
  readonly problems: readonly { readonly line: number; readonly problem: PastedProblem }[]
  /** Whether the first line was taken for the columns' names. */
  readonly hasHeader: boolean
}

/** What a table of free times is read against. */
export interface PastedSource<Key> {
  readonly sessions: readonly Session[]
  /** Everybody who may be meant by a name or an id, as typed. */
  readonly find: (name: string) => readonly Key[]
  readonly windowsOf: (key: Key) => readonly FreeWindow[]
}

const throughout = new Set(['all', 'any', 'yes', 'free', 'any time', 'whole'])
const never = new Set(['no', 'none', '-', '–', 'not free'])

/**
 * Reads a table as spreadsheets copy it: a name or an id, then one column for each session in order, or one for all of them.
 * A cell has times (`16:00–17:00; 18:00–19:00`), `all` or `no`; a blank one leaves the session as it is.
 */
export function readPastedTimes<Key>(text: string, source: PastedSource<Key>): PastedTimes<Key> {
  const windows = new Map<Key, readonly FreeWindow[]>()
  const problems: { line: number; problem: PastedProblem }[] = []
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.split('\t').map(bare))
  const hasHeader = isHeader(lines[0] ?? [], source)
  for (const [i, cells] of lines.entries()) {
    if ((i === 0 && hasHeader) || cells.every((cell) => cell === '')) continue
    const read = readLine(cells, source, windows)
    if ('problem' in read) problems.push({ line: i + 1, problem: read.problem })
    else windows.set(read.key, read.windows)
  }
  return { windows, problems, hasHeader }
}

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()

/** A first line that names nobody, and no time either. */
const isHeader = <Key>([name = '', ...cells]: readonly string[], { find }: PastedSource<Key>): boolean =>
  find(name).length === 0 &&
  cells.some((cell) => cell !== '') &&
  cells.every((cell) => cell === '' || readCell(cell) === null)

type Read<Key> =
  { readonly key: Key; readonly windows: readonly FreeWindow[] } | { readonly problem: PastedProblem }

function readLine<Key>(
  [name = '', ...all]: readonly string[],
  { sessions, find, windowsOf }: PastedSource<Key>,
  before: ReadonlyMap<Key, readonly FreeWindow[]>,
): Read<Key> {
  const [key, ...others] = find(name)
  if (key === undefined) return { problem: { kind: 'unknown-name', text: name } }
  if (others.length > 0) return { problem: { kind: 'several-names', text: name } }
  const cells = all.slice(0, all.findLastIndex((cell) => cell !== '') + 1)
  if (cells.length > Math.max(sessions.length, 1))
    return { problem: { kind: 'too-many-columns', columns: cells.length } }
  const own = before.get(key) ?? windowsOf(key)
  if (cells.length === 0) return { key, windows: own }
  // A table with one column means every session: the others are not blank cells but are not there.
  const isForAll = all.length === 1
  const windows: FreeWindow[] = []
  for (const [i, session] of sessions.entries()) {
    const cell = (isForAll ? cells[0] : cells[i]) ?? ''
    const ranges = cell === '' ? freeIn(session, own) : readCell(cell)
    if (ranges === null) return { problem: { kind: 'not-a-time', text: cell } }
    const inside = ranges === 'throughout' ? [session] : ranges.filter((range) => overlaps(range, session))
    const isOutside = ranges !== 'throughout' && ranges.length > 0 && inside.length === 0
    if (isOutside && !isForAll) return { problem: { kind: 'outside-sessions', text: cell } }
    windows.push(...inside.map(({ start, end }) => ({ sessionId: session.id, start, end })))
  }
  if (isForAll && windows.length === 0 && !never.has(foldText(cells[0] ?? '')))
    return { problem: { kind: 'outside-sessions', text: cells[0] ?? '' } }
  return { key, windows: asWindows(sessions, windows) }
}

/** The times of a cell, in order as typed; null where it has none. */
function readCell(cell: string): readonly TimeRange[] | 'throughout' | null {
  const word = foldText(cell)
  if (throughout.has(word)) return 'throughout'
  if (never.has(word)) return []
  const ranges: TimeRange[] = []
  for (const part of cell.split(/[;,]/).filter((one) => one.trim() !== '')) {
    const [from = '', to = '', ...more] = part.split(/[-–—]|\bto\b/)
    const [start, end] = [readTypedTime(from), readTypedTime(to)]
    if (start === null || end === null || end <= start || more.length > 0) return null
    ranges.push({ start, end })
  }
  return ranges.length > 0 ? ranges : null
}
