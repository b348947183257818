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
      width: 'minmax(120px, 1fr)',
      wraps: true,
      text: ({ request }) => names.studentInList(request.studentId),
    },
    {
      id: 'family',
      title: words.family,
      width: 'minmax(110px, 1fr)',
      wraps: true,
      text: ({ request }) => names.household(request.householdId),
    },
    {
      id: 'staff',
      title: words.staff,
      width: 'minmax(100px, 0.9fr)',
      text: (row) => row.staff.map(({ id }) => names.staff(id)).join(', '),
    },
    {
      id: 'priority',
      from: 700,
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
      from: 1100,
      title: words.length,
      width: '72px',
      align: 'end',
      text: (row) => format.duration(row.request.minutes),
      sortBy: (row) => row.request.minutes,
    },
    {
      id: 'reason',
      from: 980,
      title: words.reason,
      width: '152px',
      text: (row) => reasonLabels[row.unplaced.reason],
      sortBy: (row) => blockedReasons.indexOf(row.unplaced.reason),
    },
    {
      id: 'why',
      title: words.why,
      width: 'minmax(200px, 2.6fr)',
      wraps: true,
      text: (row) => row.why,
    },
  ]
}
