import { groupBy } from '@shared/kernel/group-by'
import type { RequestId } from '@shared/kernel/ids'
import { withFacts, type EventFacts } from '../plan/event-facts'
import { indexConference, requestsOfMeeting, type ConferenceIndex } from '../plan/conference-index'
import { judgedPlan } from '../plan/judged-plan'
import type { Conference, Unplaced } from '../plan/plan'
import type { PlannedEvent } from '../plan/planned-event'
import type { AppointmentRecord } from '../plan/revision'
import { askedAfterPlanning, unplacedAfter } from '../plan/unplaced'
import { priorities } from '../requests/request'
import { violationsOf } from './index'
import { layOutEvent } from './laid-out-event'
import { requestsIn, type Violation } from './violation'

/** What becomes of an event and its plan when facts of the event change. */
export interface ChangedEvent {
  readonly conference: Conference
  /** Those that keep their place, as they are from now on. */
  readonly appointments: readonly AppointmentRecord[]
  /** Those that lose it, as they were, with the rule that the meeting would break. */
  readonly released: readonly ReleasedMeeting[]
  /** The plan's list of what is not placed; empty where there is no plan. */
  readonly unplaced: readonly Unplaced[]
}

/** An appointment that a change leaves no room for. */
export interface ReleasedMeeting {
  readonly appointment: AppointmentRecord
  readonly violation: Violation
}

/**
 * Changes facts of an event. Every meeting keeps its time where the rules allow it with the new facts; of those that are in
 * each other's way, the fewest lose their place. What broke the rules before is left as it is.
 */
export function changeEvent(planned: PlannedEvent, facts: EventFacts): ChangedEvent {
  const event = layOutEvent(planned)
  const conference = withFacts(planned.conference, facts)
  if (!planned.plan) return { conference, appointments: [], released: [], unplaced: [] }
  const bound = withFacts(event.index.conference, facts)
  const index = indexConference(bound)
  const moved = event.appointments.map((row) => asNow(index, row))
  const known = new Set(violationsOf(judgedPlan(event.index, event.appointments)).map(keyOf))
  const released = releasedFrom(index, moved, (violation) => known.has(keyOf(violation)))
  const gone = new Map(released.map((one) => [one.appointment.requestId, one]))
  const before = event.appointmentOf
  // A pin cannot hold what it was set on.
  const commitments = conference.commitments.filter(
    ({ requestId, status }) => status !== 'pinned' || !gone.has(requestId),
  )
  return {
    conference: { ...conference, commitments },
    appointments: moved.filter(({ requestId }) => !gone.has(requestId)),
    released: released.map(({ appointment, violation }) => ({
      appointment: before.get(appointment.requestId) ?? appointment,
      violation,
    })),
    unplaced: unplacedAfter(
      withoutGoneSessions(planned.plan.record.unplaced, index),
      [],
      released.flatMap(({ appointment }) => {
        const request = index.requests.get(appointment.requestId)
        return request ? [askedAfterPlanning(request)] : []
      }),
    ),
  }
}

const keyOf = (violation: Violation): string => JSON.stringify(violation)

/** An appointment with what follows from the event: its date, and the room of its teacher. */
function asNow(index: ConferenceIndex, row: AppointmentRecord): AppointmentRecord {
  const [request, session] = [index.requests.get(row.requestId), index.sessions.get(row.sessionId)]
  if (!request || !session) return row
  const roomId = index.roomOf(request, session.id)
  return session.date === row.date && roomId === row.roomId ? row : { ...row, date: session.date, roomId }
}

/** Takes meetings out until no new violation is left that speaks of a meeting. */
function releasedFrom(
  index: ConferenceIndex,
  appointments: readonly AppointmentRecord[],
  isKnown: (violation: Violation) => boolean,
): readonly ReleasedMeeting[] {
  const released = new Map<RequestId, ReleasedMeeting>()
  for (;;) {
    const left = appointments.filter(({ requestId }) => !released.has(requestId))
    const found = violationsOf(judgedPlan(index, left)).filter((violation) => !isKnown(violation))
    const placed = new Map(left.map((row) => [row.requestId, row]))
    const chosen = fewestIn(index, found, placed)
    if (chosen.size === 0) return [...released.values()]
    for (const [requestId, violation] of chosen) {
      const appointment = placed.get(requestId)
      if (appointment) released.set(requestId, { appointment, violation })
    }
  }
}

/**
 * Meetings, few of them, without which none of the violations would be: the least urgent first, pinned and announced ones last,
 * and of equal ones those that are in most violations.
 */
function fewestIn(
  index: ConferenceIndex,
  violations: readonly Violation[],
  placed: ReadonlyMap<RequestId, AppointmentRecord>,
): ReadonlyMap<RequestId, Violation> {
  const meetings = violations.map((violation) => ({
    violation,
    leads: [...new Set(requestsIn(violation).map((id) => leadOf(index, id)))].filter((lead) =>
      meetingOf(index, lead).some((id) => placed.has(id)),
    ),
  }))
  const announced = new Set(index.conference.commitments.map(({ requestId }) => requestId))
  const weightOf = (id: RequestId): number => {
    const request = index.requests.get(id)
    const isKept = placed.get(id)?.pinned === true || announced.has(id)
    return (
      (isKept ? priorities.length : 0) +
      priorities.length -
      priorities.indexOf(request?.priority ?? 'optional')
    )
  }
  const out = new Map<RequestId, Violation>()
  let open = meetings.filter(({ leads }) => leads.length > 0)
  const take = (lead: RequestId, violation: Violation): void => {
    for (const id of meetingOf(index, lead)) if (placed.has(id)) out.set(id, violation)
    open = open.filter(({ leads }) => !leads.includes(lead))
  }
  // A meeting that is alone in a violation has no other way out.
  for (const { leads, violation } of open) {
    const [only, ...others] = leads
    if (only !== undefined && others.length === 0 && !out.has(only)) take(only, violation)
  }
  while (open.length > 0) {
    const counts = groupBy(
      open.flatMap(({ leads, violation }) => leads.map((lead) => ({ lead, violation }))),
      ({ lead }) => lead,
    )
    const [first] = [...counts].toSorted(
      ([a, inA], [b, inB]) => weightOf(a) - weightOf(b) || inB.length - inA.length || (a < b ? -1 : 1),
    )
    const violation = first?.[1][0]?.violation
    if (!first || !violation) break
    take(first[0], violation)
  }
  return out
}

/** One request that stands for the whole meeting. */
const leadOf = (index: ConferenceIndex, id: RequestId): RequestId => meetingOf(index, id)[0] ?? id

function meetingOf(index: ConferenceIndex, id: RequestId): readonly RequestId[] {
  const request = index.requests.get(id)
  return request ? requestsOfMeeting(index, request).map((one) => one.id) : [id]
}

/** A session that is gone stands in nobody's way; a reason that named nothing else no longer holds. */
function withoutGoneSessions(unplaced: readonly Unplaced[], index: ConferenceIndex): readonly Unplaced[] {
  return unplaced.map((entry) => {
    const blocking = entry.blocking.filter((fact) => fact.kind !== 'session' || index.sessions.has(fact.id))
    const request = index.requests.get(entry.requestId)
    if (blocking.length === entry.blocking.length) return entry
    return blocking.length > 0 || !request ? { ...entry, blocking } : askedAfterPlanning(request)
  })
}
