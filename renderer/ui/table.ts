import { useMemo, useState, type ReactNode } from 'react'
import { escapeFormula } from '@shared/kernel/spreadsheet'
import type { Format } from '@shared/words/format'

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

export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The rows that a filter leaves, in the order chosen. */
export function useTableRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
  sort: Sort | null,
  format: Format,
): readonly Row[] {
  // Sorted before it is filtered: typing then costs a look at each row, never a sort.
  const inOrder = useMemo(() => sortRows(rows, columns, sort, format), [rows, columns, sort, format])
  const isSought = filter.trim() !== ''
  const texts = useMemo(
    () => (isSought ? inOrder.map((row) => searchedText(row, columns)) : []),
    [inOrder, columns, isSought],
  )
  return useMemo(() => filterRows(inOrder, texts, filter), [inOrder, texts, filter])
}

/** A text as it is compared with what somebody types: without accents, in small letters. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** All that a filter looks at in a row. */
export const searchedText = <Row>(row: Row, columns: readonly Column<Row>[]): string =>
  folded(columns.map((column) => column.text(row)).join('\n'))

/** The rows in whose text, given beside them, every word of the filter occurs; accents and case aside. */
export function filterRows<Row>(
  rows: readonly Row[],
  texts: readonly string[],
  filter: string,
): readonly Row[] {
  const words = folded(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.length === 0 ? rows : rows.filter((_, at) => words.every((word) => texts[at]?.includes(word)))
}

/** The rows by one column; those that have nothing there come last in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
  format: Pick<Format, 'compare'>,
): readonly Row[] {
  const column = columns.find((one) => one.id === sort?.column)
  if (!sort || !column) return rows
  const keyOf = column.sortBy ?? column.text
  const factor = sort.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      const [blankA, blankB] = [a.key === null || a.key === '', b.key === null || b.key === '']
      if (blankA || blankB) return Number(blankA) - Number(blankB)
      const bothNumbers = typeof a.key === 'number' && typeof b.key === 'number'
      const order = bothNumbers ? Number(a.key) - Number(b.key) : format.compare(String(a.key), String(b.key))
      return order * factor
    })
    .map(({ row }) => row)
}

/** Which order a table is in, and what a click on a column's head does to it. */
export function useSort(initial: Sort | null): readonly [Sort | null, (column: string) => void] {
  const [sort, setSort] = useState(initial)
  const toggle = (column: string): void =>
    setSort((was) =>
      was?.column === column && was.direction === 'ascending'
        ? { column, direction: 'descending' }
        : { column, direction: 'ascending' },
    )
  return [sort, toggle]
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
