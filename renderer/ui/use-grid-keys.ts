import { useState, type KeyboardEvent } from 'react'
import type { DataTableModel } from './use-data-table'

export interface GridKeys<Row> {
  readonly table: DataTableModel<Row>
  readonly isSelectable: boolean
  readonly pageRows: () => number
  readonly scrollTo: (at: number) => void
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly onDelete?: ((rows: readonly Row[]) => void) | undefined
  /** A key that the list has a use of its own for, on the selected rows or the row of the cursor; true where it was used. */
  readonly onRowKey?: ((key: string, rows: readonly Row[]) => boolean) | undefined
  /** A character typed on the grid goes on to its filter. */
  readonly onType: (character: string) => void
}

/** The keys of a grid of rows: arrows move, Enter opens, Space selects, Shift extends, Ctrl+A selects all, Delete asks, letters filter. */
export function useGridKeys<Row>(grid: GridKeys<Row>) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const { table, isSelectable } = grid
  const { shown: rows, idOf } = table
  const at = activeId === null ? -1 : rows.findIndex((row) => idOf(row) === activeId)
  const active = rows[at] ?? null

  const moveTo = (to: number, extend: boolean): void => {
    const place = Math.max(0, Math.min(rows.length - 1, to))
    const row = rows[place]
    if (!row) return
    setActiveId(idOf(row))
    grid.scrollTo(place)
    if (extend && isSelectable) table.select([...(active ? [active] : []), row])
  }
  /** The selected rows that are shown, in their order, else the row of the cursor. */
  const chosenRows = (): readonly Row[] => {
    const chosen = rows.filter(table.isSelected)
    return chosen.length > 0 ? chosen : active ? [active] : []
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys on a control inside the grid are the control's own.
    if (event.target !== event.currentTarget) return
    const command = event.ctrlKey || event.metaKey
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at === -1 ? 0 : at - 1,
      PageDown: at + grid.pageRows(),
      PageUp: at - grid.pageRows(),
      Home: 0,
      End: rows.length - 1,
    }
    const to = command || event.altKey ? undefined : moves[event.key]
    if (!command && !event.altKey && grid.onRowKey?.(event.key, chosenRows()) === true) event.preventDefault()
    else if (to !== undefined) moveTo(to, event.shiftKey)
    else if (event.key === 'Enter' && active && grid.onOpen) grid.onOpen(active)
    else if (event.key === ' ' && active && isSelectable) table.toggle(active)
    else if (event.key === 'Delete' && grid.onDelete && chosenRows().length > 0) grid.onDelete(chosenRows())
    else if (event.key === 'Escape' && table.selected.length > 0) table.clearSelection()
    else if (event.key.toLowerCase() === 'a' && command && isSelectable) table.select(rows)
    else if (
      grid.onRowKey === undefined &&
      event.key.length === 1 &&
      event.key !== ' ' &&
      !command &&
      !event.altKey
    )
      grid.onType(event.key)
    else return
    event.preventDefault()
  }
  return { activeId: active ? activeId : null, setActiveId, chosenRows, onKeyDown }
}
