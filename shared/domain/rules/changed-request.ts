import type { MeetingGroupId, RequestId } from '@shared/kernel/ids'
import { indexConference, requestsOfMeeting, type ConferenceIndex } from '../plan/conference-index'
import type { Appointment, Commitment, Conference } from '../plan/plan'
import type { Request } from '../requests/request'
import type { Violation } from './index'
import { prepareMoveEvaluator } from './move-evaluator'

/** What becomes of a plan when a request is changed. */
export interface ChangedRequest {
  /** The request as changed, and those of its meeting that change with it. */
  readonly requests: readonly Request[]
  readonly outcome:
    | { readonly kind: 'not-placed' }
    /** The rules allow the changed meeting where it stands; the appointments as they are from now on. */
    | { readonly kind: 'kept'; readonly appointments: readonly Appointment[] }
    /** They do not: the meeting loses its place. */
    | {
        readonly kind: 'released'
        readonly appointments: readonly Appointment[]
        readonly violations: readonly [Violation, ...Violation[]]
      }
}

/** Changes a request in a plan: the meeting stays where it stands if the rules allow that, and else loses its place. */
export function changeRequest(
  index: ConferenceIndex,
  appointments: readonly Appointment[],
  changed: Request,
): ChangedRequest {
  const meeting = requestsOfMeeting(index, index.requests.get(changed.id) ?? changed)
  const requests = meeting.map((one) => (one.id === changed.id ? changed : togetherWith(changed, one)))
  return changeMeeting(index.conference, appointments, requests, changed.id)
}

/** Whether a request may come to the meeting of another: they share a teacher, and its family is not in it yet. */
export const mayJoin = (index: ConferenceIndex, request: Request, other: Request): boolean =>
  other.staffIds.some((id) => request.staffIds.includes(id)) &&
  requestsOfMeeting(index, other).every(({ householdId }) => householdId !== request.householdId)

/**
 * Has a request come to the meeting of another from now on: it shares all that this meeting has, and its place, else both take the place
 * of the request. A pin of its own no longer holds.
 */
export function joinMeeting(
  index: ConferenceIndex,
  appointments: readonly Appointment[],
  request: Request,
  other: Request,
  groupId: MeetingGroupId,
): ChangedRequest {
  const meeting = requestsOfMeeting(index, other).map((one) => ({ ...one, groupId }))
  const { commitments } = index.conference
  const unpinned = commitments.filter((one) => one.status !== 'pinned' || one.requestId !== request.id)
  return changeMeeting(
    { ...index.conference, commitments: unpinned },
    appointments,
    [...meeting, togetherWith(other, { ...request, groupId })],
    other.id,
  )
}

/** A request that meets alone from now on, and the one that it leaves alone, if it does. */
export function leaveMeeting(index: ConferenceIndex, request: Request): readonly Request[] {
  const others = requestsOfMeeting(index, request).filter(({ id }) => id !== request.id)
  const alone = others.length === 1 ? others : []
  return [request, ...alone].map((one) => ({ ...one, groupId: null }))
}

/** Changes the requests of one meeting, which stays where one of them stands, or any other that has a place. */
function changeMeeting(
  conference: Conference,
  appointments: readonly Appointment[],
  requests: readonly Request[],
  leader: RequestId,
): ChangedRequest {
  const ids = new Set(requests.map(({ id }) => id))
  const unchanged = appointments.filter(({ requestId }) => ids.has(requestId))
  const first = unchanged.find(({ requestId }) => requestId === leader) ?? unchanged[0]
  if (!first) return { requests, outcome: { kind: 'not-placed' } }
  const after = indexConference(conferenceWith(conference, requests))
  const verdict = prepareMoveEvaluator(after, appointments).verdict(leader, first.sessionId, first.start)
  const [violation, ...others] = verdict?.violations ?? []
  if (violation)
    return {
      requests,
      outcome: { kind: 'released', appointments: unchanged, violations: [violation, ...others] },
    }
  return { requests, outcome: { kind: 'kept', appointments: verdict?.appointments ?? [] } }
}

/** What all rows of one meeting share. */
const togetherWith = ({ staffIds, minutes, mode, roomId }: Request, other: Request): Request => ({
  ...other,
  staffIds,
  minutes,
  mode,
  roomId,
})

/** A pin as it holds once the office has given its meeting other staff or another room: the time alone. */
export const pinnedTimeAlone = <Pin extends Commitment>(pin: Pin): Pin => ({
  ...pin,
  staffIds: null,
  roomId: null,
})

function conferenceWith(conference: Conference, requests: readonly Request[]): Conference {
  const changed = new Map(requests.map((one) => [one.id, one]))
  return {
    ...conference,
    requests: conference.requests.map((one) => changed.get(one.id) ?? one),
    commitments: conference.commitments.map((one) =>
      one.status === 'pinned' && changed.has(one.requestId) ? pinnedTimeAlone(one) : one,
    ),
  }
}
