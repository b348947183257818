import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Checkbox } from '@mantine/core'
import { controlWords } from '@shared/words/screens/controls'
import classes from './DataTable.module.css'
import type { Column, Sort } from './table'

/** The head of a table: each column's name sorts by it; the first box chooses all that are shown. */
export function TableHeader<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly height: number
  readonly sort: Sort | null
  readonly onSort: (column: string) => void
  readonly all:
    { readonly state: 'none' | 'some' | 'all'; readonly change: (choose: boolean) => void } | undefined
}) {
  const { all, sort } = props
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ gridTemplateColumns: props.tracks, height: props.height }}
      >
        {all && (
          <div role="columnheader" className={classes.tickCell}>
            <Checkbox
              size="xs"
              aria-label={controlWords.chooseAll}
              checked={all.state === 'all'}
              indeterminate={all.state === 'some'}
              onChange={() => all.change(all.state === 'none')}
            />
          </div>
        )}
        {props.columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined
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
                onClick={() => props.onSort(column.id)}
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
