import { blockedReasons } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { reasonLabels } from '@shared/words/reasons'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import type { Column } from '@renderer/ui/DataTable'
import { PriorityMark } from '@renderer/ui/PriorityMark'
import type { UnplacedRow } from './unplaced-rows'

const words = unplacedWords.columns

/** The columns of the list: who, how much it matters, and why. */
export function unplacedColumns(format: Format, names: PeopleNames): readonly Column<UnplacedRow>[] {
  return [
    {
      id: 'child',
      title: words.child,
      width: 'minmax(140px, 1fr)',
      text: ({ request }) => names.studentInList(request.studentId),
    },
    {
      id: 'staff',
      title: words.staff,
      width: 'minmax(120px, 1fr)',
      text: (row) => row.staff.map(({ id }) => names.staff(id)).join(', '),
    },
    {
      id: 'priority',
      title: words.priority,
      width: '116px',
      text: (row) => requestWords.priorities[row.request.priority],
      sortBy: (row) => priorities.indexOf(row.request.priority),
      cell: ({ request }) => (
        <PriorityMark priority={request.priority} words={requestWords.priorities[request.priority]} />
      ),
    },
    {
      id: 'length',
      from: 900,
      title: words.length,
      width: '72px',
      align: 'end',
      text: (row) => format.duration(row.request.minutes),
      sortBy: (row) => row.request.minutes,
    },
    {
      id: 'reason',
      title: words.reason,
      width: '152px',
      text: (row) => reasonLabels[row.unplaced.reason],
      sortBy: (row) => blockedReasons.indexOf(row.unplaced.reason),
    },
    {
      id: 'why',
      from: 760,
      title: words.why,
      width: 'minmax(220px, 3fr)',
      text: (row) => row.why,
    },
  ]
}
