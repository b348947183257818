import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Cell } from './painting'

/** The stretch that is being chosen: from `anchor`, where there is one, to the cursor. */
interface Chosen {
  readonly cursor: Cell
  readonly anchor: Cell | null
  /** A click has set the anchor; the next one ends the stretch. */
  readonly isPending: boolean
  /** The pointer is held down. */
  readonly isPressed: boolean
}

const start: Chosen = { cursor: { row: 0, column: 0 }, anchor: null, isPending: false, isPressed: false }

const isSame = (a: Cell | null, b: Cell): boolean => a?.row === b.row && a.column === b.column

/** Chooses stretches of a grid by dragging, by two clicks or by keys, and paints them. */
export function usePainting(input: {
  readonly rows: number
  readonly columns: number
  /** Paints the rectangle between two cells; the first decides with what. */
  readonly paint: (from: Cell, to: Cell) => void
}) {
  const [chosen, setChosen] = useState<Chosen>(start)
  const cursor: Cell = {
    row: Math.min(chosen.cursor.row, input.rows - 1),
    column: Math.min(chosen.cursor.column, input.columns - 1),
  }
  const from = chosen.anchor ?? cursor

  const paintTo = (to: Cell, anchor: Cell): void => {
    input.paint(anchor, to)
    setChosen({ ...start, cursor: to })
  }
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellUnder(event)
    if (event.button !== 0 || !cell) return
    setChosen({ ...chosen, cursor: cell, anchor: chosen.isPending ? chosen.anchor : cell, isPressed: true })
  }
  const onPointerMove = (event: PointerEvent): void => {
    const cell = chosen.isPressed || chosen.isPending ? cellUnder(event) : null
    if (cell && !isSame(cell, chosen.cursor)) setChosen({ ...chosen, cursor: cell })
  }
  const onPointerUp = (event: PointerEvent): void => {
    if (!chosen.isPressed) return
    const cell = cellUnder(event) ?? cursor
    if (chosen.anchor && (chosen.isPending || !isSame(chosen.anchor, cell))) paintTo(cell, chosen.anchor)
    else setChosen({ ...chosen, isPressed: false, isPending: true })
  }
  const onPointerCancel = (): void => setChosen({ ...start, cursor })

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys on a control inside the grid are the control's own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const last: Cell = { row: input.rows - 1, column: input.columns - 1 }
    const moves: Readonly<Record<string, Cell>> = {
      ArrowUp: { ...cursor, row: Math.max(cursor.row - 1, 0) },
      ArrowDown: { ...cursor, row: Math.min(cursor.row + 1, last.row) },
      ArrowLeft: { ...cursor, column: Math.max(cursor.column - 1, 0) },
      ArrowRight: { ...cursor, column: Math.min(cursor.column + 1, last.column) },
      Home: { ...cursor, row: 0 },
      End: { ...cursor, row: last.row },
    }
    const to = moves[event.key]
    if (to) setChosen({ ...start, cursor: to, anchor: event.shiftKey ? from : null })
    else if (event.key === ' ' || event.key === 'Enter') paintTo(cursor, from)
    else if (event.key === 'Escape' && chosen.anchor) setChosen({ ...start, cursor })
    else return
    event.preventDefault()
  }
  return {
    cursor,
    from,
    isPending: chosen.isPending,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown },
  }
}

/** What lies under the pointer: while a finger or a mouse is down, events go to the cell where it went down. */
function cellUnder({ clientX, clientY }: PointerEvent): Cell | null {
  const cell = document.elementFromPoint(clientX, clientY)?.closest('[data-cell]')
  const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}
