import { useMemo } from 'react'
import { commitmentsLeft } from '@shared/domain/plan/commitments'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, ToldRevision } from '@shared/domain/plan/revision'
import type { EventId, RequestId, StudentId } from '@shared/kernel/ids'
import { shortNames } from '@shared/words/names'
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
  readonly formOf: (id: StudentId) => string
  /** Each child's name as short as it can be without being taken for another's. */
  readonly shortNameOf: (id: StudentId) => string
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
  const { index, ...names } = derived(conference)
  const appointments = plan?.appointments ?? []
  const commitments = commitmentsLeft(
    conference.commitments,
    told?.appointments ?? null,
    plan && { appointments, unplaced: plan.record.unplaced },
  )
  return {
    ...names,
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

type Derived = Pick<EventPlan, 'index' | 'formOf' | 'shortNameOf'>
const known = new WeakMap<Conference, Derived>()

function derived(conference: Conference): Derived {
  const before = known.get(conference)
  if (before) return before
  const made = { index: indexConference(conference), ...namesOf(conference) }
  known.set(conference, made)
  return made
}

type Names = Pick<EventPlan, 'formOf' | 'shortNameOf'>
let newest: { readonly of: Pick<Conference, 'students' | 'enrolments'>; readonly names: Names } | null = null

/** Most changes of an event leave its students as they are, and their names take longer than all the rest. */
function namesOf({ students, enrolments }: Conference): Names {
  if (newest && sameRows(newest.of.students, students) && sameRows(newest.of.enrolments, enrolments))
    return newest.names
  const forms = new Map(enrolments.map((row) => [row.studentId, row.form]))
  const formOf = (id: StudentId): string => forms.get(id) ?? ''
  const short = shortNames(
    students.map((student) => ({
      id: student.id,
      name: student,
      apart: formOf(student.id) || student.sourceId,
    })),
  )
  const names = { formOf, shortNameOf: (id: StudentId) => short.get(id) ?? '' }
  newest = { of: { students, enrolments }, names }
  return names
}

/** The store hands out the same object for a record until that is changed. */
const sameRows = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at])
