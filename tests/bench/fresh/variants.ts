import type { Conference } from '@shared/domain/plan/plan'
import type { GroupMember } from '@shared/domain/events/group-session'
import { idOf, type GroupSessionId, type MeetingGroupId } from '@shared/kernel/ids'
import { minuteOfDay, minutes } from '@shared/kernel/time'
import { allocate } from '@shared/solver'
import { adult } from '../../unit/domain/rules/judged-evening'
import { drawing } from '../../unit/domain/rules/random-conference'

const at = (hour: number, minute: number) => minuteOfDay(hour * 60 + minute)

/** The same event under rules that rarely meet: breaks off the grid, rest, walks in a building, rooms with limits, windows of students. */
export function withCorners(whole: Conference, seed: number): Conference {
  const { chance, pick } = drawing(seed)
  const limited = whole.rooms.map((room) =>
    chance(0.2) ? { ...room, meetingsAtOnce: pick([1, 2, 3]) } : room,
  )
  return {
    ...whole,
    event: {
      ...whole.event,
      changeoverMinutes: minutes(3),
      travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(5), otherBuilding: minutes(10) },
      staffRest: { afterMinutes: minutes(45), restMinutes: minutes(10) },
      sessions: whole.event.sessions.map((session) => ({
        ...session,
        breaks: [
          { start: at(17, 2), end: at(17, 9) },
          { start: at(18, 0), end: at(18, 10) },
        ],
      })),
    },
    rooms: limited,
    requests: whole.requests.map((one) => ({
      ...one,
      minutes: chance(0.1) ? minutes(20) : one.minutes,
      roomId: chance(0.14) ? pick(whole.rooms).id : null,
    })),
    availability: [
      ...whole.availability,
      ...whole.students.flatMap(({ id }) => {
        if (!chance(0.1)) return []
        // Two windows that touch, neither on the grid.
        return whole.event.sessions.flatMap(({ id: sessionId }) => [
          { subject: { kind: 'student', id } as const, sessionId, start: at(16, 7), end: at(17, 21) },
          { subject: { kind: 'student', id } as const, sessionId, start: at(17, 21), end: at(18, 13) },
        ])
      }),
    ],
  }
}

/** The same event with every optional file in use: adults of two families or who teach here, shared meetings, phone, walks by pair, rooms by session. */
export function withExtras(whole: Conference, seed: number): Conference {
  const { chance, pick } = drawing(seed)
  const partners = partnersOf(whole)
  const shared = new Set([...partners.keys()].filter(() => chance(0.3)))
  const [first, second] = whole.rooms
  const [session] = whole.event.sessions
  if (!first || !second || !session) return whole
  return {
    ...whole,
    adults: whole.households.flatMap(({ id }, i) => {
      if (!chance(0.12)) return []
      const other = whole.households[i + 1]
      // By number, so that nobody is two members of staff.
      const teaches = chance(0.2) ? (whole.staff[i]?.id ?? null) : null
      return [adult(`A${i + 1}`, other && chance(0.2) ? [id, other.id] : [id], teaches)]
    }),
    requests: whole.requests.map((one) => {
      const key = keyOf(one)
      const lead = shared.has(key) ? partners.get(key)?.[0] : undefined
      if (lead)
        return {
          ...one,
          groupId: idOf<MeetingGroupId>(`M${lead.id}`),
          staffIds: lead.staffIds,
          minutes: lead.minutes,
        }
      return chance(0.05) ? { ...one, mode: 'phone' as const } : one
    }),
    staffRooms: [
      ...whole.staffRooms,
      ...whole.staff.flatMap(({ id }) =>
        chance(0.08) ? [{ staffId: id, sessionId: session.id, roomId: pick(whole.rooms).id }] : [],
      ),
    ],
    travel: [
      { between: 'buildings', from: 'Main', to: 'East', minutes: minutes(7) },
      { between: 'rooms', from: first.id, to: second.id, minutes: minutes(2) },
    ],
  }
}

const keyOf = ({ studentId, staffIds }: Conference['requests'][number]): string =>
  JSON.stringify([studentId, staffIds])

/** The same event with class time of four forms, a leaders' talk off the grid for every fourth family, and ranked wishes. */
export function withGroups(whole: Conference, seed: number): Conference {
  const { chance, below } = drawing(seed)
  const [session] = whole.event.sessions
  if (!session) return whole
  const formOf = new Map(whole.enrolments.map(({ studentId, form }) => [studentId, form]))
  const homeOf = new Map(whole.staffRooms.map(({ staffId, roomId }) => [staffId, roomId]))
  const forms = [...new Set(formOf.values())].slice(0, 4)
  const inClass = new Set<string>()
  const talk = (title: string, start: number, end: number, members: readonly GroupMember[], at: number) => {
    const member = whole.staff[at]
    return {
      id: idOf<GroupSessionId>(title),
      sourceId: title,
      title,
      sessionId: session.id,
      start: minuteOfDay(start),
      end: minuteOfDay(end),
      staffIds: member ? [member.id] : [],
      roomId: (member && homeOf.get(member.id)) ?? null,
      capacity: null,
      members,
      invited: [],
      waiting: [],
    }
  }
  const classes = forms.map((form, i) => {
    const members = whole.guardianships.flatMap(({ householdId, studentId }): readonly GroupMember[] => {
      if (formOf.get(studentId) !== form || inClass.has(householdId) || !chance(0.8)) return []
      inClass.add(householdId)
      return [{ householdId, studentId: chance(0.5) ? studentId : null }]
    })
    const start = session.start + 20 * (i % 2)
    return talk(`Class time ${form}`, start, start + 20, members, i)
  })
  const leaders = whole.households
    .filter((_, i) => i % 4 === 0)
    .map(({ id }) => ({ householdId: id, studentId: null }))
  // Before the break.
  const groupSessions = [...classes, talk('School leaders', 1022, 1050, leaders, whole.staff.length - 1)]
  // Separated families stay where no class brings them near each other.
  const coming = new Set(
    groupSessions.flatMap(({ members }) => members.map(({ householdId }) => householdId)),
  )
  return {
    ...whole,
    groupSessions,
    separations: whole.separations.filter(({ households }) => !households.some((id) => coming.has(id))),
    requests: whole.requests.map((one) =>
      one.priority === 'requested' ? { ...one, rank: 1 + below(6) } : one,
    ),
  }
}

/** Requests of two households about the same child with the same staff. */
function partnersOf(whole: Conference): ReadonlyMap<string, Conference['requests']> {
  const found = new Map<string, Conference['requests']>()
  for (const one of whole.requests) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one])
  return new Map([...found].filter(([, rows]) => new Set(rows.map((row) => row.householdId)).size > 1))
}

/** The same event after its letters went out: a plan announced, then three staff lose the second evening. */
export async function afterLetters(whole: Conference, seed: number): Promise<Conference> {
  const { plan } = await allocate(whole, {
    seed,
    limit: { kind: 'steps', steps: 60_000 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => 0,
    pause: () => Promise.resolve(),
  })
  const lost = whole.event.sessions[1]?.id
  const windowed = new Set(whole.availability.map(({ subject }) => String(subject.id)))
  const losing = whole.staff.filter(({ id }) => !windowed.has(id)).slice(0, 3)
  return {
    ...whole,
    commitments: plan.appointments.map(({ requestId, sessionId, start }) => ({
      requestId,
      sessionId,
      start,
      status: 'announced',
      staffIds: null,
      roomId: null,
    })),
    availability: [
      ...whole.availability,
      ...losing.flatMap(({ id }) =>
        whole.event.sessions.flatMap(({ id: sessionId, start, end }) =>
          sessionId === lost ? [] : [{ subject: { kind: 'staff', id } as const, sessionId, start, end }],
        ),
      ),
    ],
  }
}
