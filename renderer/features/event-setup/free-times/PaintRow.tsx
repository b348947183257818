import type { FreeWindow, GridRow } from '@shared/domain/events/free-times'
import type { Session } from '@shared/domain/events/event'
import { overlaps } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { freeTimesWords as words } from '@shared/words/screens/free-times'
import { useFormat } from '@renderer/ui/use-format'
import { isCellBetween, stateOf, type Cell, type CellCount } from './painting'
import classes from './free-times.module.css'

/** The slots of all sessions that start at one time of day. */
export function PaintRow(props: {
  readonly row: GridRow
  readonly at: number
  readonly time: string
  readonly counts: readonly (CellCount | null)[]
  /** How many are chosen. */
  readonly all: number
  readonly sessions: readonly Session[]
  /** The column of the cursor, where it is in this row. */
  readonly cursor: number | null
  readonly from: Cell
  readonly to: Cell
  readonly cellId: (cell: Cell) => string
}) {
  const { row, at, all, sessions, counts } = props
  const format = useFormat()
  return (
    <tr data-hour={row.start % 60 === 0}>
      <th scope="row">{props.time}</th>
      {row.cells.map((stretch, column) => {
        const cell = { row: at, column }
        const count = counts[column] ?? null
        const session = sessions[column]
        const id = props.cellId(cell)
        if (!session || !stretch || !count)
          return (
            <td
              key={id}
              id={id}
              role="gridcell"
              aria-disabled
              data-cell={`${at} ${column}`}
              data-cursor={props.cursor === column || undefined}
            />
          )
        const state = stateOf(count, all)
        const isBreak = isInBreak(session, stretch)
        return (
          <td
            key={id}
            id={id}
            role="gridcell"
            aria-selected={isCellBetween(cell, props.from, props.to)}
            aria-label={labelOf(count, all, isBreak, format)}
            data-cell={`${at} ${column}`}
            data-state={state}
            data-break={isBreak || undefined}
            data-cursor={props.cursor === column || undefined}
          >
            <span aria-hidden className={classes.mark}>
              {isBreak
                ? words.states.break
                : state === 'some' && all > 1
                  ? words.someOf(format.number(count.free), format.number(all))
                  : null}
            </span>
          </td>
        )
      })}
    </tr>
  )
}

const isInBreak = ({ breaks }: Session, stretch: FreeWindow): boolean =>
  breaks.some((pause) => overlaps(pause, stretch))

function labelOf(count: CellCount, all: number, isBreak: boolean, format: Format): string {
  const state = stateOf(count, all)
  const word =
    state === 'some' && all > 1
      ? words.someFree(format.number(count.free), format.number(all))
      : words.states[state]
  return isBreak ? words.inBreak(word) : word
}
