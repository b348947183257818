import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Household, Student } from '@shared/domain/people/people'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import {
  blockedReasons,
  type Appointment,
  type Conference,
  type Plan,
  type Unplaced,
} from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import {
  idOf,
  type EventId,
  type HouseholdId,
  type InterpreterId,
  type RequestId,
  type RoomId,
  type SchoolYearId,
  type SessionId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { seededRandom } from '@shared/kernel/random'
import { minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'

/** The school of all documents' tests. */
export const school = { name: 'Harbour Hill Academy', address: '12 Lighthouse Road\nPort Ellery PE4 7QT' }

export interface EveningSize {
  readonly seed: number
  readonly households: number
  readonly staff: number
  readonly sessions: number
  /** At most so many wishes of one household. */
  readonly wishes: number
}

const given = [
  'Anna',
  'Tomasz',
  'Nguyễn Thị',
  'Ελένη',
  'Оксана',
  'José',
  'Siân',
  'Łukasz',
  'Đỗ Quỳnh',
  'Zoë',
  'Иван',
  'Giorgos',
]
const family = [
  'Kowalska',
  'O’Neill',
  'Trần',
  'Παπαδοπούλου',
  'Шевченко',
  'García',
  'Vaitkus',
  'Hương',
  'Müller',
  'Žukauskas',
  'Ђорђевић',
]
const subjects = ['Mathematics', 'English', 'Science', 'History', 'Art', '']

/**
 * An invented evening, the same for the same sizes: every person's name carries a number of its own, so that a name on
 * the wrong paper is always seen. The plan is no good one and need not be: paper prints any plan.
 */
export function madeEvening(size: EveningSize): { readonly conference: Conference; readonly plan: Plan } {
  const random = seededRandom(size.seed)
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T => {
    const item = items[random.below(items.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  const count = <T>(length: number, make: (i: number) => T): readonly T[] =>
    Array.from({ length }, (_, i) => make(i))
  const rooms = count(5, (i) => ({
    id: idOf<RoomId>(`room-${i}`),
    sourceId: `R${i}`,
    name: `Room ${i + 10}`,
    building: pick(['Main building', 'Arts block', '']),
    meetingsAtOnce: null,
  }))
  const staff = count(size.staff, (i) => ({
    id: idOf<StaffId>(`staff-${i}`),
    sourceId: `T${i}`,
    title: pick(['Ms', 'Mr', 'Dr', '']),
    givenName: pick(given),
    familyName: `${pick(family)} T${i}t`,
    role: 'teacher',
    languages: [],
    email: '',
    ...notInFolder.staff,
  }))
  const sessions = count(size.sessions, (i) => ({
    id: idOf<SessionId>(`session-${i}`),
    sourceId: `e${i}`,
    date: `2026-12-0${i + 1}` as LocalDate,
    start: minuteOfDay(960),
    end: minuteOfDay(1140),
    breaks: i === 0 ? [{ start: minuteOfDay(1050), end: minuteOfDay(1060) }] : [],
  }))
  const students: Student[] = []
  const households = count(size.households, (i): Household => {
    for (let child = random.below(2); child >= 0; child--) {
      students.push({
        id: idOf<StudentId>(`student-${i}-${child}`),
        sourceId: `S${i}${child}`,
        givenName: `${pick(given)} S${i}c${child}s`,
        familyName: `${pick(family)} S${i}f`,
        preferredName: '',
        dateOfBirth: null,
        ...notInFolder.student,
      })
    }
    return {
      id: idOf<HouseholdId>(`household-${i}`),
      sourceId: `H${i}`,
      name: `${pick(family)} H${i}h household`,
      adults: `Mr and Mrs ${pick(family)} H${i}a`,
      letterLanguage: 'en',
      ...notInFolder.household,
      interpreterLanguage: random.below(4) === 0 ? 'pl' : null,
      contactChannel: 'letter',
      contact: `contact-${i}`,
    }
  })
  const childrenOf = (i: number): readonly Student[] =>
    students.filter((one) => one.id.startsWith(`student-${i}-`))
  const requests = households.flatMap((household, i): readonly Request[] =>
    count(1 + random.below(size.wishes), (k) => ({
      id: idOf<RequestId>(`request-${i}-${k}`),
      sourceId: `Q${i}${k}`,
      householdId: household.id,
      studentId: pick(childrenOf(i)).id,
      staffIds: [pick(staff).id],
      priority: 'requested',
      minutes: minutes(5 + 5 * random.below(2)),
      studentAttends: random.below(2) === 0,
      roomId: null,
      subject: pick(subjects),
      mode: pick(['in-person', 'in-person', 'in-person', 'phone', 'online']),
      groupId: null,
      rank: null,
    })),
  )
  const conference: Conference = {
    event: {
      id: idOf<EventId>('event'),
      schoolYearId: idOf<SchoolYearId>('year'),
      title: 'Year 9 consultation evenings',
      kind: 'consultation',
      timezone: 'Europe/London',
      slotMinutes: minutes(5),
      changeoverMinutes: minutes(0),
      travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(2), otherBuilding: minutes(5) },
      staffRest: null,
      sessions,
    },
    staff,
    rooms,
    students,
    enrolments: students.map((student) => ({
      studentId: student.id,
      schoolYearId: idOf<SchoolYearId>('year'),
      form: pick(['9A', '9B', '7C']),
      yearGroup: '9',
    })),
    households,
    guardianships: students.map((student) => ({
      householdId: idOf<HouseholdId>(`household-${student.id.split('-')[1] ?? ''}`),
      studentId: student.id,
      relationship: 'parent',
      receivesLetters: true,
    })),
    adults: [],
    interpreters: [
      {
        id: idOf<InterpreterId>('interpreter'),
        sourceId: 'I1',
        givenName: 'Uma',
        familyName: 'Brandt',
        languages: ['pl'],
      },
    ],
    requests,
    staffRooms: staff.flatMap((one, i) =>
      i % 5 === 4 ? [] : [{ staffId: one.id, sessionId: null, roomId: idOf<RoomId>(`room-${i % 5}`) }],
    ),
    travel: [],
    availability: [],
    groupSessions: [],
    separations:
      households.length > 1
        ? [
            {
              households: [idOf<HouseholdId>('household-0'), idOf<HouseholdId>('household-1')],
              rule: 'apart',
              minutes: minutes(37),
            },
          ]
        : [],
    commitments: [],
  }
  return { conference, plan: roughPlan(conference, (bound) => random.below(bound)) }
}

/** Each wish at the next slot of its teacher; about one in six is left out, for any reason there is. */
function roughPlan(conference: Conference, below: (bound: number) => number): Plan {
  const index = indexConference(conference)
  const next = new Map<string, number>()
  const appointments: Appointment[] = []
  const unplaced: Unplaced[] = []
  conference.requests.forEach((request, i) => {
    const sessions = conference.event.sessions
    const session = sessions[below(sessions.length)]
    const key = `${request.staffIds[0]} ${session?.id ?? ''}`
    const start = next.get(key) ?? session?.start ?? 0
    if (!session || below(6) === 0 || start + request.minutes > session.end) {
      const reason = blockedReasons[i % blockedReasons.length] ?? 'mixed'
      unplaced.push({ requestId: request.id, reason, blocking: [{ kind: 'staff', id: request.staffIds[0] }] })
      return
    }
    const inBreak = session.breaks.find((one) => start < one.end && one.start < start + request.minutes)
    const at = inBreak ? inBreak.end : start
    const interpreter =
      index.languageToInterpret(request) === null ? null : idOf<InterpreterId>('interpreter')
    appointments.push(appointmentOf(index, request, session, at, interpreter))
    next.set(key, at + request.minutes + 5 * below(3))
  })
  return { appointments, unplaced }
}
