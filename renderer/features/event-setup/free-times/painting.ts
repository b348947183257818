import { freedomIn, freeIn, type FreeWindow, type GridRow } from '@shared/domain/events/free-times'
import type { Session } from '@shared/domain/events/event'
import type { TimeRange } from '@shared/kernel/time'

/** A cell of the grid. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** How many of those chosen are free in a cell. */
export interface CellCount {
  readonly free: number
  /** Free in part of it. */
  readonly partly: number
}

/** How a cell looks: free for all who are chosen, for some of them or of its time, or for none. */
export type CellState = 'free' | 'some' | 'away'

/** Counts, cell by cell, who is free. */
export function countFree(
  sessions: readonly Session[],
  grid: readonly GridRow[],
  everybody: readonly (readonly FreeWindow[])[],
): readonly (readonly (CellCount | null)[])[] {
  const ranges: readonly (readonly (readonly TimeRange[])[])[] = sessions.map((session) =>
    everybody.map((windows) => freeIn(session, windows)),
  )
  return grid.map(({ cells }) =>
    cells.map((stretch, column) => {
      if (stretch === null) return null
      const found = (ranges[column] ?? []).map((free) => freedomIn(free, stretch))
      return {
        free: found.filter((one) => one === 'free').length,
        partly: found.filter((one) => one === 'partly').length,
      }
    }),
  )
}

/** How a cell looks where so many are chosen. */
export function stateOf({ free, partly }: CellCount, all: number): CellState {
  if (free === all) return 'free'
  return free + partly === 0 ? 'away' : 'some'
}

/** The stretches of a rectangle between two cells; what no session has is left out. */
export function stretchesBetween(grid: readonly GridRow[], from: Cell, to: Cell): readonly FreeWindow[] {
  return grid
    .filter((_, row) => isBetween(row, from.row, to.row))
    .flatMap(({ cells }) =>
      cells.flatMap((cell, column) =>
        cell !== null && isBetween(column, from.column, to.column) ? [cell] : [],
      ),
    )
}

/** Whether a cell lies in the rectangle between two others. */
export const isCellBetween = ({ row, column }: Cell, from: Cell, to: Cell): boolean =>
  isBetween(row, from.row, to.row) && isBetween(column, from.column, to.column)

const isBetween = (at: number, a: number, b: number): boolean => at >= Math.min(a, b) && at <= Math.max(a, b)
