import { useState, type KeyboardEvent } from 'react'

export interface GridKeys<Row> {
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly pageRows: () => number
  readonly scrollTo: (at: number) => void
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly selection?: Selection | undefined
  readonly onDelete?: ((rows: readonly Row[]) => void) | undefined
  /** A character typed on the grid goes on to its filter. */
  readonly onType: (character: string) => void
}

/** Which rows are chosen, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly change: (ids: ReadonlySet<string>) => void
}

/** The keys of a grid of rows: arrows move, Enter opens, Space selects, Shift extends, Ctrl+A selects all, Delete asks, letters filter. */
export function useGridKeys<Row>(grid: GridKeys<Row>) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const { rows, rowId, selection } = grid
  const at = rows.findIndex((row) => rowId(row) === activeId)
  const active = rows[at] ?? null

  const moveTo = (to: number, extend: boolean): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!row) return
    setActiveId(rowId(row))
    grid.scrollTo(rows.indexOf(row))
    if (extend && selection)
      selection.change(new Set([...selection.ids, ...(active ? [rowId(active)] : []), rowId(row)]))
  }
  const toggle = (row: Row): void => {
    if (!selection) return
    const ids = new Set(selection.ids)
    if (!ids.delete(rowId(row))) ids.add(rowId(row))
    selection.change(ids)
  }
  const chosenRows = (): readonly Row[] => {
    const chosen = rows.filter((row) => selection?.ids.has(rowId(row)))
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
    if (to !== undefined) moveTo(to, event.shiftKey)
    else if (event.key === 'Enter' && active && grid.onOpen) grid.onOpen(active)
    else if (event.key === ' ' && active && selection) toggle(active)
    else if (event.key === 'Delete' && grid.onDelete && chosenRows().length > 0) grid.onDelete(chosenRows())
    else if (event.key === 'Escape' && selection && selection.ids.size > 0) selection.change(new Set())
    else if (event.key.toLowerCase() === 'a' && command && selection)
      selection.change(new Set(rows.map(rowId)))
    else if (event.key.length === 1 && event.key !== ' ' && !command && !event.altKey) grid.onType(event.key)
    else return
    event.preventDefault()
  }
  return { activeId: active ? activeId : null, setActiveId, toggle, chosenRows, onKeyDown }
}
