import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Checkbox } from '@mantine/core'
import { controlWords } from '@shared/words/screens/controls'
import classes from './DataTable.module.css'
import type { Column } from './table'
import type { DataTableModel } from './use-data-table'

/** The head of a table: each column's name sorts by it; the first box chooses all that are shown. */
export function TableHeader<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly height: number
  readonly table: DataTableModel<Row>
  readonly isSelectable: boolean
}) {
  const { table } = props
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ gridTemplateColumns: props.tracks, height: props.height }}
      >
        {props.isSelectable && <SelectAll table={table} />}
        {props.columns.map((column) => {
          const direction = table.sort?.id !== column.id ? null : table.sort.desc ? 'descending' : 'ascending'
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={direction ?? 'none'}
              className={classes.cell}
              data-align={column.align ?? 'start'}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={() => table.sortBy(column.id)}
                title={controlWords.sortBy(column.title)}
              >
                <span className={classes.text}>{column.title}</span>
                {direction === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                {direction === 'descending' && <IconArrowDown size={14} aria-hidden />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Selects every row that is shown; where some are selected, none. */
function SelectAll<Row>({ table }: { readonly table: DataTableModel<Row> }) {
  const isSome = table.selected.length > 0
  const isAll = isSome && table.isEachShownSelected()
  return (
    <div role="columnheader" className={classes.tickCell}>
      <Checkbox
        size="xs"
        aria-label={controlWords.chooseAll}
        checked={isAll}
        indeterminate={isSome && !isAll}
        onChange={() => (isSome ? table.clearSelection() : table.select(table.shown))}
      />
    </div>
  )
}
