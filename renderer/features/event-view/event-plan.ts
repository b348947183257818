import { useMemo } from 'react'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { layOutEvent, type LaidOutEvent } from '@shared/domain/rules/laid-out-event'
import type { EventId } from '@shared/kernel/ids'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import { useQuery } from '../app-context'

/** An event with its current plan, laid out for the board, the panel and the calendars. */
export interface EventPlan extends LaidOutEvent {
  /** Everybody's name, so that none is taken for another's. */
  readonly names: PeopleNames
}

export type EventPlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'loaded'; readonly value: EventPlan }

/** Follows an event and its plan; the costly parts are made once for each state of it, whatever screens share it. */
export function useEventPlan(eventId: EventId): EventPlanState {
  const event = useQuery((queries) => queries.planned(eventId), `planned ${eventId}`)
  return useMemo((): EventPlanState => {
    if (event.kind === 'loading') return event
    return event.value === null ? { kind: 'missing' } : { kind: 'loaded', value: eventPlanOf(event.value) }
  }, [event])
}

/** Lays out an event and its plan, with names for everybody. */
export const eventPlanOf = (event: PlannedEvent): EventPlan => ({
  ...layOutEvent(event),
  names: namesAmong(event.conference),
})
