import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Checkbox } from '@mantine/core'
import type { Table } from '@tanstack/react-table'
import { controlWords } from '@shared/words/screens/controls'
import classes from './DataTable.module.css'
import type { Column } from './table'

/** The head of a table: each column's name sorts by it; the first box chooses all that are shown. */
export function TableHeader<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly height: number
  readonly table: Table<Row>
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
          const sorted = table.getColumn(column.id)
          const direction = sorted?.getIsSorted()
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={direction ? directions[direction] : 'none'}
              className={classes.cell}
              data-align={column.align ?? 'start'}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={() => sorted?.toggleSorting()}
                title={controlWords.sortBy(column.title)}
              >
                <span className={classes.text}>{column.title}</span>
                {direction === 'asc' && <IconArrowUp size={14} aria-hidden />}
                {direction === 'desc' && <IconArrowDown size={14} aria-hidden />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const directions = { asc: 'ascending', desc: 'descending' } as const

/** Selects every row that is shown; where some are selected, none. */
function SelectAll<Row>({ table }: { readonly table: Table<Row> }) {
  const isSome = table.getSelectedRowModel().rows.length > 0
  const isAll = isSome && table.getIsAllRowsSelected()
  return (
    <div role="columnheader" className={classes.tickCell}>
      <Checkbox
        size="xs"
        aria-label={controlWords.chooseAll}
        checked={isAll}
        indeterminate={isSome && !isAll}
        onChange={() => (isSome ? table.resetRowSelection(true) : table.toggleAllRowsSelected(true))}
      />
    </div>
  )
}
