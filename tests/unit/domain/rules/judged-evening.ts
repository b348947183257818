import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Availability, ConferenceEvent } from '@shared/domain/events/event'
import type { Adult, Interpreter } from '@shared/domain/people/people'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { violationsOf, type Violation } from '@shared/domain/rules'
import { idOf, type InterpreterId } from '@shared/kernel/ids'
import { at, conference, household, request, room, staff, student } from '@tests/fixtures/build-conference'

/** Two teachers in two buildings, two families, three requests: Q1 and Q2 with T1, Q3 of the first family with T2. */
export function evening(over: Partial<Conference> = {}, event: Partial<ConferenceEvent> = {}): Conference {
  return conference(
    {
      staff: [staff('T1'), staff('T2')],
      rooms: [room('R1', 'Main'), room('R2', 'East')],
      staffRooms: [
        { staffId: idOf('T1'), sessionId: null, roomId: idOf('R1') },
        { staffId: idOf('T2'), sessionId: null, roomId: idOf('R2') },
      ],
      students: [student('S1'), student('S2')],
      households: [household('H1'), household('H2')],
      requests: [
        request('Q1', 'H1', 'S1', 'T1'),
        request('Q2', 'H2', 'S2', 'T1'),
        request('Q3', 'H1', 'S1', 'T2'),
      ],
      ...over,
    },
    event,
  )
}

/** `Q1: '16:05'` in the first session, `Q1: 'e2 16:05'` in another; `I` after it names an interpreter. */
export function place(whole: Conference, places: Readonly<Record<string, string>>): readonly Appointment[] {
  const index = indexConference(whole)
  return Object.entries(places).map(([id, text]) => {
    const words = text.split(' ')
    const time = words.find((word) => word.includes(':')) ?? ''
    const inSession = index.sessions.get(idOf(words.find((word) => word.startsWith('e')) ?? 'e1'))
    const interpreter = words.find((word) => word.startsWith('I'))
    const found = index.requests.get(idOf(id))
    if (!found || !inSession) throw new Error(`${id} has no place`)
    return appointmentOf(
      index,
      found,
      inSession,
      at(time),
      interpreter === undefined ? null : idOf<InterpreterId>(interpreter),
    )
  })
}

export const judge = (whole: Conference, appointments: readonly Appointment[]): readonly Violation[] =>
  violationsOf(judgedPlan(indexConference(whole), appointments))
export const kinds = (whole: Conference, places: Readonly<Record<string, string>>): readonly string[] =>
  judge(whole, place(whole, places)).map(({ rule, kind }) => `${rule} ${kind}`)
export const window = (
  subject: Availability['subject'],
  start: string,
  end: string,
  sessionId = 'e1',
): Availability => ({
  subject,
  sessionId: idOf(sessionId),
  start: at(start),
  end: at(end),
})
export function interpreter(id: string, language: string): Interpreter {
  return { id: idOf(id), sourceId: id, givenName: 'In', familyName: 'Terpreter', languages: [language] }
}

export function adult(id: string, households: readonly string[], staffId: string | null = null): Adult {
  return {
    id: idOf(id),
    sourceId: id,
    title: '',
    givenName: 'Ad',
    familyName: 'Ult',
    attends: true,
    email: '',
    phone: '',
    parentalResponsibility: '',
    ...notInFolder.adult,
    householdIds: households.map((one) => idOf(one)),
    staffId: staffId === null ? null : idOf(staffId),
  }
}
