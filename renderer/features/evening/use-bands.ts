import { useDeferredValue, useMemo } from 'react'
import { projectEvening, type Bands } from '@shared/domain/evening/running'
import type { ReceptionEvening } from './use-evening'

/** The likely starts as of the last half minute: the projection takes a while, and nobody reads it by the second. */
export function useBands({ event, meetings, state, date, timezone, minute }: ReceptionEvening): Bands {
  const halfMinute = Math.floor(minute * 2) / 2
  const asked = useDeferredValue(
    useMemo(
      () => ({ index: event.index, meetings, evening: { ...state, date, timezone }, halfMinute }),
      [event.index, meetings, state, date, timezone, halfMinute],
    ),
  )
  return useMemo(() => projectEvening(asked.index, asked.meetings, asked.evening, asked.halfMinute), [asked])
}
