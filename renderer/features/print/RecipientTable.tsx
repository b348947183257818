import { Text } from '@mantine/core'
import { memo, useMemo } from 'react'
import { wallClock } from '@shared/kernel/calendar'
import type { Instant } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { printWords as words } from '@shared/words/screens/print'
import type { EventDocument } from '@renderer/workflows/print'
import { DataTable, type Column, type Selection } from '@renderer/ui/DataTable'
import { useFormat } from '@renderer/ui/use-format'
import type { Recipient } from './recipients'

/** For whom there is paper; those selected are printed, or all when nobody is. Not drawn anew with each step of a printing. */
export const RecipientTable = memo(function RecipientTable(props: {
  readonly document: EventDocument
  readonly rows: readonly Recipient[]
  readonly timezone: string
  readonly shown: Recipient | null
  readonly onShow: (row: Recipient) => void
  readonly selection: Selection
}) {
  const format = useFormat()
  const { document, timezone } = props
  const columns = useMemo(
    () => (document === 'letters' ? letterColumns(format, timezone) : timetableColumns(format)),
    [document, format, timezone],
  )
  return (
    <DataTable
      key={document}
      label={words.rows[document]}
      rows={props.rows}
      columns={columns}
      rowId={(row) => row.id}
      onOpen={props.onShow}
      openId={props.shown?.id ?? null}
      selection={props.selection}
      bulk={() => <Text size="sm">{words.chosenHint}</Text>}
      empty={
        <Text size="sm" c="dimmed" py="md">
          {words.nobody}
        </Text>
      }
      minWidth={document === 'letters' ? 620 : 420}
    />
  )
})

const number = (id: 'meetings' | 'unplaced', format: Format): Column<Recipient> => ({
  id,
  title: words.columns[id],
  width: '92px',
  text: (row) => format.number(row[id]),
  sortBy: (row) => row[id],
  align: 'end',
})

function letterColumns(format: Format, timezone: string): readonly Column<Recipient>[] {
  return [
    { id: 'family', title: words.columns.family, width: 'minmax(140px, 3fr)', text: (row) => row.name },
    { id: 'children', title: words.columns.children, width: 'minmax(120px, 3fr)', text: (row) => row.about },
    number('meetings', format),
    number('unplaced', format),
    {
      id: 'printed',
      title: words.columns.printed,
      width: '152px',
      text: (row) => (row.printedAt === null ? '' : shortMoment(row.printedAt, timezone, format)),
      sortBy: (row) => row.printedAt,
    },
  ]
}

/** Sat 21 Nov, 14:02 */
function shortMoment(at: Instant, timezone: string, format: Format): string {
  return `${format.shortDate(wallClock(at, timezone).date)}, ${format.clock(at, timezone)}`
}

function timetableColumns(format: Format): readonly Column<Recipient>[] {
  return [
    { id: 'staff', title: words.columns.staff, width: 'minmax(160px, 3fr)', text: (row) => row.name },
    { id: 'role', title: words.columns.role, width: 'minmax(120px, 2fr)', text: (row) => row.about },
    number('meetings', format),
  ]
}
