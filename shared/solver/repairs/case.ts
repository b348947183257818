import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'

/** What is repaired: one request of a meeting, in a plan. */
export interface Case {
  readonly index: ConferenceIndex
  readonly appointments: readonly Appointment[]
  /** All requests of the meeting. */
  readonly meeting: readonly [Request, ...Request[]]
}

/** The same with those appointments only that can be in the way of the meeting, so that a time is tried in no time. */
export function nearby({ index, appointments, meeting }: Case): Case {
  const { separations, event } = index.conference
  const people = new Set(meeting.flatMap((request) => peopleOf(index, request)))
  for (const { households } of separations)
    if (households.some((id) => people.has(id))) for (const id of households) people.add(id)
  const rooms = new Set(meeting.flatMap((one) => event.sessions.map(({ id }) => index.roomOf(one, id))))
  const isInterpreted = meeting.some((one) => index.languageToInterpret(one) !== null)
  const near = appointments.filter((row) => {
    const request = index.requests.get(row.requestId)
    return (
      (row.roomId !== null && rooms.has(row.roomId)) ||
      (isInterpreted && row.interpreterId !== null) ||
      (request !== undefined && peopleOf(index, request).some((id) => people.has(id)))
    )
  })
  return { index, appointments: near, meeting }
}

const peopleOf = (index: ConferenceIndex, request: Request): readonly string[] => [
  ...request.staffIds,
  request.householdId,
  request.studentId,
  ...index.attendingAdults(request),
]
