import type { Cell, Column, Row, TableBlock } from '@shared/documents/model'
import type { TextMeasure } from './fonts'
import { wordsIn } from './lines'
import { printable } from './script'
import type { Frame } from './slab'
import { shades, styles, type TextStyle } from './typography'

/** Where a column stands. */
export interface Place {
  readonly x: number
  readonly width: number
}

export interface Density {
  readonly cell: TextStyle
  /** Of a column that is set large. */
  readonly large: TextStyle
  readonly detail: TextStyle
  readonly padding: number
}

export interface Appearance {
  readonly density: Density
  readonly gutter: number
  readonly title: TextStyle
}

const roomy: Density = {
  cell: styles.cell,
  large: { ...styles.cell, size: 12.5, leading: 16 },
  detail: styles.detail,
  padding: 5,
}
const dense: Density = {
  cell: { ...styles.cell, size: 9.5, leading: 12 },
  large: { ...styles.cell, size: 11.5, leading: 14 },
  detail: { ...styles.detail, size: 8.5, leading: 10.5 },
  padding: 1.7,
}
const fine: Density = {
  cell: { ...styles.cell, size: 8, leading: 10 },
  large: { ...styles.cell, size: 9, leading: 11 },
  detail: { ...styles.detail, size: 7, leading: 8.5 },
  padding: 1.5,
}

/** The rows of lists that are set in columns side by side. */
const close: Density = {
  cell: { ...styles.cell, size: 9, leading: 11 },
  large: { ...styles.cell, size: 10.5, leading: 12 },
  detail: { ...styles.detail, size: 7.5, leading: 8.8 },
  padding: 0.4,
}

/** How a table looks: its texts, and the white between its columns. */
export function appearanceOf(table: TableBlock): Appearance {
  const small = { ...styles.columnTitle, size: 7.5, leading: 9.5 }
  if (table.grid) return { density: fine, gutter: 4, title: small }
  if (table.sideBySide !== undefined) return { density: close, gutter: 6, title: small }
  return { density: table.dense ? dense : roomy, gutter: 12, title: styles.columnTitle }
}

export const styleOf = (row: Row, cell: Cell, column: Column | undefined, density: Density): TextStyle => ({
  ...(column?.large === true ? density.large : density.cell),
  weight: cell.strong ? 'bold' : 'regular',
  grey: row.emphasis === 'quiet' ? shades.grey : shades.black,
})

/** The side of a box to tick, and the white after it. */
export const tickSide = ({ cell }: Density): number => cell.size
export const indentOf = (cell: Cell, density: Density): number => (cell.tick ? tickSide(density) + 5 : 0)

/** Columns as wide as their shares, unless a word would be cut that others have the room for. */
export function placeColumns(table: TableBlock, frame: Frame, looks: Appearance): readonly Place[] {
  const { gutter } = looks
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const room = frame.width - gutter * (table.columns.length - 1)
  const wanted = table.columns.map((column) => (room * column.share) / shares)
  const texts = table.columns.map((column, i) => textsIn(table, column, i, looks))
  const isCut = wanted.some((width, i) => longest(texts[i] ?? [], frame.measure, width) > width)
  const widths = isCut ? roomForWords(wanted, texts, frame.measure) : wanted
  let x = frame.left
  return widths.map((width) => {
    const place = { x, width }
    x += width + gutter
    return place
  })
}

interface SetText {
  readonly text: string
  readonly style: TextStyle
  readonly indent: number
}

/** All that a column says; its title first. */
function textsIn(
  table: TableBlock,
  column: Column,
  at: number,
  looks: Appearance,
): readonly [SetText, ...SetText[]] {
  const { density } = looks
  const cells = table.rows.flatMap((row): SetText[] => {
    const cell = row.cells[at] ?? { text: '' }
    const indent = indentOf(cell, density)
    const details = cell.details ?? []
    return [
      { text: cell.text, style: styleOf(row, cell, column, density), indent },
      ...details.map((text) => ({ text, style: density.detail, indent })),
    ]
  })
  return [{ text: column.title, style: looks.title, indent: 0 }, ...cells]
}

/** How wide the longest word is, of those that may be wider than `width`. */
function longest(texts: readonly SetText[], measure: TextMeasure, width: number): number {
  return texts.reduce((most, { text, style, indent }) => {
    // Hardly a letter is wider than it is high: most texts need not be measured.
    const letters = (width - indent) / style.size
    if (text.length <= letters) return most
    return wordsIn(printable(text)).reduce(
      (wide, word) =>
        word.length <= letters ? wide : Math.max(wide, measure(word, style.weight, style.size) + indent),
      most,
    )
  }, 0)
}

/**
 * Widths at which as few words as can be are cut: a column takes what it lacks, at most its own width again, from those
 * with room to spare, which keep half of theirs, or three quarters to write in, and the title in one line.
 */
function roomForWords(
  wanted: readonly number[],
  texts: readonly (readonly SetText[])[],
  measure: TextMeasure,
): readonly number[] {
  const needed = wanted.map((width, i) => {
    const own = texts[i] ?? []
    const [title] = own
    const inOneLine = title ? measure(printable(title.text), title.style.weight, title.style.size) : 0
    return Math.max(Math.min(longest(own, measure, 0), 2 * width), inOneLine <= width ? inOneLine : 0)
  })
  const spare = wanted.map((width, i) => {
    const isToWriteIn = texts[i]?.slice(1).every(({ text }) => text === '') === true
    return Math.max(0, Math.min(width - (needed[i] ?? 0), isToWriteIn ? width / 4 : width / 2))
  })
  const had = spare.reduce((sum, width) => sum + width, 0)
  let left = had
  const given = new Map<number, number>()
  const lacking = wanted
    .map((width, i) => ({ i, lack: (needed[i] ?? 0) - width }))
    .filter(({ lack }) => lack > 0)
  // Those that lack least are helped for certain.
  for (const { i, lack } of lacking.sort((a, b) => a.lack - b.lack)) {
    given.set(i, Math.min(lack, left))
    left -= Math.min(lack, left)
  }
  const share = had === 0 ? 0 : (had - left) / had
  return wanted.map((width, i) => width + (given.get(i) ?? 0) - (spare[i] ?? 0) * share)
}
