import { memo } from 'react'
import classes from './DataTable.module.css'
import type { Column } from './table'

/** The place of the first row, as it is counted: the head comes before. */
export const firstRow = 2

interface TableRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly height: number
  readonly top: number
  /** Its place among all rows, the head being 1. */
  readonly place: number
  /** Where rows are as high as what they say: tells how high this one is. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined
  readonly active: boolean
  readonly open: boolean
  readonly opens: boolean
  /** Undefined where rows are not selected. */
  readonly selected: boolean | undefined
}

/** One row of a table. The grid around it has the focus and handles the clicks; the row shows the cursor. */
// React's memo forgets that a component is generic.
export const TableRow = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<Row>(props: TableRowProps<Row>) {
  const { row, selected, measure } = props
  return (
    <div
      ref={measure}
      id={props.id}
      data-index={props.place - firstRow}
      role="row"
      aria-rowindex={props.place}
      aria-selected={selected}
      aria-current={props.open ? true : undefined}
      className={classes.row}
      data-active={props.active}
      data-opens={props.opens}
      style={{
        gridTemplateColumns: props.tracks,
        ...(measure ? { minHeight: props.height } : { height: props.height }),
        transform: `translateY(${props.top}px)`,
      }}
    >
      {selected !== undefined && (
        <div role="gridcell" className={classes.tickCell} data-tick>
          <span className={classes.tick} data-on={selected} aria-hidden />
        </div>
      )}
      {props.columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={classes.cell}
          data-align={column.align ?? 'start'}
          data-wraps={column.wraps}
        >
          {column.cell ? column.cell(row) : <span className={classes.text}>{column.text(row)}</span>}
        </div>
      ))}
    </div>
  )
}
