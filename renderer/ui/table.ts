import type { ReactNode } from 'react'
import { foldText, hasEveryTerm, searchTerms } from '@shared/kernel/fold-text'
import { escapeFormula } from '@shared/kernel/spreadsheet'
import type { Format } from '@shared/words/format'

/** Which column a list is in the order of. */
export interface Sort {
  readonly id: string
  readonly desc: boolean
}

/** One column of a `DataTable`. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** A CSS grid track: `minmax(160px, 2fr)`, `96px`. */
  readonly width: string
  /** What is filtered, copied, and shown unless `cell` shows it otherwise. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
  /** What is sorted by where the text does not sort rightly; blank texts come last either way. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Numbers and times stand at the end. */
  readonly align?: 'start' | 'end'
  /** Shown whole, on as many lines as it takes; the row grows with it. */
  readonly wraps?: boolean
  /** Left out where the table is narrower than this, in CSS pixels; still filtered and copied. */
  readonly from?: number
}

/** The rows in which every word that was typed occurs, whichever columns they are in. */
export function filterRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  typed: string,
): readonly Row[] {
  const terms = searchTerms(typed)
  return terms.length === 0 ? rows : rows.filter((row) => hasEveryTerm(searchedText(row, columns), terms))
}

/**
 * Makes ready what is searched of some rows, from a place on and for as long as `isTimeLeft`; gives the place of the first that is
 * left. Else the first letter that is typed has to wait for all of them.
 */
export function prepareSearch<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  from: number,
  isTimeLeft: () => boolean,
): number {
  let at = from
  while (at < rows.length && isTimeLeft()) {
    for (const row of rows.slice(at, at + rowsAtOnce)) searchedText(row, columns)
    at += rowsAtOnce
  }
  return Math.min(at, rows.length)
}

/** The clock is not asked for each row. */
const rowsAtOnce = 50

/** What is searched of each row, by the columns that say it: both are replaced when what they say changes. */
const searchedTexts = new WeakMap<object, WeakMap<object, string>>()

function searchedText<Row extends object>(row: Row, columns: readonly Column<Row>[]): string {
  const texts = searchedTexts.get(columns) ?? new WeakMap<object, string>()
  searchedTexts.set(columns, texts)
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = foldText(columns.map((column) => column.text(row)).join('\n'))
  texts.set(row, text)
  return text
}

/**
 * The rows by one column; those that have nothing there come last in either direction. Done before the table filters, so that
 * typing costs a look at each row and never a sort: see .github/decisions/rows-of-lists.md.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
  format: Pick<Format, 'compare'>,
): Row[] {
  const column = columns.find(({ id }) => id === sort?.id)
  if (!sort || !column) return [...rows]
  const keyOf = column.sortBy ?? column.text
  const factor = sort.desc ? -1 : 1
  const keyed = rows.map((row, at) => {
    const key = keyOf(row)
    return { row, at, key, rough: typeof key === 'string' ? foldText(key) : '' }
  })
  // Reading order is slow to compare. Of rows that are nearly in order already few are compared.
  keyed.sort((a, b) => (a.rough < b.rough ? -factor : a.rough > b.rough ? factor : 0))
  return keyed
    .sort((a, b) => {
      const [blankA, blankB] = [a.key === null || a.key === '', b.key === null || b.key === '']
      if (blankA || blankB) return Number(blankA) - Number(blankB) || a.at - b.at
      const bothNumbers = typeof a.key === 'number' && typeof b.key === 'number'
      const order = bothNumbers ? Number(a.key) - Number(b.key) : format.compare(String(a.key), String(b.key))
      return order * factor || a.at - b.at
    })
    .map(({ row }) => row)
}

/** Rows as tab-separated text with a header, as spreadsheets paste it. A text that a spreadsheet would run as a formula is defused. */
export function toTsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const line = (cells: readonly string[]): string => cells.map(cellText).join('\t')
  return [
    line(columns.map((column) => column.title)),
    ...rows.map((row) => line(columns.map((column) => column.text(row)))),
  ].join('\n')
}

const cellText = (text: string): string => escapeFormula(text.replace(/[\t\r\n\0]+/g, ' '))
