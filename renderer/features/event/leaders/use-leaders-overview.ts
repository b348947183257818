import { useMemo } from 'react'
import { leadersOverview, type LeadersOverview } from '@shared/domain/evening/leaders-overview'
import { planToShare, withAnnounced } from '@shared/domain/plan/announced'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { EventId } from '@shared/kernel/ids'
import { useFormat } from '@renderer/ui/use-format'
import { useApp, useQuery } from '../../app-context'

export type LeadersState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'loaded'; readonly overview: LeadersOverview }

/** Counts how an event went by the plan that was announced last, which is also what its paper is made from. */
export function useLeadersOverview(eventId: EventId): LeadersState {
  const { followUp } = useApp().services
  const { compare } = useFormat()
  const event = useQuery((queries) => queries.planned(eventId), `planned ${eventId}`)
  const taps = useQuery((queries) => queries.taps(eventId), `taps ${eventId}`)
  const agreed = useQuery((queries) => queries.agreed(eventId), `agreed ${eventId}`)
  const groups = useQuery((queries) => queries.groupMinutes(eventId), `group minutes ${eventId}`)
  const years = useQuery((queries) => queries.schoolYears(), 'school years')
  const today = followUp.today()
  return useMemo((): LeadersState => {
    if (
      event.kind === 'loading' ||
      taps.kind === 'loading' ||
      agreed.kind === 'loading' ||
      groups.kind === 'loading' ||
      years.kind === 'loading'
    )
      return { kind: 'loading' }
    if (event.value === null) return { kind: 'missing' }
    const { conference, plan, announced } = event.value
    if (plan === null) return { kind: 'unplanned' }
    const source = {
      ...agreed.value,
      index: indexConference(withAnnounced(conference, announced)),
      plan: planToShare(plan, announced),
      groupMinutes: groups.value,
      taps: taps.value,
      years: years.value,
      today,
    }
    return { kind: 'loaded', overview: leadersOverview(source, compare) }
  }, [event, taps, agreed, groups, years, today, compare])
}
