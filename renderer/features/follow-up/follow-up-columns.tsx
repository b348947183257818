import type { Format } from '@shared/words/format'
import { dueWords, followUpWords as words } from '@shared/words/screens/follow-up'
import { actionStateWords } from '@shared/words/screens/minutes'
import type { Column } from '@renderer/ui/DataTable'
import { StateBadge } from '@renderer/ui/StateBadge'
import { aboutText, type FollowUpRow } from './follow-up-rows'

/** The columns of what was agreed; with the event where there are several. */
export function followUpColumns(format: Format, withEvent: boolean): readonly Column<FollowUpRow>[] {
  return [
    {
      id: 'due',
      title: words.columns.due,
      width: '116px',
      align: 'end',
      text: ({ due }) => (due === null ? '' : format.shortDate(due)),
      sortBy: ({ due }) => due,
    },
    {
      id: 'near',
      title: words.columns.near,
      width: 'minmax(172px, 0.8fr)',
      text: ({ near, state }) => (near.kind === 'settled' ? actionStateWords[state] : dueWords(near, format)),
      cell: (row) => <NearCell row={row} format={format} />,
      sortBy: ({ due }) => due,
    },
    {
      id: 'what',
      title: words.columns.what,
      width: 'minmax(180px, 2.4fr)',
      wraps: true,
      text: ({ what }) => what,
    },
    {
      id: 'owner',
      title: words.columns.owner,
      width: 'minmax(110px, 1fr)',
      wraps: true,
      text: ({ owner }) => owner,
    },
    {
      id: 'child',
      title: words.columns.child,
      width: 'minmax(110px, 1fr)',
      wraps: true,
      from: 620,
      text: aboutText,
    },
    {
      id: 'meeting',
      title: words.columns.meeting,
      width: 'minmax(110px, 1fr)',
      wraps: true,
      from: 860,
      text: ({ facts }) =>
        withEvent ? `${facts.eventTitle}, ${format.date(facts.date)}` : format.shortDate(facts.date),
      sortBy: ({ facts }) => facts.date,
    },
  ]
}

function NearCell({ row, format }: { readonly row: FollowUpRow; readonly format: Format }) {
  const { near, state } = row
  if (state === 'done') return <StateBadge state="final" whole={actionStateWords.done} />
  if (state === 'dropped') return <StateBadge state="notBegun" whole={actionStateWords.dropped} />
  return (
    <StateBadge
      state={near.kind === 'overdue' ? 'unplaced' : near.kind === 'today' ? 'changed' : 'waiting'}
      whole={dueWords(near, format)}
    />
  )
}
