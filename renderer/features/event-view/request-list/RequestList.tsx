import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { RequestId } from '@shared/kernel/ids'
import { requestWords } from '@shared/words/screens/requests'
import { DataTable, type DataTableProps } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import type { RequestRow } from './request-rows'

/** A list of requests with its screen's own filter, which may leave none. */
export function RequestList<Row extends RequestRow, Filter>(
  props: Omit<DataTableProps<Row>, 'rowId' | 'onOpen' | 'filters'> & {
    /** The filter that leaves all in. */
    readonly noFilter: Filter
    /** A constant, or memoised. */
    readonly matches: (row: Row, filter: Filter) => boolean
    readonly filters: (filter: Filter, onChange: (filter: Filter) => void) => ReactNode
    readonly onOpen: (id: RequestId) => void
    /** What stands here where there are no requests, whatever the filter. */
    readonly empty: ReactNode
  },
) {
  const { rows, noFilter, matches, filters, onOpen, empty, ...table } = props
  const [filter, setFilter] = useState(noFilter)
  const shown = useMemo(() => rows.filter((row) => matches(row, filter)), [rows, matches, filter])
  return (
    <DataTable
      {...table}
      rows={shown}
      rowId={({ request }) => request.id}
      onOpen={({ request }) => onOpen(request.id)}
      filters={filters(filter, setFilter)}
      empty={
        rows.length === 0 ? (
          empty
        ) : (
          <EmptyState
            icon={<IconFilterOff size={24} />}
            title={requestWords.noMatch}
            text=""
            actions={
              <Button variant="default" onClick={() => setFilter(noFilter)}>
                {requestWords.showAll}
              </Button>
            }
          />
        )
      }
    />
  )
}
