import { Checkbox } from '@mantine/core'
import { priorities, type Priority } from '@shared/domain/requests/request'
import { requestWords } from '@shared/words/screens/requests'
import { FilterSelect } from '@renderer/ui/FilterSelect'
import type { RequestRow } from '../event-view/request-list/request-rows'
import { anyone, concerns, type Who } from './who'
import { WhoFilter } from './WhoFilter'

/** Which requests are shown; null and false leave all in. */
export interface RequestFilter {
  readonly state: 'placed' | 'unplaced' | null
  readonly priority: Priority | null
  readonly interpreter: boolean
  readonly who: Who
}

export const noFilter: RequestFilter = {
  state: null,
  priority: null,
  interpreter: false,
  who: anyone,
}

export function matches(row: RequestRow, filter: RequestFilter): boolean {
  const state = row.appointment === null ? 'unplaced' : 'placed'
  return (
    (filter.state === null || filter.state === state) &&
    (filter.priority === null || filter.priority === row.request.priority) &&
    (!filter.interpreter || row.language !== null) &&
    concerns(row, filter.who)
  )
}

export function RequestFilters(props: {
  readonly rows: readonly RequestRow[]
  readonly filter: RequestFilter
  readonly planned: boolean
  readonly onChange: (filter: RequestFilter) => void
}) {
  const { filter, onChange } = props
  const words = requestWords.filters
  return (
    <>
      <WhoFilter rows={props.rows} who={filter.who} onChange={(who) => onChange({ ...filter, who })} />
      {props.planned && (
        <FilterSelect
          label={words.state}
          all={words.allStates}
          width={124}
          options={['placed', 'unplaced']}
          words={words}
          value={filter.state}
          onChange={(state) => onChange({ ...filter, state })}
        />
      )}
      <FilterSelect
        label={words.priority}
        all={words.allPriorities}
        width={132}
        options={priorities}
        words={requestWords.priorities}
        value={filter.priority}
        onChange={(priority) => onChange({ ...filter, priority })}
      />
      <Checkbox
        label={words.interpreter}
        checked={filter.interpreter}
        onChange={(event) => onChange({ ...filter, interpreter: event.currentTarget.checked })}
      />
    </>
  )
}
