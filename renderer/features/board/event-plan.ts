import { useMemo } from 'react'
import { commitmentsLeft } from '@shared/domain/plan/commitments'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, ToldRevision } from '@shared/domain/plan/revision'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { namesAmong, type PeopleNames } from '@shared/words/people-names'
import type { CurrentPlan } from '@renderer/queries/queries'
import { useQuery } from '../app-context'

/** An event with its current plan, indexed for the board, the panel and the calendars. */
export interface EventPlan {
  readonly index: ConferenceIndex
  /** Null before the first allocation. */
  readonly plan: CurrentPlan | null
  /** What families were told last; null before the first announcement. */
  readonly told: ToldRevision | null
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
  const told = useQuery((queries) => queries.told(eventId), `told ${eventId}`)
  return useMemo((): EventPlanState => {
    if (conference.kind === 'loading' || plan.kind === 'loading' || told.kind === 'loading')
      return { kind: 'loading' }
    if (conference.value === null) return { kind: 'missing' }
    return { kind: 'loaded', value: eventPlanOf(conference.value, plan.value, told.value) }
  }, [conference, plan, told])
}

/** Lays an event beside its plan, bound by what families were told last and what still holds of the pins that it came with. */
export function eventPlanOf(
  conference: Conference,
  plan: CurrentPlan | null,
  told: ToldRevision | null,
): EventPlan {
  const { index, names } = derived(conference)
  const appointments = plan?.appointments ?? []
  const commitments = commitmentsLeft(
    conference.commitments,
    told?.appointments ?? null,
    plan && { appointments, unplaced: plan.record.unplaced },
  )
  return {
    names,
    index:
      commitments === conference.commitments
        ? index
        : { ...index, conference: { ...conference, commitments } },
    plan,
    told,
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
