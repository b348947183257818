import { Select } from '@mantine/core'
import { blockedReasons, type BlockedReason } from '@shared/domain/plan/plan'
import { priorities, type Priority } from '@shared/domain/requests/request'
import { reasonLabels } from '@shared/words/reasons'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import { useFormat } from '@renderer/ui/use-format'
import type { UnplacedRow } from './unplaced-rows'

/** Which requests are shown; null leaves all in. */
export interface UnplacedFilter {
  readonly priority: Priority | null
  readonly reason: BlockedReason | null
}

export const anything: UnplacedFilter = { priority: null, reason: null }

export const matches = (row: UnplacedRow, { priority, reason }: UnplacedFilter): boolean =>
  (priority === null || row.request.priority === priority) &&
  (reason === null || row.unplaced.reason === reason)

/** Offers what there is of each priority and reason, with how many. */
export function UnplacedFilters(props: {
  readonly rows: readonly UnplacedRow[]
  readonly filter: UnplacedFilter
  readonly onChange: (filter: UnplacedFilter) => void
}) {
  const { rows, filter, onChange } = props
  const format = useFormat()
  const option = <Value extends string>(value: Value, label: string, count: number) =>
    count === 0 ? [] : [{ value, label: unplacedWords.withCount(label, format.number(count)) }]
  return (
    <>
      <Select
        w={156}
        aria-label={unplacedWords.priority}
        placeholder={unplacedWords.anyPriority}
        clearable
        value={filter.priority}
        data={priorities.flatMap((priority) =>
          option(
            priority,
            requestWords.priorities[priority],
            rows.filter((row) => matches(row, { ...filter, priority })).length,
          ),
        )}
        onChange={(value) =>
          onChange({ ...filter, priority: priorities.find((one) => one === value) ?? null })
        }
      />
      <Select
        w={196}
        aria-label={unplacedWords.reason}
        placeholder={unplacedWords.anyReason}
        clearable
        value={filter.reason}
        data={blockedReasons.flatMap((reason) =>
          option(
            reason,
            reasonLabels[reason],
            rows.filter((row) => matches(row, { ...filter, reason })).length,
          ),
        )}
        onChange={(value) =>
          onChange({ ...filter, reason: blockedReasons.find((one) => one === value) ?? null })
        }
      />
    </>
  )
}
