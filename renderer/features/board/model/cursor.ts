import type { BoardRow, GroupBlock, IdleBlock, MeetingBlock } from './rows'
import type { Axis } from './axis'

/** Where the keyboard stands on the board. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

/** What the cursor stands on: a meeting, a group session, a break, time away, or one free slot. */
export type CellContent =
  | MeetingBlock
  | GroupBlock
  | IdleBlock
  | { readonly kind: 'free'; readonly column: number; readonly span: number }

/** What a row holds at a column; a meeting wins over what lies beneath it. */
export function contentAt(row: BoardRow, column: number): CellContent {
  const covers = (block: { readonly column: number; readonly span: number }): boolean =>
    block.column < column + 1 && column < block.column + block.span
  return (
    row.meetings.find(covers) ??
    row.groupSessions.find(covers) ??
    row.idle.find(covers) ?? { kind: 'free', column, span: 1 }
  )
}

export type Step =
  'left' | 'right' | 'up' | 'down' | 'row-start' | 'row-end' | 'page-up' | 'page-down' | 'start' | 'end'

/** Where a step leads: along a row from one thing to the next, between rows at the same time; never off the board. */
export function step(cursor: Cursor, by: Step, rows: readonly BoardRow[], axis: Axis, page: number): Cursor {
  const last = { row: Math.max(rows.length - 1, 0), column: Math.max(axis.columns - 1, 0) }
  const held = (row: number, column: number): Cursor => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  })
  const row = rows[cursor.row]
  switch (by) {
    case 'left':
      return held(cursor.row, row ? Math.floor(contentAt(row, cursor.column).column) - 1 : 0)
    case 'right': {
      const content = row ? contentAt(row, cursor.column) : null
      const next = content ? Math.max(Math.ceil(content.column + content.span), cursor.column + 1) : 0
      return next > last.column ? cursor : held(cursor.row, next)
    }
    case 'up':
      return held(cursor.row - 1, cursor.column)
    case 'down':
      return held(cursor.row + 1, cursor.column)
    case 'page-up':
      return held(cursor.row - page, cursor.column)
    case 'page-down':
      return held(cursor.row + page, cursor.column)
    case 'row-start':
      return held(cursor.row, 0)
    case 'row-end':
      return held(cursor.row, last.column)
    case 'start':
      return held(0, 0)
    case 'end':
      return last
  }
}
