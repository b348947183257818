import { memo } from 'react'
import type { RequestId } from '@shared/kernel/ids'
import { IdleCell, MeetingCell } from './BoardCells'
import type { Drawing } from './drawing'
import type { CellContent } from './model/cursor'
import type { BoardRow as Row } from './model/rows'
import classes from './board.module.css'

interface Props {
  readonly drawing: Drawing
  readonly row: Row
  readonly at: number
  readonly top: number
  /** The columns to draw, `to` not included. */
  readonly from: number
  readonly to: number
  /** What the keyboard stands on in this row, if it is here. */
  readonly content: CellContent | null
  /** Requests looked for; null where nothing is. */
  readonly found: ReadonlySet<RequestId> | null
  readonly movingId: RequestId | null
}

/** One member of staff's row: only what lies in the columns given is drawn. */
export const BoardRow = memo(function BoardRow(props: Props) {
  const { drawing, row, from, to, content, found, movingId } = props
  const inView = (block: { readonly column: number; readonly span: number }): boolean =>
    (block.column < to && from < block.column + block.span) || block === content
  return (
    <div role="row" aria-rowindex={props.at + 2} className={classes.row} style={{ top: props.top }}>
      <span role="rowheader" aria-colindex={1} className={classes.rowName}>
        {drawing.describe.staffInList(row.staff.id)}
      </span>
      {[...row.idle, ...row.groupSessions].filter(inView).map((block) => (
        <IdleCell
          key={`${block.kind} ${block.column}`}
          drawing={drawing}
          row={row}
          block={block}
          isCurrent={block === content}
        />
      ))}
      {row.meetings.filter(inView).map((block) => {
        const isTarget = found !== null && block.appointments.some(({ requestId }) => found.has(requestId))
        return (
          <MeetingCell
            key={block.appointments[0].id}
            drawing={drawing}
            row={row}
            block={block}
            isCurrent={block === content}
            search={found === null ? 'none' : isTarget ? 'found' : 'other'}
            isMoving={block.appointments.some(({ requestId }) => requestId === movingId)}
          />
        )
      })}
      {content?.kind === 'free' && <IdleCell drawing={drawing} row={row} block={content} isCurrent />}
    </div>
  )
})
