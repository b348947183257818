import { CloseButton, Text, TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconSearch } from '@tabler/icons-react'
import { useId, useRef, useState, type ClipboardEvent, type ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { BulkBar } from './BulkBar'
import classes from './DataTable.module.css'
import { useRowHeight } from './density'
import { TableHead } from './TableHead'
import { toTsv, useSort, useTableRows, type Column, type Sort } from './table'
import { useFormat } from './use-format'
import { useGridKeys, type Selection } from './use-grid-keys'

export type { Column, Sort } from './table'
export type { Selection } from './use-grid-keys'

export interface DataTableProps<Row> {
  /** What the rows are, in the plural: "requests". */
  readonly label: string
  readonly rows: readonly Row[]
  /** Kept between renders (a constant, or memoised). */
  readonly columns: readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  readonly initialSort?: Sort
  readonly onOpen?: (row: Row) => void
  /** The row whose details are open beside the table. */
  readonly openId?: string | null
  readonly selection?: Selection
  /** Deeds on the selected rows, shown while there are any. */
  readonly bulk?: (rows: readonly Row[]) => ReactNode
  readonly onDelete?: (rows: readonly Row[]) => void
  /** Filters of the screen's own, beside the text filter. */
  readonly filters?: ReactNode
  /** What stands here when there are no rows at all. */
  readonly empty: ReactNode
  /** The least width in CSS pixels before the table scrolls sideways. */
  readonly minWidth?: number
}

/** A long list that stays quick: filtered by typing, sorted by its heads, walked by keys, copied into a spreadsheet. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowId, selection, onOpen } = props
  const format = useFormat()
  const rowHeight = useRowHeight()
  const gridId = useId()
  const filterBox = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState('')
  const [sort, toggleSort] = useSort(props.initialSort ?? null)
  const shown = useTableRows(rows, columns, filter, sort, format)
  // The virtualizer changes without React's knowledge, which its compiler (unused here) would mind.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  })
  const keys = useGridKeys({
    rows: shown,
    rowId,
    selection,
    onOpen,
    onDelete: props.onDelete,
    pageRows: () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2),
    scrollTo: (at) => virtual.scrollToIndex(at),
    onType: (character) => {
      setFilter(filter + character)
      filterBox.current?.focus()
    },
  })
  const copy = (event: ClipboardEvent): void => {
    const chosen = keys.chosenRows()
    if (chosen.length === 0 || window.getSelection()?.isCollapsed === false) return
    event.clipboardData.setData('text/plain', toTsv(chosen, columns))
    event.preventDefault()
  }
  const tracks = `${selection ? '40px ' : ''}${columns.map((column) => column.width).join(' ')}`
  const rowDomId = (id: string): string => `${gridId}-${id}`
  const activeInView = virtual.getVirtualItems().some(({ index }) => {
    const row = shown[index]
    return row !== undefined && rowId(row) === keys.activeId
  })

  if (rows.length === 0) return props.empty
  return (
    <div className={classes.table}>
      <div className={classes.bar}>
        <TextInput
          ref={filterBox}
          className={classes.filter}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') grid.current?.focus()
            else if (event.key === 'Escape' && filter !== '') setFilter('')
            else return
            event.preventDefault()
          }}
          placeholder={controlWords.filterHint}
          aria-label={controlWords.filter(props.label)}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            filter === '' ? null : (
              <CloseButton size="sm" aria-label={controlWords.clearFilter} onClick={() => setFilter('')} />
            )
          }
        />
        {props.filters}
        <Text size="sm" c="dimmed" role="status" className={classes.count}>
          {shown.length === rows.length
            ? format.number(rows.length)
            : controlWords.shown(format.number(shown.length), format.number(rows.length))}
        </Text>
      </div>
      {selection && props.bulk && (
        <BulkBar count={selection.ids.size} onClear={() => selection.change(new Set())}>
          {props.bulk(rows.filter((row) => selection.ids.has(rowId(row))))}
        </BulkBar>
      )}
      <div
        ref={grid}
        className={classes.grid}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={keys.activeId !== null && activeInView ? rowDomId(keys.activeId) : undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={(event) => {
          const first = shown[0]
          if (event.target === event.currentTarget && keys.activeId === null && first)
            keys.setActiveId(rowId(first))
        }}
        onCopy={copy}
      >
        <div className={classes.inner} style={{ minWidth: props.minWidth ?? 560 }}>
          <TableHead
            columns={columns}
            tracks={tracks}
            height={rowHeight}
            sort={sort}
            onSort={toggleSort}
            all={
              selection && {
                state:
                  selection.ids.size === 0
                    ? 'none'
                    : shown.every((row) => selection.ids.has(rowId(row)))
                      ? 'all'
                      : 'some',
                change: (choose) => selection.change(new Set(choose ? shown.map(rowId) : [])),
              }
            }
          />
          <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index]
              if (row === undefined) return null
              const id = rowId(row)
              return (
                <div
                  key={id}
                  id={rowDomId(id)}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={selection ? selection.ids.has(id) : undefined}
                  aria-current={props.openId === id ? true : undefined}
                  className={classes.row}
                  data-active={keys.activeId === id}
                  data-opens={onOpen !== undefined}
                  style={{
                    gridTemplateColumns: tracks,
                    height: rowHeight,
                    transform: `translateY(${start}px)`,
                  }}
                  onClick={() => {
                    keys.setActiveId(id)
                    onOpen?.(row)
                  }}
                >
                  {selection && (
                    <div
                      role="gridcell"
                      className={classes.tickCell}
                      onClick={(event) => {
                        event.stopPropagation()
                        keys.setActiveId(id)
                        keys.toggle(row)
                      }}
                    >
                      <span className={classes.tick} data-on={selection.ids.has(id)} aria-hidden />
                    </div>
                  )}
                  {columns.map((column) => (
                    <div
                      key={column.id}
                      role="gridcell"
                      className={classes.cell}
                      data-align={column.align ?? 'start'}
                    >
                      {column.cell ? (
                        column.cell(row)
                      ) : (
                        <span className={classes.text}>{column.text(row)}</span>
                      )}
                    </div>
                  ))}
                </div>
              )
            })}
          </div>
        </div>
        {shown.length === 0 && <div className={classes.none}>{controlWords.noMatch}</div>}
      </div>
    </div>
  )
}
