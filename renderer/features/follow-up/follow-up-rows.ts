import { useMemo } from 'react'
import {
  agreedItems,
  dueState,
  inOrderOfDue,
  ownerKey,
  type AgreedItem,
  type DueState,
} from '@shared/domain/meetings/agreed-items'
import type { EventId } from '@shared/kernel/ids'
import type { FollowUpFilter } from '@shared/words/screens/follow-up'
import { useFormat } from '@renderer/ui/use-format'
import { useApp, useQuery, type Loaded } from '../app-context'

/** Something agreed, and how near its day is. */
export interface FollowUpRow extends AgreedItem {
  readonly ownerKey: string
  readonly near: DueState
}

/** What was agreed at an event, or (null) at all of them, the soonest first. */
export function useFollowUp(eventId: EventId | null): Loaded<readonly FollowUpRow[]> {
  const { followUp } = useApp().services
  const { compare } = useFormat()
  const agreed = useQuery((queries) => queries.agreed(eventId), `agreed ${eventId ?? ''}`)
  const years = useQuery((queries) => queries.schoolYears(), 'school years')
  const today = followUp.today()
  return useMemo(() => {
    if (agreed.kind === 'loading' || years.kind === 'loading') return { kind: 'loading' }
    const items = inOrderOfDue(agreedItems(agreed.value.meetings, agreed.value.actions), compare)
    const rows = items.map((item): FollowUpRow => ({
      ...item,
      ownerKey: ownerKey(item.owner),
      near: dueState(item, today, years.value),
    }))
    return { kind: 'loaded', value: rows }
  }, [agreed, years, today, compare])
}

/** School days within which something is due soon: a week of them. */
const soonDays = 5

/** Whether a row belongs to what is asked for. */
export function isOfFilter({ state, near }: FollowUpRow, filter: FollowUpFilter): boolean {
  if (filter === 'overdue') return near.kind === 'overdue'
  if (filter === 'soon') return near.kind === 'today' || (near.kind === 'ahead' && near.days <= soonDays)
  return state === filter
}
