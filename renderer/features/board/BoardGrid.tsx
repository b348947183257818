import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type CSSProperties } from 'react'
import { boardWords } from '@shared/words/screens/board'
import type { Drawing } from './drawing'
import { BoardRow } from './BoardRow'
import { BoardTip } from './BoardTip'
import { cellId } from './cells'
import { contentAt, type Cursor } from './model/cursor'
import { headerHeight, type BoardGridProps } from './grid-props'
import { MovingLayer } from './MovingLayer'
import { StaffColumn } from './StaffColumn'
import { TimeHeader } from './TimeHeader'
import { useBoardKeys } from './use-board-keys'
import { useBoardPointer } from './use-board-pointer'
import classes from './board.module.css'

/** Columns are drawn in bunches of this many, so that sideways scrolling draws rows anew only now and then. */
const bunch = 4

/** Staff down, time across: only what is in view is in the document. One tab stop; the keyboard's place is a cursor. */
export function BoardGrid(props: BoardGridProps) {
  const { rows, axis, scale, rowHeight, commands, moving } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [target, setCursor] = useState<Cursor>({ row: 0, column: 0 })
  const cursor = useMemo(() => within(target, rows.length, axis.columns), [target, rows.length, axis.columns])
  // Nothing of a virtualizer is handed to what is memoised: only numbers read from it.
  // oxlint-disable-next-line react/incompatible-library
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    paddingStart: headerHeight,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: 8,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: axis.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => scale.slotWidth,
    overscan: 0,
    paddingStart: scale.namesWidth,
    scrollPaddingStart: scale.namesWidth + 8,
    scrollPaddingEnd: 8,
  })
  // The virtualizer reads sizes once: it has to be notified of another width or height.
  useEffect(() => across.measure(), [across, scale])
  useEffect(() => down.measure(), [down, rowHeight])
  const columns = across.getVirtualItems()
  const from = Math.floor(((columns[0]?.index ?? 0) - 1) / bunch) * bunch
  const to = Math.ceil(((columns.at(-1)?.index ?? 0) + 2) / bunch) * bunch

  const inView = down.getVirtualItems().map((item) => item.index)
  const drawnRows = rowsToDraw(inView, cursor.row, rows.length)

  const { event, describe, conflicts } = props
  const drawing = useMemo(
    (): Drawing => ({ event, conflicts, describe, axis, scale }),
    [event, conflicts, describe, axis, scale],
  )
  const row = rows[cursor.row]
  const content = useMemo(() => (row ? contentAt(row, cursor.column) : null), [row, cursor.column])
  const goTo = (next: Cursor): void => {
    setCursor(next)
    down.scrollToIndex(next.row)
    const target = rows[next.row]
    const block = target ? contentAt(target, next.column) : null
    if (block && block.span * scale.slotWidth < 400)
      across.scrollToIndex(Math.floor(block.column + block.span - 0.01))
    across.scrollToIndex(next.column)
  }
  useImperativeHandle(props.handle, () => ({ goTo, focus: () => scroller.current?.focus() }))

  const onKeyDown = useBoardKeys({
    rows,
    axis,
    cursor,
    content,
    moving,
    commands,
    goTo,
    page: () => pageOf(scroller.current, rowHeight),
  })
  const pointer = useBoardPointer({ scroller, rows, axis, scale, rowHeight, moving, commands, setCursor })

  const size = {
    width: scale.namesWidth + axis.columns * scale.slotWidth,
    height: headerHeight + rows.length * rowHeight,
  }
  const variables: CSSProperties & Record<`--${string}`, string> = {
    '--board-row': `${rowHeight}px`,
    '--board-head': `${headerHeight}px`,
    '--board-names': `${scale.namesWidth}px`,
    '--board-slot': `${scale.slotWidth}px`,
  }
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-description={boardWords.boardHelp}
      aria-rowcount={rows.length + 1}
      aria-colcount={axis.columns + 1}
      aria-activedescendant={content ? cellId : undefined}
      className={`${classes.scroller} ${scale.withNames ? '' : classes.overview}`}
      style={variables}
      data-board
      onKeyDown={onKeyDown}
      {...pointer.handlers}
    >
      <div className={classes.sizer} style={size} role="presentation">
        {axis.stretches.map((stretch) => (
          <div
            key={stretch.session.id}
            className={classes.lines}
            style={{
              left: scale.namesWidth + stretch.first * scale.slotWidth,
              width: stretch.columns * scale.slotWidth,
              backgroundSize: `${(60 / axis.slotMinutes) * scale.slotWidth}px 100%, ${scale.slotWidth * (scale.withNames ? 1 : 15 / axis.slotMinutes)}px 100%`,
            }}
          />
        ))}
        <TimeHeader axis={axis} scale={scale} from={from} to={to} describe={props.describe} />
        <StaffColumn
          describe={props.describe}
          rows={rows}
          drawn={drawnRows.join(' ')}
          current={cursor.row}
          rowHeight={rowHeight}
          sessionId={axis.stretches.length === 1 ? (axis.stretches[0]?.session.id ?? null) : null}
          calendarHref={props.calendarHref}
        />
        {drawnRows.map((at) => {
          const drawn = rows[at]
          return (
            drawn && (
              <BoardRow
                key={drawn.staff.id}
                drawing={drawing}
                row={drawn}
                at={at}
                top={headerHeight + at * rowHeight}
                from={from}
                to={to}
                content={at === cursor.row ? content : null}
                found={props.found}
                movingId={moving?.requestId ?? null}
              />
            )
          )
        })}
        {content && !moving && (
          <div
            className={classes.cursor}
            style={{
              left: scale.namesWidth + content.column * scale.slotWidth,
              width: content.span * scale.slotWidth,
              top: headerHeight + cursor.row * rowHeight,
              height: rowHeight,
            }}
          />
        )}
        {moving ? (
          <MovingLayer {...props} moving={moving} from={from} to={to} />
        ) : (
          <BoardTip {...props} hovered={pointer.hovered} />
        )}
      </div>
    </div>
  )
}

/** The rows in view, and always the one with the keyboard cursor, since assistive technology refers to its cell. */
function rowsToDraw(inView: readonly number[], current: number, count: number): readonly number[] {
  if (count === 0 || inView.includes(current)) return inView
  return current < (inView[0] ?? 0) ? [current, ...inView] : [...inView, current]
}

const within = (cursor: Cursor, rows: number, columns: number): Cursor => ({
  row: Math.min(cursor.row, Math.max(rows - 1, 0)),
  column: Math.min(cursor.column, Math.max(columns - 1, 0)),
})

const pageOf = (scroller: HTMLElement | null, rowHeight: number): number =>
  Math.max(Math.floor(((scroller?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1, 1)
