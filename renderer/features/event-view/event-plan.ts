import { useMemo } from 'react'
import { commitmentsLeft } from '@shared/domain/plan/commitments'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, AnnouncedRevision } from '@shared/domain/plan/revision'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import type { CurrentPlan } from '@renderer/queries/queries'
import { useQuery } from '../app-context'

/** An event with its current plan, indexed for the board, the panel and the calendars. */
export interface EventPlan {
  readonly index: ConferenceIndex
  /** Null before the first allocation. */
  readonly plan: CurrentPlan | null
  /** The latest announced revision; null before the first announcement. */
  readonly announced: AnnouncedRevision | null
  readonly appointments: readonly AppointmentRecord[]
  readonly appointmentOf: ReadonlyMap<RequestId, AppointmentRecord>
  /** Everybody's name, so that none is taken for another's. */
  readonly names: PeopleNames
}

export type EventPlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'loaded'; readonly value: EventPlan }

/** Follows an event and its plan; the costly parts are made once for each conference, whatever screens share it. */
export function useEventPlan(eventId: EventId): EventPlanState {
  const conference = useQuery((queries) => queries.conference(eventId), `conference ${eventId}`)
  const plan = useQuery((queries) => queries.plan(eventId), `plan ${eventId}`)
  const announced = useQuery((queries) => queries.announced(eventId), `announced ${eventId}`)
  return useMemo((): EventPlanState => {
    if (conference.kind === 'loading' || plan.kind === 'loading' || announced.kind === 'loading')
      return { kind: 'loading' }
    if (conference.value === null) return { kind: 'missing' }
    return { kind: 'loaded', value: eventPlanOf(conference.value, plan.value, announced.value) }
  }, [conference, plan, announced])
}

/** Combines an event with its plan, bound by the latest announced revision and the imported pins that still apply. */
export function eventPlanOf(
  conference: Conference,
  plan: CurrentPlan | null,
  announced: AnnouncedRevision | null,
): EventPlan {
  const { index, names } = derived(conference)
  const appointments = plan?.appointments ?? []
  const commitments = commitmentsLeft(
    conference.commitments,
    announced?.appointments ?? null,
    plan && { appointments, unplaced: plan.record.unplaced },
  )
  return {
    names,
    index:
      commitments === conference.commitments
        ? index
        : { ...index, conference: { ...conference, commitments } },
    plan,
    announced,
    appointments,
    appointmentOf: new Map(appointments.map((row) => [row.requestId, row])),
  }
}

type Derived = Pick<EventPlan, 'index' | 'names'>
const known = new WeakMap<Conference, Derived>()

function derived(conference: Conference): Derived {
  const before = known.get(conference)
  if (before) return before
  const made = { index: indexConference(conference), names: namesAmong(conference) }
  known.set(conference, made)
  return made
}
