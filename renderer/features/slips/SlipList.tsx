import { IconMailOpened } from '@tabler/icons-react'
import { useMemo } from 'react'
import { slipFields, type ReplySlip } from '@shared/domain/requests/reply-slip'
import { childrenOf } from '@shared/domain/requests/slip-boxes'
import { slipWords as words } from '@shared/words/screens/slips'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-view/event-plan'
import { isFilledIn, slipText, type SlipTexts } from '../event-view/slips/slip-text'
import classes from './slips.module.css'

/** Every slip typed for the event, the last one first; opening one corrects it. */
export function SlipList(props: {
  readonly event: EventPlan
  readonly slips: readonly ReplySlip[]
  readonly onOpen: (slip: ReplySlip) => void
}) {
  const { event, slips } = props
  const format = useFormat()
  const columns = useMemo(() => slipColumns(event, format), [event, format])
  return (
    <div className={classes.list}>
      <DataTable
        label={words.label}
        rows={slips}
        columns={columns}
        rowId={({ id }) => id}
        initialSort={{ id: 'typed', desc: true }}
        minWidth={640}
        onOpen={props.onOpen}
        empty={
          <EmptyState
            of={['replySlip']}
            icon={<IconMailOpened size={24} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </div>
  )
}

function slipColumns(event: EventPlan, format: SlipTexts['format']): readonly Column<ReplySlip>[] {
  const { index, names } = event
  const { conference } = index
  const texts = { format, names, sessions: index.sessions }
  return [
    {
      id: 'family',
      title: words.columns.family,
      width: 'minmax(120px, 1fr)',
      text: ({ householdId }) => names.household(householdId),
    },
    {
      id: 'children',
      title: words.columns.children,
      width: 'minmax(120px, 1fr)',
      from: 900,
      text: ({ householdId }) =>
        childrenOf(conference, householdId)
          .map((child) => names.studentInShort(child))
          .join(', '),
    },
    {
      id: 'teachers',
      title: words.columns.teachers,
      width: 'minmax(160px, 2fr)',
      text: (slip) => slipText(slip, 'choices', texts),
    },
    {
      id: 'times',
      title: words.columns.times,
      width: 'minmax(140px, 1.5fr)',
      text: (slip) => slipText(slip, 'times', texts),
    },
    {
      id: 'notes',
      title: words.columns.notes,
      width: 'minmax(140px, 2fr)',
      text: (slip) => notesOf(slip, texts),
    },
    {
      id: 'typed',
      title: words.columns.typed,
      width: '128px',
      text: ({ typedAt }) => format.shortMoment(typedAt, conference.event.timezone),
      sortBy: ({ typedAt }) => typedAt,
    },
  ]
}

/** What a slip says beside teachers and times. */
function notesOf(slip: ReplySlip, texts: SlipTexts): string {
  return slipFields
    .filter((field) => field !== 'choices' && field !== 'times' && isFilledIn(slip, field))
    .map((field) => {
      const text = slipText(slip, field, texts)
      return text === words.yes
        ? words.fields[field]
        : field === 'comment'
          ? text
          : `${words.fields[field]}: ${text}`
    })
    .join('; ')
}
