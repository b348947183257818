import { Text } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { DeliveredDocument } from '@shared/domain/plan/delivered-documents'
import { audienceOf, type EventDocument } from '@shared/domain/plan/paper'
import type { Format } from '@shared/words/format'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import { DataTable, type Column, type Selection } from '@renderer/ui/DataTable'
import { useFormat } from '@renderer/ui/use-format'
import type { Recipient } from './recipients'

/**
 * The recipients; those selected are printed, or all when nobody is. Not rendered again with each step of a print run.
 */
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
  const columns = useMemo(() => columnsFor(document, format, timezone), [document, format, timezone])
  return (
    <DataTable
      key={document}
      label={printDocumentWords.rows[audienceOf[document]]}
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
      minWidth={document === 'letter' ? 640 : 520}
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

function columnsFor(document: EventDocument, format: Format, timezone: string): readonly Column<Recipient>[] {
  const { name, about } = printDocumentWords.columns[audienceOf[document]]
  return [
    { id: 'name', title: name, width: 'minmax(140px, 3fr)', wraps: true, text: (row) => row.name },
    { id: 'about', title: about, width: 'minmax(100px, 3fr)', wraps: true, text: (row) => row.about },
    number('meetings', format),
    ...(document === 'letter' ? [number('unplaced', format)] : []),
    {
      id: 'held',
      title: words.columns.held,
      width: '152px',
      text: ({ held }) => (held === null ? '' : deliveredText(held, format)),
      sortBy: (row) => row.held?.state ?? '',
    },
    {
      id: 'printed',
      title: words.columns.printed,
      width: '136px',
      from: 780,
      text: ({ held }) => (held?.at ? format.shortMoment(held.at, timezone) : ''),
      sortBy: ({ held }) => held?.at ?? '',
    },
  ]
}

/** Revision 1, out of date */
function deliveredText({ state, holds }: DeliveredDocument, format: Format): string {
  return typeof holds === 'number'
    ? words.deliveredRevision(format.number(holds), state === 'outdated')
    : words.held[state]
}
