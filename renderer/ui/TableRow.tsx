import classes from './DataTable.module.css'
import type { Column } from './table'

/** One row of a table. The grid around it has the focus; the row shows where that stands. */
export function TableRow<Row>(props: {
  readonly id: string
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly height: number
  readonly top: number
  /** Its place among all rows, the head being 1. */
  readonly place: number
  readonly active: boolean
  readonly open: boolean
  readonly opens: boolean
  /** Undefined where rows are not selected. */
  readonly selected: boolean | undefined
  readonly onClick: () => void
  readonly onTick: () => void
}) {
  const { row, selected } = props
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.place}
      aria-selected={selected}
      aria-current={props.open ? true : undefined}
      className={classes.row}
      data-active={props.active}
      data-opens={props.opens}
      style={{
        gridTemplateColumns: props.tracks,
        height: props.height,
        transform: `translateY(${props.top}px)`,
      }}
      onClick={props.onClick}
    >
      {selected !== undefined && (
        <div
          role="gridcell"
          className={classes.tickCell}
          onClick={(event) => {
            event.stopPropagation()
            props.onTick()
          }}
        >
          <span className={classes.tick} data-on={selected} aria-hidden />
        </div>
      )}
      {props.columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align ?? 'start'}>
          {column.cell ? column.cell(row) : <span className={classes.text}>{column.text(row)}</span>}
        </div>
      ))}
    </div>
  )
}
