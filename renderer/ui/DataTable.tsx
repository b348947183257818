import { measureElement, useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { BulkBar } from './BulkBar'
import classes from './DataTable.module.css'
import { useRowHeight } from './density'
import { TableHeader } from './TableHeader'
import { firstRow, TableRow } from './TableRow'
import { TableTools, type TableSearch } from './TableTools'
import { toTsv, type Column, type Sort } from './table'
import { useDataTable, useOrderedRows, type OrderedRows, type Selection } from './use-data-table'
import { useGridKeys } from './use-grid-keys'
import { useWidth } from './use-width'

export type { Column } from './table'
export type { Selection } from './use-data-table'

export interface DataTableProps<Row extends object> {
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
  /** Actions on the selected rows, shown while there are any. */
  readonly bulk?: (rows: readonly Row[]) => ReactNode
  readonly onDelete?: (rows: readonly Row[]) => void
  /** Keys of the screen's own; letters then no longer filter. */
  readonly onRowKey?: (key: string, rows: readonly Row[]) => boolean
  /** Whether keys go to the rows as soon as they appear. */
  readonly focusAtOnce?: boolean
  /** Filters of the screen's own, beside the text filter; they may leave no row. */
  readonly filters?: ReactNode
  /** What is typed is looked for elsewhere, and the rows are what was found: in place of the text filter. */
  readonly search?: TableSearch
  /** What is said where the filter, or the search, leaves no row. */
  readonly none?: ReactNode
  /** What stands here when there are no rows at all. */
  readonly empty?: ReactNode
  /** The least width in CSS pixels before the table scrolls sideways. */
  readonly minWidth?: number
}

/** A second click on a row is no wish to copy a word of it; dragging over text still marks it. */
const selectNoText = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault()
}

/**
 * A row's height, known once the browser has laid it out. Asked for while rows are drawn, it would have the whole page laid out
 * within the same task.
 */
const heightOnceLaidOut: typeof measureElement = (element, entry, instance) => {
  if (entry) return measureElement(element, entry, instance)
  const at = instance.indexFromElement(element)
  return instance.itemSizeCache.get(instance.options.getItemKey(at)) ?? instance.options.estimateSize(at)
}

/** A long list that stays quick: filtered by typing, sorted by its heads, walked by keys, copied into a spreadsheet. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty !== undefined) return props.empty
  return <OrderedTable {...props} />
}

/** Orders the rows apart from the table that is made of them, so that the window is free between the two. */
function OrderedTable<Row extends object>(props: DataTableProps<Row>) {
  const order = useOrderedRows(props.rows, props.columns, props.initialSort)
  return <FilledTable {...props} order={order} />
}

function FilledTable<Row extends object>(props: DataTableProps<Row> & { readonly order: OrderedRows<Row> }) {
  const { rows, columns, rowId, selection, onOpen } = props
  const rowHeight = useRowHeight()
  const gridId = useId()
  const filterBox = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const width = useWidth(grid)
  const [ownFilter, setOwnFilter] = useState('')
  const { search } = props
  const [filter, setFilter] = search ? [search.text, search.onChange] : [ownFilter, setOwnFilter]
  const table = useDataTable({ order: props.order, columns, rowId, filter: ownFilter, selection })
  const { shown, selected } = table
  const visible = useMemo(
    () => columns.filter(({ from }) => from === undefined || from <= width),
    [columns, width],
  )
  // A row's height is its own, wherever a filter or an order puts it.
  const itemKey = useCallback(
    (at: number) => {
      const row = shown[at]
      return row === undefined ? at : rowId(row)
    },
    // However often `rowId` is made anew, the same row has the same id, and new keys would lay out all rows again.
    // oxlint-disable-next-line react/exhaustive-deps
    [shown],
  )
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    getItemKey: itemKey,
    overscan: 6,
    measureElement: heightOnceLaidOut,
    scrollPaddingStart: rowHeight,
  })
  const wraps = visible.some((column) => column.wraps)
  const keys = useGridKeys({
    table,
    isSelectable: selection !== undefined,
    onOpen,
    onDelete: props.onDelete,
    onRowKey: props.onRowKey,
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
  // Handled here for all rows, so that a row is rendered again only when something of its own changes.
  const click = (event: MouseEvent): void => {
    const clicked = event.target instanceof Element ? event.target : null
    const place = Number(clicked?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'))
    const row = shown[place - firstRow]
    if (!row) return
    keys.setActiveId(rowId(row))
    if (clicked?.closest('[data-tick]')) table.toggle(row)
    else onOpen?.(row)
  }
  const { focusAtOnce } = props
  useEffect(() => {
    if (focusAtOnce === true) grid.current?.focus()
  }, [focusAtOnce])
  const tracks = [...(selection ? ['40px'] : []), ...visible.map((column) => column.width)].join(' ')
  const rowDomId = (id: string): string => `${gridId}-${id}`
  const drawn = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const row = shown[index]
    return row === undefined ? [] : [{ id: rowId(row), row, index, start }]
  })

  return (
    <div className={classes.table}>
      <TableTools
        box={filterBox}
        label={props.label}
        search={search}
        filter={filter}
        onFilter={setFilter}
        onLeave={() => grid.current?.focus()}
        shown={shown.length}
        all={rows.length}
      >
        {props.filters}
      </TableTools>
      {selection && props.bulk && (
        <BulkBar count={selected.length} onClear={table.clearSelection}>
          {props.bulk(selected)}
        </BulkBar>
      )}
      <div
        ref={grid}
        className={classes.grid}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={shown.length + 1}
        aria-colcount={visible.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={
          keys.activeId !== null && drawn.some(({ id }) => id === keys.activeId)
            ? rowDomId(keys.activeId)
            : undefined
        }
        onKeyDown={keys.onKeyDown}
        onFocus={(event) => {
          const first = shown[0]
          if (event.target === event.currentTarget && keys.activeId === null && first)
            keys.setActiveId(rowId(first))
        }}
        onCopy={copy}
      >
        <div style={{ minWidth: props.minWidth ?? 480 }}>
          <TableHeader
            columns={visible}
            tracks={tracks}
            height={rowHeight}
            table={table}
            isSelectable={selection !== undefined}
          />
          <div
            role="rowgroup"
            className={classes.rows}
            style={{ height: virtual.getTotalSize() }}
            onClick={click}
            onMouseDown={selectNoText}
          >
            {drawn.map(({ id, row, index, start }) => (
              <TableRow
                key={id}
                id={rowDomId(id)}
                row={row}
                columns={visible}
                tracks={tracks}
                height={rowHeight}
                top={start}
                place={index + firstRow}
                measure={wraps ? virtual.measureElement : undefined}
                active={keys.activeId === id}
                open={props.openId === id}
                opens={onOpen !== undefined}
                selected={selection?.ids.has(id)}
              />
            ))}
          </div>
        </div>
        {shown.length === 0 && <div className={classes.none}>{props.none ?? controlWords.noMatch}</div>}
      </div>
    </div>
  )
}
