import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Availability, AvailabilitySubject } from '@shared/domain/events/event'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import { priorities, type Request } from '@shared/domain/requests/request'
import { idOf, type MeetingGroupId, type StaffId } from '@shared/kernel/ids'
import { minuteOfDay, minutes } from '@shared/kernel/time'
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
import { drawing, type Drawing } from '../../domain/rules/random-conference'

const slot = 5

/** An event so small that all its plans can be looked at, with every rule at work now and then; each eighth crowds a room, an interpreter, or is pinned. */
export function tinyEvent(seed: number): Conference {
  const draw = drawing(seed)
  const { chance, pick, below } = draw
  const crowded = (['room', 'interpreter', 'pins'] as const)[seed % 8]
  const sessions = ['e1', 'e2'].slice(0, crowded !== 'room' && chance(0.4) ? 2 : 1).map((id, i) => ({
    ...session(id, '16:00', '19:00', {
      date: day(`2026-12-0${i + 1}`),
      breaks:
        crowded !== 'room' && chance(0.25)
          ? [{ start: minuteOfDay(965), end: minuteOfDay(pick([970, 968])) }]
          : [],
    }),
    end: minuteOfDay(960 + slot * (crowded === 'room' ? 2 : chance(0.15) ? 4 : 3)),
  }))
  const rooms = ['R1', 'R2'].map((id, i) =>
    room(id, i === 0 ? 'Main' : 'East', crowded === 'room' || chance(0.4) ? 1 : null),
  )
  const team = ['T1', 'T2'].map((id) => staff(id, { languages: chance(0.1) ? ['pl'] : [] }))
  // Now and then the second family speaks another language, and interpreters speak both.
  const isBilingual = seed % 3 === 0
  const families = ['H1', 'H2', 'H3'].map((id) =>
    household(id, {
      interpreterLanguage: chance(crowded === 'room' ? 0 : crowded === 'interpreter' ? 0.9 : 0.3)
        ? isBilingual && id === 'H2'
          ? 'ta'
          : 'pl'
        : null,
    }),
  )
  const students = ['S1', 'S2'].map((id) => student(id))
  const requests = Array.from({ length: 3 + Number(chance(0.08)) }, (_, i) =>
    request(
      `Q${i}`,
      crowded === 'room' ? `H${(i % 3) + 1}` : pick(families).id,
      pick(students).id,
      `T${1 + ((crowded === 'room' ? i : below(2)) % 2)}`,
      {
        priority: pick(priorities),
        minutes: minutes(slot * (crowded !== 'room' && chance(0.3) ? 2 : 1)),
        studentAttends: crowded !== 'room' && chance(0.4),
        roomId: crowded !== 'room' && chance(0.15) ? pick(rooms).id : null,
        mode: crowded !== 'room' && chance(0.1) ? 'phone' : 'in-person',
        ...(chance(0.15) ? { staffIds: [idOf<StaffId>('T2'), idOf<StaffId>('T1')] as const } : {}),
      },
    ),
  )
  const whole = conference(
    {
      staff: team,
      rooms,
      students,
      households: families,
      adults: crowded !== 'room' && chance(0.3) ? [adult(draw)] : [],
      interpreters: Array.from({ length: chance(0.2) ? 2 : 1 }, (_, i) => ({
        id: idOf(`I${i}`),
        sourceId: `I${i}`,
        givenName: 'In',
        familyName: 'Terpreter',
        languages: isBilingual ? ['pl', 'ta'] : ['pl'],
      })),
      requests: together(draw, requests),
      staffRooms:
        crowded === 'room' || chance(0.5)
          ? team.map(({ id }) => ({ staffId: id, sessionId: null, roomId: idOf('R1') }))
          : team.flatMap(({ id }) =>
              chance(0.8) ? [{ staffId: id, sessionId: null, roomId: pick(rooms).id }] : [],
            ),
      separations:
        crowded !== 'room' && chance(0.75)
          ? [
              {
                households: [idOf('H1'), idOf('H2')],
                rule: pick(['apart', 'other-session'] as const),
                minutes: minutes(pick([5, 10])),
              },
            ]
          : [],
    },
    {
      slotMinutes: minutes(slot),
      changeoverMinutes: minutes(crowded === 'room' ? 0 : pick([0, 0, 5])),
      travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(5) },
      staffRest: chance(0.5)
        ? { afterMinutes: minutes(pick([5, 10])), restMinutes: minutes(pick([5, 10])) }
        : null,
      sessions,
    },
  )
  const windowed = { ...whole, availability: windows(draw, whole) }
  return { ...windowed, commitments: crowded === 'pins' || below(4) === 0 ? promises(draw, windowed) : [] }
}

const adult = ({ chance }: Drawing): Conference['adults'][number] => ({
  id: idOf('A1'),
  sourceId: 'A1',
  title: '',
  givenName: 'Ad',
  familyName: 'Ult',
  householdIds: [idOf('H1'), idOf('H2')],
  attends: true,
  staffId: chance(0.3) ? idOf('T1') : null,
  email: '',
  phone: '',
  parentalResponsibility: '',
  ...notInFolder.adult,
})

function together({ chance }: Drawing, requests: readonly Request[]): readonly Request[] {
  const [lead, ...others] = requests
  const partner = others.find((one) => one.householdId !== lead?.householdId)
  if (!lead || !partner || !chance(0.25)) return requests
  const { staffIds, minutes: length, mode, roomId } = lead
  const groupId = idOf<MeetingGroupId>('M1')
  return requests.map((one) =>
    one === lead || one === partner ? { ...one, groupId, staffIds, minutes: length, mode, roomId } : one,
  )
}

function windows({ chance, pick, below }: Drawing, whole: Conference): readonly Availability[] {
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
    return [
      {
        subject,
        sessionId,
        start: minuteOfDay(start + slot * below(2)),
        end: minuteOfDay(end - below(2) * slot),
      },
    ]
  })
}

function promises({ chance, pick, below }: Drawing, whole: Conference): readonly Commitment[] {
  return whole.requests.flatMap((one): Commitment[] => {
    if (one.groupId !== null || !chance(0.8)) return []
    const { id: sessionId, start } = pick(whole.event.sessions)
    const status = chance(0.4) ? 'pinned' : 'announced'
    return [
      {
        requestId: one.id,
        sessionId,
        start: minuteOfDay(start + slot * below(3)),
        status,
        staffIds: null,
        roomId: null,
      },
    ]
  })
}
