import { err, ok, type Result } from '@shared/kernel/result'
import { readCsv, separators, type CsvRow, type Separator } from '../../csv'

/** What no list of a school has: more is refused before it costs time or memory. */
const most = { rows: 400_000, columns: 4_000, cells: 12_000_000, bytesOfLine: 2_000_000 } as const

/** Why bytes were not split into rows. */
export type SizeFault = 'too-many-rows' | 'too-many-columns' | 'too-large'

/** More than a table can have, found by counting before anything is decoded or split. */
export function sizeFault(bytes: Uint8Array): SizeFault | null {
  let [lines, lineStart, ofLine, all] = [0, 0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x0a || byte === 0x0d) {
      lines += byte === 0x0a || bytes[at + 1] !== 0x0a ? 1 : 0
      lineStart = at
      ofLine = 0
    } else if (byte === 0x2c || byte === 0x3b || byte === 0x09 || byte === 0x7c) {
      ofLine += 1
      all += 1
    }
    if (ofLine > most.columns || all > most.cells) return 'too-many-columns'
    if (lines > most.rows * 2) return 'too-many-rows'
    if (at - lineStart > most.bytesOfLine) return 'too-large'
  }
  return null
}

/** Rows of text and what stands between their columns. */
export interface SplitText {
  readonly rows: readonly CsvRow[]
  readonly separator: Separator
}

/**
 * Splits text into rows: by the separator of a line `sep=;`, else by the one with which most lines have the same number of
 * columns; `score` says how well a row serves as the header.
 */
export function splitText(
  text: string,
  score: (cells: readonly string[]) => number,
): Result<SplitText, SizeFault> {
  try {
    return ok(split(text, score))
  } catch (cause) {
    // Millions of quotes in one cell are more than regular expressions have room for.
    if (cause instanceof RangeError) return err('too-large')
    throw cause
  }
}

function split(text: string, score: (cells: readonly string[]) => number): SplitText {
  const declared = declaredSeparator(text)
  const separator = declared ?? likeliestSeparator(text, score)
  const rows = rowsOf(text, separator)
  return { rows: declared === null ? rows : rows.filter(({ line }) => line > 1), separator }
}

/** The separator of a first line `sep=;`, which Excel understands. */
function declaredSeparator(text: string): Separator | null {
  const [, mark] = /^"?sep=(.)"?[,;\t|]*[\r\n]/i.exec(text) ?? []
  return separators.find((one) => one === mark) ?? null
}

/** Characters and rows that are looked at to find out how a file is written. */
const sample = { characters: 65_536, rows: 60 } as const

function likeliestSeparator(text: string, score: (cells: readonly string[]) => number): Separator {
  const start = text.slice(0, sample.characters)
  const likely = separators.map((separator) => {
    const rows = readCsv(start, separator, sample.rows)
    const widths = rows.map(({ cells }) => cells.length)
    const width = mostFrequent(widths)
    const regular = widths.filter((one) => one === width).length / Math.max(1, widths.length)
    const known = Math.max(0, ...rows.map(({ cells }) => score(cells)))
    return { separator, weight: known * 1000 + (width > 1 ? regular * 100 + Math.min(width, 99) / 100 : 0) }
  })
  return likely.reduce((best, one) => (one.weight > best.weight ? one : best)).separator
}

/** The most frequent number of several, the larger of two as frequent. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let best = 0
  for (const [number, count] of counts) {
    const record = counts.get(best) ?? 0
    if (count > record || (count === record && number > best)) best = number
  }
  return best
}

/** Rows of text: with quotes where they are well used, and line by line where quotes are letters like any other. */
function rowsOf(text: string, separator: Separator): readonly CsvRow[] {
  const quoted = readCsv(text, separator, most.rows)
  if (!quoted.some((row) => row.badQuotes)) return quoted
  const plain = plainRows(text, separator)
  const width = mostFrequent(plain.map(({ cells }) => cells.length))
  const isRegular = plain.every(({ cells }) => cells.length === width)
  return isRegular && !plain.some(({ cells }) => cells.some(isQuoted))
    ? plain
    : withoutSwallowing(text, separator, quoted)
}

const isQuoted = (cell: string): boolean => cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')

/** Characters that are read again at most for the sake of quotes that are never closed. */
const maxReadAgain = 8_000_000

/**
 * A quote that is never closed swallows what follows: then its line alone is broken, and reading begins again on the next. Where that
 * would take too long, all that is left is broken.
 */
function withoutSwallowing(text: string, separator: Separator, first: readonly CsvRow[]): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let [rest, before, read, budget] = [text, 0, first, maxReadAgain]
  for (;;) {
    const broken = read.findIndex(swallows)
    const good = broken < 0 ? read : read.slice(0, broken)
    for (const row of good) rows.push({ ...row, line: row.line + before })
    const swallowed = read[broken]
    if (swallowed === undefined) return rows
    const [start, end] = [offsetOfLine(rest, swallowed.line), offsetOfLine(rest, swallowed.line + 1)]
    rows.push(...brokenRows(rest.slice(start, end), separator, swallowed.line + before))
    rest = rest.slice(end)
    before += swallowed.line
    budget -= rest.length
    if (budget < 0) return [...rows, ...brokenRows(rest, separator, before + 1)]
    read = readCsv(rest, separator, most.rows)
  }
}

const swallows = ({ badQuotes, cells }: CsvRow): boolean =>
  badQuotes && cells.some((cell) => /[\r\n]/.test(cell))

const brokenRows = (text: string, separator: Separator, firstLine: number): readonly CsvRow[] =>
  plainRows(text, separator).map((row) => ({ ...row, line: row.line + firstLine - 1, badQuotes: true }))

/** Where a physical line begins, counted from 1; the end of the text where there are fewer. */
function offsetOfLine(text: string, line: number): number {
  const lineEnd = /\r\n|\r|\n/g
  for (let count = 1; count < line; count++) if (lineEnd.exec(text) === null) return text.length
  return lineEnd.lastIndex
}

const plainRows = (text: string, separator: Separator): readonly CsvRow[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, i): readonly CsvRow[] => {
    const cells = line.split(separator)
    return cells.some((cell) => cell.trim() !== '') ? [{ line: i + 1, cells, badQuotes: false }] : []
  })
