import { useMemo } from 'react'
import { teacherLists, type TeacherListRow } from '@shared/domain/requests/teacher-list'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { useQuery } from '@renderer/features/app-context'
import { useEventPlan, type EventPlan } from '../event-plan'

/** An event with its teachers' lists. */
export interface ListedEvent {
  readonly event: EventPlan
  /** The staff who take part, each with their children; in the order of their names. */
  readonly lists: ReadonlyMap<StaffId, readonly TeacherListRow[]>
}

export type ListedEventState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'loaded'; readonly value: ListedEvent }

/** Follows the lists of an event's teachers. */
export function useTeacherLists(eventId: EventId): ListedEventState {
  const event = useEventPlan(eventId)
  const people = useQuery((queries) => queries.people(), 'people')
  const slips = useQuery((queries) => queries.replySlips(eventId), `slips ${eventId}`)
  const entries = useQuery((queries) => queries.teacherListEntries(eventId), `lists ${eventId}`)
  const setup = useQuery((queries) => queries.eventSetup(eventId), `setup ${eventId}`)
  return useMemo((): ListedEventState => {
    if (event.kind === 'missing') return { kind: 'missing' }
    if (
      event.kind === 'loading' ||
      people.kind === 'loading' ||
      slips.kind === 'loading' ||
      entries.kind === 'loading' ||
      setup.kind === 'loading'
    )
      return { kind: 'loading' }
    const { conference } = event.value.index
    const lists = teacherLists({
      ...conference,
      groups: people.value.groups.filter(
        ({ schoolYearId }) => schoolYearId === conference.event.schoolYearId,
      ),
      rules: setup.value?.rules ?? [],
      slips: slips.value,
      entries: entries.value,
    })
    const inOrder = conference.staff.flatMap(({ id }) => {
      const rows = lists.get(id)
      return rows ? [[id, rows] as const] : []
    })
    return { kind: 'loaded', value: { event: event.value, lists: new Map(inOrder) } }
  }, [event, people, slips, entries, setup])
}
