import { blockedReasons } from '@shared/domain/plan/plan'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { reasonLabels } from '@shared/words/reasons'
import { unplacedWords } from '@shared/words/screens/allocate'
import type { Column } from '@renderer/ui/DataTable'
import { requestColumns } from '../event-view/request-list/request-columns'
import type { UnplacedRow } from './unplaced-rows'

const words = unplacedWords.columns

/** The columns of the list: who, how much it matters, and why. */
export function unplacedColumns(format: Format, names: PeopleNames): readonly Column<UnplacedRow>[] {
  const shared = requestColumns(format, names)
  return [
    shared.child,
    shared.family,
    shared.staff,
    shared.priority,
    // The reason takes the room.
    { ...shared.minutes, from: 1100 },
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
      width: 'minmax(200px, 4.3fr)',
      wraps: true,
      text: (row) => row.why,
    },
  ]
}
