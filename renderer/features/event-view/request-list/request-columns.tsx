import { priorities } from '@shared/domain/requests/request'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { requestWords } from '@shared/words/screens/requests'
import type { Column } from '@renderer/ui/DataTable'
import { PriorityMark } from '@renderer/ui/PriorityMark'
import type { RequestRow } from './request-rows'

const words = requestWords.columns

/** The columns that lists of requests share: who, how much it matters, how long. */
export function requestColumns(format: Format, names: PeopleNames) {
  return {
    child: {
      id: 'child',
      title: words.child,
      width: 'minmax(120px, 1.6fr)',
      wraps: true,
      text: ({ request }) => names.studentInList(request.studentId),
    },
    family: {
      id: 'family',
      title: words.family,
      width: 'minmax(110px, 1.5fr)',
      wraps: true,
      text: ({ request }) => names.household(request.householdId),
    },
    staff: {
      id: 'staff',
      title: words.staff,
      width: 'minmax(110px, 1.5fr)',
      text: (row) => row.staff.map(({ id }) => names.staff(id)).join(', '),
    },
    priority: {
      id: 'priority',
      from: 720,
      title: words.priority,
      width: '116px',
      text: ({ request }) => requestWords.priorities[request.priority],
      sortBy: ({ request }) => priorities.indexOf(request.priority),
      cell: ({ request }) => (
        <PriorityMark priority={request.priority} words={requestWords.priorities[request.priority]} />
      ),
    },
    minutes: {
      id: 'minutes',
      from: 900,
      title: words.minutes,
      width: '76px',
      align: 'end',
      text: ({ request }) => format.duration(request.minutes),
      sortBy: ({ request }) => request.minutes,
    },
  } as const satisfies Readonly<Record<string, Column<RequestRow>>>
}
