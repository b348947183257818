import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { idOf, type SessionId } from '@shared/kernel/ids'
import { at } from '@tests/fixtures/build-conference'

/** Appointments as they are kept: `Q1: 'e1 16:05'`, `Q1: 'e1 16:05 pinned'`. An appointment's id is `a-` and its request's. */
export function placed(whole: Conference, places: Readonly<Record<string, string>>): AppointmentRecord[] {
  const index = indexConference(whole)
  return Object.entries(places).map(([id, text]) => {
    const [sessionId = '', time = '', pinned] = text.split(' ')
    const request = index.requests.get(idOf(id))
    const session = index.sessions.get(idOf<SessionId>(sessionId))
    if (!request || !session) throw new Error(`${id} has no place`)
    return {
      ...appointmentOf(index, request, session, at(time), null),
      id: idOf(`a-${id}`),
      planId: idOf('plan'),
      eventId: whole.event.id,
      pinned: pinned === 'pinned',
      meetingId: null,
    }
  })
}
