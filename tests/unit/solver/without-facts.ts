import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment, BlockingFact, Conference, Plan } from '@shared/domain/plan/plan'
import { prepareMoveEvaluator } from '@shared/domain/rules/move-evaluator'
import type { Request } from '@shared/domain/requests/request'
import { idOf, type InterpreterId } from '@shared/kernel/ids'
import { minuteOfDay } from '@shared/kernel/time'

/** Whether a request could be placed, by the eleven rules, were it not for some facts: what `BlockingFact` says of being without one. */
export function isPlaceableWithout(
  facts: readonly BlockingFact[],
  request: Request,
  whole: Conference,
  appointments: readonly Appointment[],
): boolean {
  const named = (kind: BlockingFact['kind'], id: string): boolean =>
    facts.some((fact) => fact.kind === kind && 'id' in fact && fact.id === id)
  const own = new Set(meetingOf(request, whole.requests).map(({ householdId }) => householdId))
  const languages = facts.flatMap((fact) => (fact.kind === 'language' ? [fact.code] : []))
  const changed: Conference = {
    ...whole,
    event: {
      ...whole.event,
      sessions: whole.event.sessions.map((one) => (named('session', one.id) ? { ...one, breaks: [] } : one)),
    },
    groupSessions: whole.groupSessions.filter(({ id }) => !named('group-session', id)),
    availability: whole.availability.filter(({ subject }) => !named(subject.kind, subject.id)),
    rooms: whole.rooms.map((one) =>
      one.meetingsAtOnce === 0 && named('room', one.id) ? { ...one, meetingsAtOnce: null } : one,
    ),
    separations: whole.separations.filter(
      ({ households }) =>
        !(
          households.some((id) => own.has(id)) &&
          households.some((id) => !own.has(id) && named('household', id))
        ),
    ),
    interpreters: [
      ...whole.interpreters,
      ...languages.map((code) => ({
        id: idOf<InterpreterId>(`found for ${code}`),
        sourceId: '',
        givenName: '',
        familyName: '',
        languages: [code],
      })),
    ],
  }
  const board = prepareMoveEvaluator(
    indexConference(changed),
    appointments.filter(({ requestId }) => !named('request', requestId)),
  )
  for (const session of changed.event.sessions) {
    const last = session.end - request.minutes
    for (let start: number = session.start; start <= last; start += changed.event.slotMinutes) {
      const violations = board.verdict(request.id, session.id, minuteOfDay(start))?.violations
      if (violations?.every((one) => one.rule === 8 && named('staff', one.staffId))) return true
    }
  }
  return false
}

/** All requests of a request's meeting. */
export const meetingOf = (request: Request, requests: readonly Request[]): readonly Request[] =>
  request.groupId === null ? [request] : requests.filter(({ groupId }) => groupId === request.groupId)

/** An event's part that can matter to one request: whoever could be in its way, so that little is judged of a large event. */
export function aroundIn(index: ConferenceIndex, appointments: readonly Appointment[]) {
  const { conference } = index
  const peopleOf = (one: Request): readonly string[] => [
    ...one.staffIds,
    one.householdId,
    one.studentId,
    ...index.attendingAdults(one),
  ]
  const rows = appointments.flatMap((row) => {
    const request = index.requests.get(row.requestId)
    return request ? [{ row, request, people: peopleOf(request) }] : []
  })
  return (request: Request): Pick<Plan, 'appointments'> & { readonly conference: Conference } => {
    const meeting = meetingOf(request, conference.requests)
    const people = new Set(meeting.flatMap(peopleOf))
    const separations = conference.separations.filter((one) => one.households.some((id) => people.has(id)))
    for (const one of separations) for (const id of one.households) people.add(id)
    const rooms = new Set(
      meeting.flatMap((one) => conference.event.sessions.map(({ id }) => index.roomOf(one, id))),
    )
    const isInterpreted = meeting.some((one) => index.languageToInterpret(one) !== null)
    const near = rows.filter(
      (one) =>
        one.people.some((id) => people.has(id)) ||
        (one.row.roomId !== null && rooms.has(one.row.roomId)) ||
        (isInterpreted && one.row.interpreterId !== null),
    )
    const requests = [...new Set([...meeting, ...near.map((one) => one.request)])]
    return {
      conference: { ...conference, requests, separations, commitments: [] },
      appointments: near.map(({ row }) => row),
    }
  }
}
