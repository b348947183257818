import type { TextMeasure } from './fonts'
import { breakLines } from './lines'
import type { Mark } from './page'
import { printable } from './script'
import type { TextStyle } from './typography'

/** A horizontal slice of a document that is never divided: a line of text, a row of a table. */
export interface Slab {
  readonly height: number
  /** Measured from the slab's own top and the page's left edge. */
  readonly marks: readonly Mark[]
  /** White above it, left out where it begins a page. */
  readonly before: number
  /** True: the next slab goes where this one goes. */
  readonly keepWithNext: boolean
  /** What is drawn above it once more where it begins a page: the head of its table. */
  readonly head: Slab | null
  /** How many slabs from this one on stay on one page where one page can hold them. */
  readonly together: number
  readonly startsPage: boolean
  /** The columns of the page that it is poured into, one after the other; null: it takes the page's whole width. */
  readonly lanes: Lanes | null
  /** How far below the top of the sheet it stands at least; 0 for anywhere. */
  readonly at: number
}

/** So many columns side by side, each beginning so far to the right of the one before. */
export interface Lanes {
  readonly count: number
  readonly step: number
}

/** The room that a block is composed in. */
export interface Frame {
  readonly left: number
  readonly width: number
  /** The height of a page between its margins. */
  readonly pageHeight: number
  readonly measure: TextMeasure
  /** The share of the usual white between blocks and rows: 1, or less where that saves a page. */
  readonly spacing: number
}

export const slab = (height: number, marks: readonly Mark[], more: Partial<Slab> = {}): Slab => ({
  height,
  marks,
  before: 0,
  keepWithNext: false,
  head: null,
  together: 1,
  startsPage: false,
  lanes: null,
  at: 0,
  ...more,
})

/** The slabs with their first moved down by as much white as a block of its kind wants above it. */
export const spaced = (slabs: readonly Slab[], before: number): readonly Slab[] =>
  slabs.map((one, i) => (i === 0 ? { ...one, before: one.before + before } : one))

/** A line of text set in a style, with the style's leading as its height. */
export interface Line {
  readonly text: string
  readonly style: TextStyle
}

export const linesIn = (
  text: string,
  width: number,
  style: TextStyle,
  measure: TextMeasure,
): readonly Line[] =>
  breakLines(printable(text), width, style, measure).map((line) => ({ text: line, style }))

/** A line's text, the middle of its capitals in the middle of its leading. */
export function markOf({ text, style }: Line, x: number, top: number): readonly Mark[] {
  const capitals = 0.714
  const y = top + (style.leading + style.size * capitals) / 2
  return text === ''
    ? []
    : [{ kind: 'text', x, y, text, size: style.size, weight: style.weight, grey: style.grey }]
}

/** Lines below one another. */
export function marksOf(lines: readonly Line[], x: number, top: number): readonly Mark[] {
  let at = top
  return lines.flatMap((line) => {
    const marks = markOf(line, x, at)
    at += line.style.leading
    return marks
  })
}

export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.style.leading, 0)
