import { useMemo } from 'react'
import { missedMeetings, type MissedMeeting } from '@shared/domain/evening/missed-meetings'
import { plannedVisits } from '@shared/domain/evening/turnout'
import { planToShare, withAnnounced } from '@shared/domain/plan/announced'
import type { EventId } from '@shared/kernel/ids'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import { useQuery, type Loaded } from './app-context'

/** Meetings that families missed, and the names of all who were to meet. */
export interface Missed {
  readonly meetings: readonly MissedMeeting[]
  readonly names: PeopleNames
}

/** The meetings of an event to which families did not come, by minutes and by reception; null where the event is gone. */
export function useMissedMeetings(eventId: EventId): Loaded<Missed | null> {
  const event = useQuery((queries) => queries.planned(eventId), `planned ${eventId}`)
  const meetings = useQuery((queries) => queries.meetings(eventId), `meetings ${eventId}`)
  const groups = useQuery((queries) => queries.groupMinutes(eventId), `group minutes ${eventId}`)
  const taps = useQuery((queries) => queries.taps(eventId), `taps ${eventId}`)
  return useMemo(() => {
    if (
      event.kind === 'loading' ||
      meetings.kind === 'loading' ||
      groups.kind === 'loading' ||
      taps.kind === 'loading'
    )
      return { kind: 'loading' }
    if (event.value === null) return { kind: 'loaded', value: null }
    const { plan, announced } = event.value
    const conference = withAnnounced(event.value.conference, announced)
    const shared = plan === null ? { appointments: [] } : planToShare(plan, announced)
    const missed = missedMeetings({
      meetings: meetings.value,
      groupMinutes: groups.value,
      taps: taps.value,
      timezone: conference.event.timezone,
      visits: plannedVisits(conference, shared),
      appointments: shared.appointments,
    })
    return { kind: 'loaded', value: { meetings: missed, names: namesAmong(conference) } }
  }, [event, meetings, groups, taps])
}
