import type { Format } from '@shared/words/format'
import { packsWords as words } from '@shared/words/screens/packs'
import type { Column } from '@renderer/ui/DataTable'
import { StateBadge } from '@renderer/ui/StateBadge'
import type { PackRow } from './pack-rows'

/** The columns of the register of packs. */
export function packColumns(format: Format, timezone: string): readonly Column<PackRow>[] {
  const { columns } = words
  const stateText = ({ state, returned, packs }: PackRow): string =>
    state === 'out' && returned > 0
      ? words.someReturned(format.number(returned), format.number(packs.length))
      : words.states[state]
  return [
    {
      id: 'teacher',
      title: columns.teacher,
      width: 'minmax(140px, 2fr)',
      wraps: true,
      text: ({ teacher }) => teacher,
    },
    {
      id: 'meetings',
      title: columns.meetings,
      width: '92px',
      text: ({ meetings }) => format.number(meetings),
      sortBy: ({ meetings }) => meetings,
      align: 'end',
    },
    {
      id: 'made',
      title: columns.made,
      width: '152px',
      text: ({ packs }) => (packs[0] ? format.shortMoment(packs[0].entry.madeAt, timezone) : ''),
      sortBy: ({ packs }) => packs[0]?.entry.madeAt ?? null,
    },
    {
      id: 'returned',
      title: columns.returned,
      width: '152px',
      text: ({ lastReturn }) => (lastReturn === null ? '' : format.shortMoment(lastReturn, timezone)),
      sortBy: ({ lastReturn }) => lastReturn,
      from: 640,
    },
    {
      id: 'state',
      title: columns.state,
      width: 'minmax(132px, 1fr)',
      text: stateText,
      cell: (row) => <StateBadge state={badgeOf[row.state]} whole={stateText(row)} />,
    },
  ]
}

const badgeOf = { none: 'noPack', out: 'packOut', returned: 'packReturned' } as const
