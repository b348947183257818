import { useMemo } from 'react'
import {
  agreedFacts,
  allAgreed,
  dueState,
  inOrderOfDue,
  ownerKey,
  type AgreedFacts,
  type AgreedItem,
  type DueState,
} from '@shared/domain/meetings/agreed-items'
import type { EventId } from '@shared/kernel/ids'
import type { FollowUpFilter } from '@shared/words/screens/follow-up'
import type { ItemRef } from '@renderer/services/follow-up'
import { useFormat } from '@renderer/ui/use-format'
import { useApp, useQuery, type Loaded } from '../app-context'

/** Something agreed, and how near its day is. */
export interface FollowUpRow extends AgreedItem {
  readonly facts: AgreedFacts
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
    const items = inOrderOfDue(allAgreed(agreed.value), compare)
    const rows = items.map((item): FollowUpRow => ({
      ...item,
      facts: agreedFacts(item.at),
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

/** A row as the service takes it. */
export const refOf = ({ id, at }: FollowUpRow): ItemRef =>
  at.kind === 'meeting' ? { id, meetingId: at.meeting.id } : { id, groupSessionId: at.minutes.groupSessionId }

/** The child and its form, or the group session's title. */
export const aboutText = ({ facts: { about, form } }: FollowUpRow): string =>
  [about, form].filter((part) => part !== '').join(', ')
