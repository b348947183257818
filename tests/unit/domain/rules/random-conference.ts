import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Availability, AvailabilitySubject, Session, Travel } from '@shared/domain/events/event'
import { groupSessionFaults, type GroupSession } from '@shared/domain/events/group-session'
import type { Adult, Interpreter } from '@shared/domain/people/people'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import type { Separation } from '@shared/domain/people/separation'
import { priorities, type Request } from '@shared/domain/requests/request'
import { idOf, type HouseholdId, type MeetingGroupId, type StaffId } from '@shared/kernel/ids'
import { seededRandom } from '@shared/kernel/random'
import { minuteOfDay, minutes, overlaps } from '@shared/kernel/time'
import {
  conference,
  day,
  household,
  request,
  room,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'

/** Draws from a seed. */
export function drawing(seed: number) {
  const random = seededRandom(seed)
  const chance = (part: number): boolean => random.next() < part
  const pick = <T>(all: readonly T[]): T => {
    const one = all[random.below(all.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const many = <T>(most: number, make: (i: number) => T): T[] =>
    Array.from({ length: random.below(most + 1) }, (_, i) => make(i))
  return { random, chance, pick, many, below: (bound: number) => random.below(bound) }
}
export type Drawing = ReturnType<typeof drawing>

/** Codes of a few languages as schools write them, each with what is the same when spoken; Cantonese is not Chinese. */
const languages = [
  ['pl', 'PL', 'pl-PL', 'pol'],
  ['ta', 'tam', 'ta-Taml-LK'],
  ['zh', 'zh-Hans', 'zh-TW', 'cmn'],
  ['yue', 'yue-Hant'],
] as const

/** A conference so small and crowded that every rule matters, with every optional file in use now and then. */
export function crowdedConference(seed: number): Conference {
  const draw = drawing(seed)
  const { pick, chance, many, below } = draw
  const slot = pick([5, 10, 15])
  const sessions = ['e1', 'e2'].slice(0, 1 + below(2)).map((id, i) => sessionOf(draw, id, i, slot))
  const rooms = ['R1', 'R2', 'R3'].map((id) =>
    room(id, pick(['Main', 'East', '']), chance(0.4) ? 1 + below(2) : null),
  )
  const team = ['T1', 'T2', 'T3'].map((id) =>
    staff(id, { languages: chance(0.3) ? [pick(languages[0])] : [] }),
  )
  const families = ['H1', 'H2', 'H3', 'H4'].map((id) =>
    household(id, { interpreterLanguage: chance(0.3) ? languageOf(draw) : null }),
  )
  const students = ['S1', 'S2', 'S3'].map((id) => student(id))
  const requests = Array.from({ length: 4 + below(7) }, (_, i) =>
    request(`Q${i}`, pick(families).id, pick(students).id, pick(team).id, {
      priority: pick(priorities),
      minutes: minutes(slot * (1 + below(3))),
      studentAttends: chance(0.5),
      roomId: chance(0.2) ? pick(rooms).id : null,
      mode: chance(0.15) ? pick(['phone', 'online'] as const) : 'in-person',
      ...(chance(0.15)
        ? {
            staffIds: twoOf(
              draw,
              team.map(({ id }) => id),
            ),
          }
        : {}),
    }),
  )
  const interpreters: readonly Interpreter[] = many(2, (i) => ({
    id: idOf(`I${i}`),
    sourceId: `I${i}`,
    givenName: 'In',
    familyName: `Terpreter ${i}`,
    languages: chance(0.5) ? languages.slice(0, 2).map(pick<string>) : [languageOf(draw)],
  }))
  const whole = conference(
    {
      staff: team,
      rooms,
      students,
      enrolments: students.map(({ id }) => ({
        studentId: id,
        schoolYearId: idOf('2026'),
        form: '7A',
        yearGroup: '7',
      })),
      households: families,
      guardianships: families.map(({ id }) => ({
        householdId: id,
        studentId: pick(students).id,
        relationship: 'parent',
        receivesLetters: true,
      })),
      adults: chance(0.4)
        ? [
            adultOf(
              draw,
              'A0',
              families.map(({ id }) => id),
              pick(team).id,
            ),
          ]
        : [],
      interpreters,
      requests: together(draw, requests),
      staffRooms: [
        ...team.flatMap(({ id }) =>
          chance(0.8) ? [{ staffId: id, sessionId: null, roomId: pick(rooms).id }] : [],
        ),
        ...team.flatMap(({ id }) =>
          chance(0.2) ? [{ staffId: id, sessionId: pick(sessions).id, roomId: pick(rooms).id }] : [],
        ),
      ],
      travel: chance(0.4) ? walks(draw) : [],
      separations: chance(0.4)
        ? [
            separationOf(
              draw,
              families.map(({ id }) => id),
            ),
          ]
        : [],
    },
    {
      slotMinutes: minutes(slot),
      changeoverMinutes: minutes(pick([0, 0, 3, 5])),
      travelMinutes: {
        sameRoom: minutes(pick([0, 0, 2])),
        sameBuilding: minutes(pick([0, 5])),
        otherBuilding: minutes(pick([0, 5, 12])),
      },
      staffRest: chance(0.5)
        ? { afterMinutes: minutes(pick([15, 30, 45])), restMinutes: minutes(pick([5, 10, 15])) }
        : null,
      sessions,
    },
  )
  const windowed = { ...whole, availability: availabilityOf(draw, whole) }
  return { ...windowed, commitments: commitmentsOf(draw, windowed) }
}

/** Polish and Tamil most often, so that there is somebody to interpret. */
const languageOf = ({ pick, chance }: Drawing): string =>
  pick<string>(chance(0.7) ? pick(languages.slice(0, 2)) : pick(languages.slice(2)))

function sessionOf({ chance, pick, below }: Drawing, id: string, i: number, slot: number): Session {
  const breaks = chance(0.4)
    ? [{ start: minuteOfDay(960 + 22 + below(10)), end: minuteOfDay(960 + 37 + below(10)) }]
    : []
  const end = 960 + slot * pick([6, 8, 10])
  return {
    ...session(id, '16:00', '19:00', { breaks, date: day(`2026-12-0${i + 1}`) }),
    end: minuteOfDay(end),
  }
}

function adultOf({ chance }: Drawing, id: string, families: readonly HouseholdId[], staffId: StaffId): Adult {
  return {
    id: idOf(id),
    sourceId: id,
    title: 'Mr',
    givenName: 'Ad',
    familyName: 'Ult',
    householdIds: families.slice(0, 2),
    attends: chance(0.8),
    staffId: chance(0.5) ? staffId : null,
    email: '',
    phone: '',
    parentalResponsibility: '',
    ...notInFolder.adult,
  }
}

function twoOf(draw: Drawing, ids: readonly StaffId[]): readonly [StaffId, ...StaffId[]] {
  const first = draw.pick(ids)
  return [first, draw.pick(ids.filter((id) => id !== first))]
}

/** Makes one meeting of some requests: the same staff, length, mode and room, of different families. */
function together({ chance, pick }: Drawing, requests: readonly Request[]): readonly Request[] {
  const [lead, ...others] = requests
  if (!lead || !chance(0.5)) return requests
  const partner = others.find((one) => one.householdId !== lead.householdId)
  if (!partner) return requests
  const groupId = idOf<MeetingGroupId>('M1')
  const { staffIds, minutes: length, mode, roomId } = lead
  return requests.map((one) => {
    if (one !== lead && one !== partner) return one
    return { ...one, groupId, staffIds, minutes: length, mode, roomId, priority: pick(priorities) }
  })
}

const walks = ({ pick }: Drawing): readonly Travel[] => [
  { between: 'rooms', from: idOf('R1'), to: idOf('R2'), minutes: minutes(pick([0, 10])) },
  { between: 'buildings', from: 'Main', to: 'East', minutes: minutes(pick([3, 15])) },
]

function separationOf({ pick }: Drawing, families: readonly HouseholdId[]): Separation {
  const one = pick(families)
  const other = pick(families.filter((id) => id !== one))
  return {
    households: [one, other],
    rule: pick(['apart', 'other-session'] as const),
    minutes: minutes(pick([0, 10, 20])),
  }
}

function availabilityOf({ chance, pick, below }: Drawing, whole: Conference): readonly Availability[] {
  const subjects: readonly AvailabilitySubject[] = [
    ...whole.staff.map(({ id }) => ({ kind: 'staff', id }) as const),
    ...whole.households.map(({ id }) => ({ kind: 'household', id }) as const),
    ...whole.students.map(({ id }) => ({ kind: 'student', id }) as const),
    ...whole.rooms.map(({ id }) => ({ kind: 'room', id }) as const),
    ...whole.interpreters.map(({ id }) => ({ kind: 'interpreter', id }) as const),
  ]
  return subjects.flatMap((subject) => {
    if (!chance(0.15)) return []
    const { id: sessionId, start, end } = pick(whole.event.sessions)
    const middle = minuteOfDay(start + 10 + below(20))
    const from = minuteOfDay(start + below(8))
    // Two windows that touch count as one.
    return chance(0.5)
      ? [
          { subject, sessionId, start: from, end: middle },
          { subject, sessionId, start: middle, end },
        ]
      : [{ subject, sessionId, start: from, end: minuteOfDay(middle + 15) }]
  })
}

function commitmentsOf({ chance, pick, below }: Drawing, whole: Conference): readonly Commitment[] {
  const { slotMinutes } = whole.event
  return whole.requests.flatMap((one): Commitment[] => {
    if (one.groupId !== null || !chance(0.2)) return []
    const { id: sessionId, start } = pick(whole.event.sessions)
    return [
      {
        requestId: one.id,
        sessionId,
        start: minuteOfDay(start + slotMinutes * below(4)),
        status: chance(0.25) ? 'pinned' : 'announced',
        staffIds: chance(0.3) ? one.staffIds : null,
        roomId: chance(0.2) ? pick(whole.rooms).id : null,
      },
    ]
  })
}

/** The same conference with one to three group sessions, on the grid or off it, none of them at fault. */
export function withGroupSessions(whole: Conference, seed: number): Conference {
  const draw = drawing(seed * 104_729)
  const { pick, chance, below } = draw
  const groupSessions: GroupSession[] = []
  for (let i = 0; i < 1 + below(3); i++) {
    const session = pick(whole.event.sessions)
    const length = session.end - session.start
    const start = session.start + (chance(0.5) ? whole.event.slotMinutes * below(4) : below(length - 5))
    const end = Math.min(session.end, start + 3 + below(22))
    const families = whole.households.filter(() => chance(0.4))
    const one: GroupSession = {
      id: idOf(`G${i}`),
      sourceId: `G${i}`,
      title: `Talk ${i}`,
      sessionId: session.id,
      start: minuteOfDay(start),
      end: minuteOfDay(end),
      staffIds: whole.staff.filter(() => chance(0.3)).map(({ id }) => id),
      roomId: chance(0.7) ? pick(whole.rooms).id : null,
      capacity: chance(0.3) ? 4 : null,
      members: families.map(({ id }) => ({
        householdId: id,
        studentId: chance(0.5) ? pick(whole.students).id : null,
      })),
      invited: [],
      waiting: [],
    }
    const areSound =
      groupSessionFaults([...groupSessions, one], whole.event.sessions).length === 0 &&
      !groupSessions.some((other) => shareSomebody(whole, one, other))
    if (areSound) groupSessions.push(one)
  }
  return { ...whole, groupSessions }
}

/** Whether a child, or an adult of two families, is in two group sessions at once: the format leaves that to the school. */
function shareSomebody({ adults }: Conference, one: GroupSession, other: GroupSession): boolean {
  if (one.sessionId !== other.sessionId || !overlaps(one, other)) return false
  const children = new Set(one.members.flatMap(({ studentId }) => studentId ?? []))
  const isIn = ({ members, staffIds }: GroupSession, adult: Adult): boolean =>
    members.some(({ householdId }) => adult.householdIds.includes(householdId)) ||
    staffIds.some((id) => id === adult.staffId)
  return (
    other.members.some(({ studentId }) => studentId !== null && children.has(studentId)) ||
    adults.some((adult) => isIn(one, adult) && isIn(other, adult))
  )
}
