import type { Format } from '@shared/words/format'
import { shareWords as words } from '@shared/words/screens/share'
import type { Column } from '@renderer/ui/DataTable'
import type { ShareRow } from './share-rows'

export function shareColumns(format: Format, timezone: string): readonly Column<ShareRow>[] {
  const { columns } = words
  return [
    {
      id: 'family',
      title: columns.family,
      width: 'minmax(140px, 3fr)',
      wraps: true,
      text: (row) => row.name,
    },
    {
      id: 'channel',
      title: columns.channel,
      width: '92px',
      text: ({ family }) => words.channels[family.household.contactChannel],
    },
    {
      id: 'contact',
      title: columns.contact,
      width: 'minmax(120px, 2fr)',
      text: ({ family }) => family.household.contact,
      from: 560,
    },
    {
      id: 'meetings',
      title: columns.meetings,
      width: '92px',
      text: ({ family }) => format.number(family.appointments.length),
      sortBy: ({ family }) => family.appointments.length,
      align: 'end',
    },
    {
      id: 'notified',
      title: columns.announced,
      width: '152px',
      text: ({ notifiedAt }) => (notifiedAt === null ? '' : format.shortMoment(notifiedAt, timezone)),
      sortBy: ({ notifiedAt }) => notifiedAt,
    },
  ]
}
