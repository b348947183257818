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
  const ids = new Set(requests.map(({ id }) => id))
  const unchanged = appointments.filter(({ requestId }) => ids.has(requestId))
  const [first] = unchanged
  if (!first) return { requests, outcome: { kind: 'not-placed' } }
  const after = indexConference(conferenceWith(index.conference, requests))
  const verdict = prepareMoveEvaluator(after, appointments).verdict(changed.id, first.sessionId, first.start)
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
