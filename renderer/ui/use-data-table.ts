import { useEffect, useMemo, useState } from 'react'
import { filterRows, prepareSearch, sortRows, type Column, type Sort } from './table'
import { useFormat } from './use-format'

/** Which rows are chosen, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly change: (ids: ReadonlySet<string>) => void
}

/** A list's rows in the order chosen. */
export interface OrderedRows<Row> {
  readonly ordered: readonly Row[]
  readonly sort: Sort | undefined
  /** Puts the rows in the order of a column; in the order of the same one, the other way round. */
  readonly sortBy: (id: string) => void
}

export function useOrderedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  initialSort: Sort | undefined,
): OrderedRows<Row> {
  const format = useFormat()
  const [sort, setSort] = useState(initialSort)
  const ordered = useMemo(() => sortRows(rows, columns, sort, format), [rows, columns, sort, format])
  return {
    ordered,
    sort,
    sortBy: (id) => setSort((was) => ({ id, desc: was?.id === id && !was.desc })),
  }
}

/** A list as it is filtered, sorted and selected. */
export interface DataTableModel<Row> extends Pick<OrderedRows<Row>, 'sort' | 'sortBy'> {
  /** The rows that the filter leaves, in their order. */
  readonly shown: readonly Row[]
  /** The rows that are selected, those that the filter hides too. */
  readonly selected: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly isSelected: (row: Row) => boolean
  readonly isEachShownSelected: () => boolean
  readonly toggle: (row: Row) => void
  /** Selects these too. */
  readonly select: (rows: readonly Row[]) => void
  readonly clearSelection: () => void
}

const none: ReadonlySet<string> = new Set()

/** Ordered rows as a filter leaves them, with those selected. Nothing is made for each row: there may be thousands. */
export function useDataTable<Row extends object>({
  order: { ordered, sort, sortBy },
  columns,
  rowId,
  filter,
  selection,
}: {
  readonly order: OrderedRows<Row>
  readonly columns: readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  readonly filter: string
  readonly selection: Selection | undefined
}): DataTableModel<Row> {
  const shown = useMemo(() => filterRows(ordered, columns, filter), [ordered, columns, filter])
  useEffect(() => {
    let idle = requestIdleCallback(prepare)
    let done = 0
    function prepare(deadline: IdleDeadline): void {
      done = prepareSearch(ordered, columns, done, () => deadline.timeRemaining() > 1)
      if (done < ordered.length) idle = requestIdleCallback(prepare)
    }
    return () => cancelIdleCallback(idle)
  }, [ordered, columns])
  const ids = selection?.ids ?? none
  const isSelected = (row: Row): boolean => ids.has(rowId(row))
  return {
    sort,
    sortBy,
    shown,
    selected: ids.size === 0 ? [] : ordered.filter(isSelected),
    idOf: rowId,
    isSelected,
    isEachShownSelected: () => shown.every(isSelected),
    toggle: (row) => {
      const changed = new Set(ids)
      if (!changed.delete(rowId(row))) changed.add(rowId(row))
      selection?.change(changed)
    },
    select: (rows) => selection?.change(new Set([...ids, ...rows.map(rowId)])),
    clearSelection: () => selection?.change(none),
  }
}
