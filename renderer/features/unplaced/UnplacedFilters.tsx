import { blockedReasons, type BlockedReason } from '@shared/domain/plan/plan'
import { priorities, type Priority } from '@shared/domain/requests/request'
import { reasonLabels } from '@shared/words/reasons'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import { FilterSelect } from '@renderer/ui/FilterSelect'
import type { UnplacedRow } from './unplaced-rows'

/** Which requests are shown; null leaves all in. */
export interface UnplacedFilter {
  readonly priority: Priority | null
  readonly reason: BlockedReason | null
}

export const noFilter: UnplacedFilter = { priority: null, reason: null }

export const matches = (row: UnplacedRow, { priority, reason }: UnplacedFilter): boolean =>
  (priority === null || row.request.priority === priority) &&
  (reason === null || row.unplaced.reason === reason)

/** Offers what there is of each priority and reason, with how many. */
export function UnplacedFilters(props: {
  readonly rows: readonly UnplacedRow[]
  readonly filter: UnplacedFilter
  readonly onChange: (filter: UnplacedFilter) => void
}) {
  const { filter, onChange } = props
  const countWith = (change: Partial<UnplacedFilter>): number =>
    props.rows.filter((row) => matches(row, { ...filter, ...change })).length
  return (
    <>
      <FilterSelect
        label={requestWords.filters.priority}
        all={requestWords.filters.allPriorities}
        width={156}
        options={priorities}
        words={requestWords.priorities}
        count={(priority) => countWith({ priority })}
        value={filter.priority}
        onChange={(priority) => onChange({ ...filter, priority })}
      />
      <FilterSelect
        label={unplacedWords.columns.reason}
        all={unplacedWords.allReasons}
        width={196}
        options={blockedReasons}
        words={reasonLabels}
        count={(reason) => countWith({ reason })}
        value={filter.reason}
        onChange={(reason) => onChange({ ...filter, reason })}
      />
    </>
  )
}
