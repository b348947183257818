import {
  functionalUpdate,
  useReactTable,
  type ColumnSort,
  type OnChangeFn,
  type RowSelectionState,
  type SortingState,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { rowModelOptions, sortRows, type Column } from './table'
import { useFormat } from './use-format'

/** Which rows are chosen, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly change: (ids: ReadonlySet<string>) => void
}

/** A list's rows in the order chosen. */
export interface OrderedRows<Row> {
  readonly ordered: Row[]
  readonly sorting: SortingState
  readonly setSorting: OnChangeFn<SortingState>
}

export function useOrderedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  initialSort: ColumnSort | undefined,
): OrderedRows<Row> {
  const format = useFormat()
  const [sorting, setSorting] = useState<SortingState>(initialSort ? [initialSort] : [])
  const ordered = useMemo(() => sortRows(rows, columns, sorting[0], format), [rows, columns, sorting, format])
  return { ordered, sorting, setSorting }
}

/** Ordered rows as a filter leaves them, with those selected: TanStack's row model. */
export function useDataTable<Row>({
  order: { ordered, sorting, setSorting },
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
}) {
  const options = useMemo(() => rowModelOptions(columns), [columns])
  const ids = selection?.ids
  const rowSelection = useMemo(
    (): RowSelectionState => Object.fromEntries([...(ids ?? [])].map((id) => [id, true])),
    [ids],
  )
  // Warns that React's compiler, which is not used here, would skip this component.
  // oxlint-disable-next-line react/incompatible-library
  return useReactTable({
    ...options,
    data: ordered,
    getRowId: rowId,
    state: { sorting, globalFilter: filter, rowSelection },
    onSortingChange: setSorting,
    onRowSelectionChange: (change) =>
      selection?.change(new Set(Object.keys(functionalUpdate(change, rowSelection)))),
  })
}
