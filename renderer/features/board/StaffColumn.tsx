import { memo } from 'react'
import type { SessionId } from '@shared/kernel/ids'
import type { Describe } from '../event-view/describe'
import type { BoardRow } from './model/rows'
import classes from './board.module.css'

/**
 * The names at the left, in view however far the board is scrolled: one sticky element for all, as a hundred of them would
 * each be a layer of their own to the browser.
 */
export const StaffColumn = memo(function StaffColumn(props: {
  readonly describe: Describe
  readonly rows: readonly BoardRow[]
  /** The rows to draw, as a text, so that scrolling within them draws nothing anew. */
  readonly drawn: string
  readonly current: number
  readonly rowHeight: number
  /** Where the staff sit in this session; null is the whole event. */
  readonly sessionId: SessionId | null
  readonly calendarHref: (row: BoardRow) => string
}) {
  const { rows, describe, rowHeight } = props
  return (
    <div className={classes.staffColumn} style={{ height: rows.length * rowHeight }} aria-hidden>
      {props.drawn.split(' ').map((text) => {
        const at = Number(text)
        const row = rows[at]
        return (
          row && (
            <a
              key={row.staff.id}
              className={classes.staff}
              data-current={at === props.current}
              style={{ top: at * rowHeight }}
              href={props.calendarHref(row)}
              tabIndex={-1}
              draggable={false}
            >
              <span className={classes.staffName}>{describe.staffInList(row.staff.id)}</span>
              <span className={classes.staffRoom}>{describe.roomOf(row.staff, props.sessionId)}</span>
            </a>
          )
        )
      })}
    </div>
  )
})
