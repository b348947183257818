import { notInFolder } from '@shared/domain/people/not-in-folder'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import type { EarlierRevision } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import {
  idOf,
  type AdultId,
  type AppointmentId,
  type EventId,
  type HouseholdId,
  type InterpreterId,
  type MeetingGroupId,
  type PlanId,
  type RequestId,
  type RoomId,
  type SchoolYearId,
  type SessionId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'

/**
 * What was announced before a plan of this evening: the lab was later, the phone call had no place, the wish without a place
 * was met at 16:40, and all else was as it is.
 */
export function beforeChanges({ appointments }: Plan): EarlierRevision {
  const was = (row: Appointment): readonly Appointment[] => {
    if (row.requestId === 'by-phone') return []
    const start = row.requestId === 'lab' ? minuteOfDay(985) : row.start
    return [{ ...row, start, end: minuteOfDay(start + row.end - row.start) }]
  }
  const lab = appointments.find(({ requestId }) => requestId === 'lab')
  const art = lab && {
    ...lab,
    requestId: idOf<RequestId>('art'),
    start: minuteOfDay(1000),
    end: minuteOfDay(1005),
  }
  return {
    revision: 1,
    appointments: [...appointments.flatMap(was), ...(art ? [art] : [])].map((row) => ({
      ...row,
      id: idOf<AppointmentId>(`announced ${row.requestId}`),
      planId: idOf<PlanId>('announced'),
      eventId: idOf<EventId>('event'),
      pinned: false,
      meetingId: null,
    })),
    groupSessions: [],
    unplaced: [],
  }
}

/** Two households of one child, kept apart save for one shared meeting; two teachers in two buildings; two evenings. */
export function smallEvening(): { readonly conference: Conference; readonly plan: Plan } {
  const [home, other] = [idOf<HouseholdId>('home'), idOf<HouseholdId>('other')]
  const [tan, menon] = [idOf<StaffId>('tan'), idOf<StaffId>('menon')]
  const child = idOf<StudentId>('child')
  const schoolYearId = idOf<SchoolYearId>('year')
  const request = (id: string, more: Partial<Request>): Request => ({
    id: idOf<RequestId>(id),
    sourceId: id,
    householdId: home,
    studentId: child,
    staffIds: [tan],
    priority: 'requested',
    minutes: minutes(5),
    studentAttends: false,
    roomId: null,
    subject: '',
    mode: 'in-person',
    groupId: null,
    rank: null,
    ...more,
  })
  const together = {
    minutes: minutes(10),
    studentAttends: true,
    subject: 'Mathematics',
    groupId: idOf<MeetingGroupId>('together'),
  }
  const conference: Conference = {
    event: {
      id: idOf<EventId>('event'),
      schoolYearId,
      title: 'Year 9 consultation evenings',
      kind: 'consultation',
      timezone: 'Europe/London',
      slotMinutes: minutes(5),
      changeoverMinutes: minutes(0),
      travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(1), otherBuilding: minutes(7) },
      staffRest: null,
      sessions: [
        {
          id: idOf<SessionId>('tue'),
          sourceId: 'tue',
          date: '2026-12-01' as LocalDate,
          start: minuteOfDay(960),
          end: minuteOfDay(1005),
          breaks: [{ start: minuteOfDay(987), end: minuteOfDay(990) }],
        },
        {
          id: idOf<SessionId>('thu'),
          sourceId: 'thu',
          date: '2026-12-03' as LocalDate,
          start: minuteOfDay(960),
          end: minuteOfDay(980),
          breaks: [],
        },
      ],
    },
    staff: [
      {
        id: tan,
        sourceId: 'T1',
        title: 'Ms',
        givenName: 'Wei',
        familyName: 'Tan',
        role: 'teacher',
        languages: [],
        email: '',
        ...notInFolder.staff,
      },
      {
        id: menon,
        sourceId: 'T2',
        title: '',
        givenName: 'Ravi',
        familyName: 'Menon',
        role: 'teacher',
        languages: ['pl'],
        email: '',
        ...notInFolder.staff,
      },
    ],
    rooms: [
      {
        id: idOf<RoomId>('room-4'),
        sourceId: 'R4',
        name: 'Room 4',
        building: 'Main building',
        meetingsAtOnce: null,
      },
      {
        id: idOf<RoomId>('lab-1'),
        sourceId: 'L1',
        name: 'Lab 1',
        building: 'Science block',
        meetingsAtOnce: null,
      },
    ],
    students: [
      {
        id: child,
        sourceId: 'S1',
        givenName: 'Anna',
        familyName: 'Kowalska',
        preferredName: 'Ania',
        dateOfBirth: null,
        ...notInFolder.student,
      },
    ],
    enrolments: [{ studentId: child, schoolYearId, form: '9B', yearGroup: '9' }],
    households: [
      {
        id: home,
        sourceId: 'H1',
        name: 'Kowalski household',
        adults: 'Mr and Mrs Kowalski',
        letterLanguage: 'en',
        ...notInFolder.household,
        interpreterLanguage: 'pl',
        contactChannel: 'letter',
        contact: '',
      },
      {
        id: other,
        sourceId: 'H2',
        name: 'Baxter household',
        adults: 'Ms Baxter',
        letterLanguage: 'en',
        ...notInFolder.household,
        interpreterLanguage: null,
        contactChannel: 'email',
        contact: 'b@example.org',
      },
    ],
    guardianships: [home, other].map((householdId) => ({
      householdId,
      studentId: child,
      relationship: 'parent',
      receivesLetters: true,
    })),
    adults: [
      {
        id: idOf<AdultId>('adult'),
        sourceId: 'A1',
        householdIds: [other],
        title: 'Ms',
        givenName: 'Jo',
        familyName: 'Baxter',
        attends: true,
        staffId: null,
        email: '',
        phone: '',
        parentalResponsibility: '',
        ...notInFolder.adult,
      },
    ],
    interpreters: [
      {
        id: idOf<InterpreterId>('uma'),
        sourceId: 'I1',
        givenName: 'Uma',
        familyName: 'Brandt',
        languages: ['pl'],
      },
    ],
    requests: [
      request('maths', together),
      request('shared', { ...together, householdId: other }),
      request('lab', { staffIds: [menon] }),
      request('by-phone', { staffIds: [menon], mode: 'phone' }),
      request('history', { subject: 'History' }),
      request('art', { staffIds: [menon], subject: 'Art' }),
    ],
    staffRooms: [
      { staffId: tan, sessionId: null, roomId: idOf<RoomId>('room-4') },
      { staffId: menon, sessionId: null, roomId: idOf<RoomId>('lab-1') },
    ],
    travel: [],
    availability: [
      {
        subject: { kind: 'staff', id: menon },
        sessionId: idOf<SessionId>('tue'),
        start: minuteOfDay(975),
        end: minuteOfDay(1005),
      },
    ],
    groupSessions: [],
    separations: [{ households: [home, other], rule: 'apart', minutes: minutes(30) }],
    commitments: [],
  }
  return {
    conference,
    plan: {
      appointments: placed(conference),
      unplaced: [
        {
          requestId: idOf<RequestId>('art'),
          reason: 'kept-apart',
          blocking: [{ kind: 'household', id: other }],
        },
      ],
    },
  }
}

function placed(conference: Conference): readonly Appointment[] {
  const index = indexConference(conference)
  const [tue, thu] = conference.event.sessions
  const at = (
    id: string,
    session: typeof tue,
    start: number,
    interpreter: string | null = null,
  ): Appointment[] => {
    const request = index.requests.get(idOf<RequestId>(id))
    if (!request || !session) return []
    return [
      appointmentOf(
        index,
        request,
        session,
        start,
        interpreter === null ? null : idOf<InterpreterId>(interpreter),
      ),
    ]
  }
  return [
    ...at('history', thu, 960),
    ...at('lab', tue, 980),
    ...at('by-phone', tue, 990),
    ...at('maths', tue, 960, 'uma'),
    ...at('shared', tue, 960),
  ]
}
