import { useEffect, useEffectEvent, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { headerHeight, type BoardCommands } from './grid-props'
import type { BoardScale } from './drawing'
import { placeAt, type Axis } from './model/axis'
import { contentAt, type Cursor } from './model/cursor'
import type { BoardRow, MeetingBlock } from './model/rows'
import type { Moving } from './moving'

interface PointerInput {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rows: readonly BoardRow[]
  readonly axis: Axis
  readonly scale: BoardScale
  readonly rowHeight: number
  readonly moving: Moving | null
  readonly commands: BoardCommands
  readonly setCursor: (cursor: Cursor) => void
}

/** A press that may become a drag. */
interface Press {
  readonly x: number
  readonly y: number
  readonly row: BoardRow
  readonly block: MeetingBlock
  /** How far into the meeting it was taken hold of, in columns. */
  readonly hold: number
  lifted: boolean
}

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>

/** Pixels that the pointer must travel before a press is a drag and not a click. */
const dragFrom = 5
/** Pixels from a side of the board within which a drag scrolls it, for as long as it rests there. */
const edge = 48
const scrollEveryMs = 30
/** How long a drag rests on a session's tab before it opens. */
const tabRestMs = 450

/** Clicks, drags and hovering over the board. What lies under the pointer is worked out from its place, so cells need no handlers of their own. */
export function useBoardPointer(input: PointerInput) {
  const { scroller, rows, axis, scale, rowHeight, commands } = input
  const press = useRef<Press | null>(null)
  const rest = useRef<{ key: string; timer: number } | null>(null)
  const dragged = useRef<Point | null>(null)
  const [scrolling, setScrolling] = useState<-1 | 0 | 1>(0)
  const [hovered, setHovered] = useState<Cursor | null>(null)

  const cancelTabSwitch = (): void => {
    if (rest.current) window.clearTimeout(rest.current.timer)
    rest.current = null
  }
  useEffect(() => cancelTabSwitch, [])

  /** The row and the column, with its fraction, under the pointer; null over the heads and outside. */
  const under = (event: Point): Cursor | null => {
    const box = scroller.current?.getBoundingClientRect()
    if (!box || !scroller.current) return null
    const [x, y] = [event.clientX - box.left - scale.namesWidth, event.clientY - box.top - headerHeight]
    if (x < 0 || y < 0 || event.clientX > box.right || event.clientY > box.bottom) return null
    const row = Math.floor((y + scroller.current.scrollTop) / rowHeight)
    const column = (x + scroller.current.scrollLeft) / scale.slotWidth
    return row < rows.length && column < axis.columns ? { row, column } : null
  }

  const restOnTab = (event: PointerEvent): void => {
    const below = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-session-key]')
    const key = below?.getAttribute('data-session-key') ?? null
    if (key === null) cancelTabSwitch()
    else if (rest.current?.key !== key) {
      cancelTabSwitch()
      rest.current = { key, timer: window.setTimeout(() => commands.showSession(key), tabRestMs) }
    }
  }

  const drag = (event: PointerEvent, held: Press): void => {
    dragged.current = { clientX: event.clientX, clientY: event.clientY }
    restOnTab(event)
    setScrolling(sideOf(scroller.current, event.clientX, scale.namesWidth))
    holdUnder(event, held)
  }
  const holdUnder = (point: Point, held: Press): void => {
    const at = under(point)
    commands.hold(at && placeAt(axis, Math.max(Math.round(at.column - held.hold), 0)))
  }
  const scrollOn = useEffectEvent((): void => {
    scroller.current?.scrollBy((scrolling * scale.slotWidth) / 8, 0)
    if (press.current?.lifted && dragged.current) holdUnder(dragged.current, press.current)
  })
  useEffect(() => {
    if (scrolling === 0) return
    const timer = window.setInterval(() => scrollOn(), scrollEveryMs)
    return () => window.clearInterval(timer)
  }, [scrolling])
  const release = (): Press | null => {
    const held = press.current
    press.current = null
    setScrolling(0)
    cancelTabSwitch()
    return held
  }

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      const at = under(event)
      const row = at && rows[at.row]
      if (event.button !== 0 || !at || !row) return
      const block = meetingAt(row, at.column)
      input.setCursor({ row: at.row, column: Math.floor(at.column) })
      setHovered(null)
      press.current = block && {
        x: event.clientX,
        y: event.clientY,
        row,
        block,
        hold: at.column - block.column,
        lifted: false,
      }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      const held = press.current
      if (held?.lifted) return drag(event, held)
      if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) >= dragFrom) {
        held.lifted = true
        event.currentTarget.setPointerCapture(event.pointerId)
        commands.lift(held.block, held.row, 'pointer')
        return
      }
      const at = under(event)
      const row = at && rows[at.row]
      const content = row ? contentAt(row, Math.floor(at.column)) : null
      const next = at && content ? { row: at.row, column: Math.floor(content.column) } : null
      if (next?.row !== hovered?.row || next?.column !== hovered?.column) setHovered(next)
    },
    onPointerUp: (): void => {
      const held = release()
      if (held?.lifted) commands.drop()
      else if (held) commands.open(held.block.appointments[0].requestId)
    },
    onPointerCancel: (): void => {
      if (release()?.lifted) commands.putBack()
    },
    onPointerLeave: (): void => setHovered(null),
    onScroll: (): void => {
      if (hovered) setHovered(null)
    },
  }
  return { handlers, hovered }
}

/** To which side a drag at an edge of the times scrolls. */
function sideOf(scroller: HTMLElement | null, x: number, namesWidth: number): -1 | 0 | 1 {
  const box = scroller?.getBoundingClientRect()
  if (!box) return 0
  if (x < box.left + namesWidth + edge) return -1
  return x > box.right - edge ? 1 : 0
}

function meetingAt(row: BoardRow, column: number): MeetingBlock | null {
  return row.meetings.find((block) => block.column <= column && column < block.column + block.span) ?? null
}
