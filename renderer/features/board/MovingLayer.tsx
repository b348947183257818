import { Tooltip } from '@mantine/core'
import { formatTime } from '@shared/kernel/time'
import { columnOf } from './model/axis'
import { viewOver, type Moving } from './moving'
import { headerHeight, type BoardGridProps } from './grid-props'
import { startSentence } from '../event-view/start-words'
import classes from './board.module.css'

/** Over the rows of a meeting in the hand: every start marked possible or not, and the ghost with its verdict in words. */
export function MovingLayer(
  props: BoardGridProps & { readonly moving: Moving; readonly from: number; readonly to: number },
) {
  const { moving, axis, scale, rows, rowHeight } = props
  const tops = rows.flatMap((row, at) =>
    moving.staffIds.includes(row.staff.id) ? [{ id: row.staff.id, top: headerHeight + at * rowHeight }] : [],
  )
  const left = (column: number): number => scale.namesWidth + column * scale.slotWidth
  const over = viewOver(moving)
  const ghostColumn = moving.over && columnOf(axis, moving.over.sessionId, moving.over.start)
  const ghostTop = tops.find(({ id }) => id === moving.staffId)?.top ?? tops[0]?.top
  return (
    <>
      {moving.starts.inOrder.map((view) => {
        const column = columnOf(axis, view.sessionId, view.start)
        if (column === null || view.kind === 'here' || column < props.from || column >= props.to) return null
        return tops.map(({ id, top }) => (
          <div
            key={`${id} ${column}`}
            className={classes.start}
            data-verdict={view.kind}
            style={{ left: left(column), width: scale.slotWidth - 3, top, height: rowHeight - 4 }}
          />
        ))
      })}
      {ghostColumn !== null && over && ghostTop !== undefined && (
        <Tooltip
          key={`${over.sessionId} ${over.start}`}
          opened
          label={startSentence(props.event, props.describe, moving.requestId, over)}
          position="bottom-start"
          multiline
          maw={360}
          transitionProps={{ duration: 0 }}
        >
          <div
            className={classes.ghost}
            data-verdict={over.kind}
            style={{
              left: left(ghostColumn),
              top: ghostTop,
              width: moving.span * scale.slotWidth - 2,
              height: rowHeight - 2,
            }}
          >
            {formatTime(over.start)}
          </div>
        </Tooltip>
      )}
    </>
  )
}
