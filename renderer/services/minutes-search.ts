import { anyMinutes, type MinutesQuery } from '@shared/domain/meetings/search-minutes'
import type { Ports } from './ports'

/** Searching all minutes. The last question stays as long as the window does, and is stored nowhere. */
export function createMinutesSearch({ openMinutesSearch }: Pick<Ports, 'openMinutesSearch'>) {
  let last = anyMinutes
  return {
    /** Opens a worker that searches until it is closed. */
    open: openMinutesSearch,
    lastQuery: (): MinutesQuery => last,
    keepQuery: (query: MinutesQuery): void => {
      last = query
    },
  }
}
