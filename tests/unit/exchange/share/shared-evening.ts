import { indexConference } from '@shared/domain/plan/conference-index'
import { familyMeetings } from '@shared/domain/plan/family-meetings'
import type { Plan } from '@shared/domain/plan/plan'
import { idOf } from '@shared/kernel/ids'
import {
  conference,
  household,
  request,
  room,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { placed } from '../../board/made-plan'

/** Two families, one of them notified by SMS, that meet two teachers; one request is not placed, one is by phone. */
const evening = conference(
  {
    staff: [
      staff('T1', { givenName: 'Wei', familyName: 'Tan' }),
      staff('T2', { title: 'Mr', givenName: 'Jon', familyName: 'Lee; Hall, B' }),
    ],
    rooms: [room('R1')],
    students: [
      student('S1', { givenName: 'Mei', familyName: 'Okafor' }),
      student('S2', { givenName: 'Ben', familyName: 'Hale' }),
    ],
    enrolments: [{ studentId: idOf('S1'), schoolYearId: idOf('2026'), form: '9A', yearGroup: '9' }],
    households: [
      household('H1', {
        name: 'Okafor family',
        adults: 'Ada Okafor',
        contactChannel: 'sms',
        contact: '+44 20',
      }),
      household('H2', { name: '=Hale', adults: '@Tom\nHale', interpreterLanguage: 'pl' }),
    ],
    interpreters: [
      { id: idOf('I1'), sourceId: 'I1', givenName: 'Ola', familyName: 'Nowak', languages: ['pl'] },
    ],
    requests: [
      request('Q1', 'H1', 'S1', 'T1'),
      request('Q2', 'H1', 'S1', 'T2', { mode: 'phone' }),
      request('Q3', 'H2', 'S2', 'T1'),
      request('Q4', 'H2', 'S2', 'T2', { subject: '=1+1' }),
    ],
    staffRooms: [{ staffId: idOf('T1'), sessionId: null, roomId: idOf('R1') }],
  },
  { title: 'Autumn, evening', sessions: [session('e1', '16:00', '19:00')] },
)

export const index = indexConference(evening)

export const plan: Plan = {
  appointments: placed(evening, { Q2: 'e1 16:40', Q1: 'e1 16:10', Q3: 'e1 16:20' }).map((row) =>
    row.requestId === 'Q3' ? { ...row, interpreterId: idOf('I1') } : row,
  ),
  unplaced: [
    { requestId: idOf('Q4'), reason: 'kept-apart', blocking: [{ kind: 'household', id: idOf('H1') }] },
  ],
}

export const families = familyMeetings(index, plan, { revision: 1, former: [] })
