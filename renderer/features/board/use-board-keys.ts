import type { KeyboardEvent } from 'react'
import type { BoardCommands } from './grid-props'
import { columnOf, placeAt, type Axis } from './model/axis'
import { step, type Cursor, type CellContent, type Step } from './model/cursor'
import type { BoardRow } from './model/rows'
import type { Moving } from './moving'

interface KeysInput {
  readonly rows: readonly BoardRow[]
  readonly axis: Axis
  readonly cursor: Cursor
  readonly content: CellContent | null
  readonly moving: Moving | null
  readonly commands: BoardCommands
  readonly goTo: (cursor: Cursor) => void
  /** How many rows are in view. */
  readonly page: () => number
}

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}
const stepsWithControl: Readonly<Record<string, Step>> = { Home: 'start', End: 'end' }

/** Every gesture of the board by its key. */
export function useBoardKeys(input: KeysInput): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || (event.target !== event.currentTarget && event.key !== 'Escape')) return
    const handled = input.moving ? onMovingKey(event, input, input.moving) : onKey(event, input)
    if (handled) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
}

function onKey(event: KeyboardEvent, input: KeysInput): boolean {
  const { cursor, content, commands } = input
  const control = event.ctrlKey || event.metaKey
  const by = (control ? stepsWithControl : steps)[event.key]
  if (by) {
    input.goTo(step(cursor, by, input.rows, input.axis, input.page()))
    return true
  }
  const row = input.rows[cursor.row]
  if (control || content?.kind !== 'meeting' || !row) return false
  const { requestId } = content.appointments[0]
  switch (event.key) {
    case 'Enter':
    case ' ':
      commands.open(requestId)
      return true
    case 'm':
    case 'M':
      commands.lift(content, row, 'keys')
      return true
    case 'p':
    case 'P':
      commands.pin(requestId)
      return true
    case 'Delete':
    case 'Backspace':
      commands.takeOut(requestId)
      return true
    default:
      return false
  }
}

function onMovingKey(event: KeyboardEvent, input: KeysInput, moving: Moving): boolean {
  const { axis, commands } = input
  const column = moving.over ? columnOf(axis, moving.over.sessionId, moving.over.start) : null
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = (column ?? 0) + (event.key === 'ArrowLeft' ? -1 : 1)
      const place = placeAt(axis, Math.min(Math.max(next, 0), axis.columns - 1))
      commands.hold(place)
      return true
    }
    case 'ArrowUp':
    case 'ArrowDown':
      commands.holdPossible(event.key === 'ArrowUp' ? -1 : 1)
      return true
    case 'Enter':
      commands.drop()
      return true
    case 'Escape':
      commands.putBack()
      return true
    default:
      // What is in the hand is put down first: no other key does anything meanwhile, except leaving the board.
      return event.key !== 'Tab'
  }
}
