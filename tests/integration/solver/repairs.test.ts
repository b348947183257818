import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Commitment, Conference, Plan } from '@shared/domain/plan/plan'
import {
  repairedAppointments,
  repairedConference,
  type CostedRepair,
  type Repair,
} from '@shared/domain/plan/repair'
import { violationsOf, violationsSince } from '@shared/domain/rules'
import { priorities } from '@shared/domain/requests/request'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { createRepairer } from '@shared/solver/repairs'
import { at, day, household, request, session, staff } from '@tests/fixtures/build-conference'
import { crowdedConference } from '@tests/unit/domain/rules/random-conference'
import { evening, interpreter, place, window } from '@tests/unit/domain/rules/judged-evening'
import { tinyEvent } from '@tests/unit/solver/bounds/tiny-events'
import { firstPlan } from '@tests/unit/solver/allocating'

/** A session of ten minutes, so that two meetings with one person are all there is room for. */
const short = { sessions: [session('e1', '16:00', '16:10')] }

const repairs = (
  conference: Conference,
  places: Readonly<Record<string, string>>,
  id: string,
): readonly CostedRepair[] => createRepairer(conference, place(conference, places))(idOf(id))

describe('repairs', () => {
  it('are allowed by the ten rules as reported, move nothing pinned and leave out nobody of the same priority', async () => {
    const met = new Map<string, number>()
    for (let seed = 1; seed <= 120; seed++) {
      const whole = seed % 2 === 0 ? tinyEvent(seed) : crowdedConference(seed)
      const announced = whole.commitments.filter(({ status }) => status === 'announced')
      const plan = await firstPlan(indexConference({ ...whole, commitments: announced }), seed)
      const left = new Set(plan.unplaced.map(({ requestId }) => requestId))
      const conference: Conference = {
        ...whole,
        // A first plan leaves out what matters least, so that nobody else could be left out for it.
        requests: whole.requests.map((one) =>
          seed % 3 === 0 && left.has(one.id) ? { ...one, priority: 'required' } : one,
        ),
        commitments: [...announced, ...pinsOf(plan)],
      }
      const repairsOf = createRepairer(conference, plan.appointments)
      for (const { requestId } of plan.unplaced) {
        const found = repairsOf(requestId)
        expect(found.length).toBeLessThanOrEqual(3)
        for (const repair of found) {
          expect({ seed, requestId, repair, wrong: wrongWith(conference, plan, requestId, repair) }).toEqual({
            seed,
            requestId,
            repair,
            wrong: [],
          })
          met.set(repair.kind, (met.get(repair.kind) ?? 0) + 1)
        }
      }
    }
    const kinds = ['move', 'leave-out', 'widen', 'hire', 'lengthen'] as const
    expect(kinds.filter((kind) => (met.get(kind) ?? 0) <= 5)).toEqual([])
  })

  it('move another meeting, not an announced one where another will do', () => {
    const conference = evening({}, { ...short, travelMinutes: noWalk })
    // Q1 fits at 16:05 once Q2 has gone to 16:00, or at 16:00 once Q3 has gone to 16:05.
    const [first] = repairs(conference, { Q2: '16:05', Q3: '16:00' }, 'Q1')
    expect(first).toMatchObject({ kind: 'move', announced: 0, moves: [{}] })
    const afterAnnouncing = {
      ...conference,
      commitments: [announced('Q2', '16:05'), announced('Q3', '16:00')],
    }
    expect(repairs(afterAnnouncing, { Q2: '16:05', Q3: '16:00' }, 'Q1')[0]).toMatchObject({
      kind: 'move',
      announced: 1,
    })
    const pinned = { ...conference, commitments: [pin('Q2', '16:05'), pin('Q3', '16:00')] }
    expect(repairs(pinned, { Q2: '16:05', Q3: '16:00' }, 'Q1').map(({ kind }) => kind)).not.toContain('move')
  })

  it('tell a free place before anything else', () => {
    expect(repairs(evening(), { Q2: '16:05' }, 'Q1')).toMatchObject([{ kind: 'move', moves: [] }])
  })

  it('offer the free place that costs the family least, and say what each costs', () => {
    const conference = evening({
      requests: [
        request('Q1', 'H1', 'S1', 'T1'),
        request('Q2', 'H2', 'S2', 'T1', { minutes: minutes(25) }),
        request('Q3', 'H1', 'S1', 'T2', { minutes: minutes(40) }),
      ],
    })
    // The family is with T2 from 16:25 to 17:05 and five minutes' walk away; T1 is free from 16:00 to 16:05 and from 16:30.
    const [first] = repairs(conference, { Q2: '16:05', Q3: '16:25' }, 'Q1')
    expect(first).toMatchObject({
      kind: 'move',
      moves: [],
      appointments: [{ start: at('17:10') }],
      cost: { waiting: 5, extraSessions: 0 },
    })
  })

  it('say that a family moved to another evening has an extra evening', () => {
    const conference = evening(
      {
        staff: [staff('T1'), staff('T2')],
        staffRooms: [],
        availability: [window({ kind: 'household', id: idOf('H1') }, '16:00', '16:05')],
        requests: [
          request('Q1', 'H1', 'S1', 'T1'),
          request('Q2', 'H2', 'S2', 'T1'),
          request('Q4', 'H2', 'S2', 'T2'),
        ],
      },
      {
        sessions: [
          session('e1', '16:00', '16:10'),
          session('e2', '16:00', '16:10', { date: day('2026-12-02') }),
        ],
      },
    )
    // Q2 has to go, and 16:05 is taken by the family's own meeting with T2.
    const [first] = repairs(conference, { Q2: '16:00', Q4: '16:05' }, 'Q1')
    expect(first).toMatchObject({ kind: 'move', cost: { waiting: 0, extraSessions: 0 } })
    expect(first?.movedFamilies).toMatchObject([{ householdId: 'H2', cost: { extraSessions: 1 } }])
  })

  it('tell whose hours would have to reach how far', () => {
    const conference = evening({
      staff: [staff('T1')],
      availability: [
        window({ kind: 'staff', id: idOf('T1') }, '16:00', '17:00'),
        window({ kind: 'household', id: idOf('H1') }, '17:10', '19:00'),
      ],
      requests: [request('Q1', 'H1', 'S1', 'T1')],
    })
    const found = repairs(conference, {}, 'Q1')
    expect(found).toMatchObject([
      { kind: 'widen', hours: [{ who: { kind: 'staff', id: 'T1' }, start: at('17:00'), end: at('17:15') }] },
      {
        kind: 'widen',
        hours: [{ who: { kind: 'household', id: 'H1' }, start: at('16:55'), end: at('17:10') }],
      },
    ])
  })

  it('find an interpreter, in or outside the event', () => {
    const polish = {
      households: [household('H1', { interpreterLanguage: 'pl' })],
      requests: [request('Q1', 'H1', 'S1', 'T1')],
    }
    expect(repairs(evening(polish), {}, 'Q1')).toMatchObject([{ kind: 'hire', language: 'pl' }])
    // Free before the session only: what is asked for begins with it.
    const away = window({ kind: 'interpreter', id: idOf('I1') }, '15:00', '15:30')
    const conference = evening({ ...polish, interpreters: [interpreter('I1', 'pl')], availability: [away] })
    expect(repairs(conference, {}, 'Q1')).toMatchObject([
      {
        kind: 'widen',
        hours: [{ who: { kind: 'interpreter', id: 'I1' }, start: at('16:00'), end: at('16:05') }],
      },
      { kind: 'hire', language: 'pl' },
    ])
  })

  it('lengthen a session, or leave out what matters less', () => {
    const conference = evening(
      {
        requests: [
          request('Q1', 'H1', 'S1', 'T1', { priority: 'required' }),
          request('Q2', 'H2', 'S2', 'T1', { priority: 'optional', minutes: minutes(10) }),
        ],
      },
      short,
    )
    expect(repairs(conference, { Q2: '16:00' }, 'Q1')).toMatchObject([
      { kind: 'lengthen', minutes: 5, hours: [] },
      { kind: 'leave-out', leaves: [{ requestId: 'Q2' }], announced: 0 },
    ])
    expect(repairs(conference, { Q1: '16:00' }, 'Q2').map(({ kind }) => kind)).toEqual(['lengthen'])
  })
})

const noWalk = { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(0) }
const commitment =
  (status: Commitment['status']) =>
  (id: string, time: string): Commitment => ({
    requestId: idOf(id),
    sessionId: idOf('e1'),
    start: at(time),
    status,
    staffIds: null,
    roomId: null,
  })
const pin = commitment('pinned')
const announced = commitment('announced')

/** Every fifth appointment is pinned where it is. */
const pinsOf = ({ appointments }: Plan): readonly Commitment[] =>
  appointments.flatMap(({ requestId, sessionId, start }, i) =>
    i % 5 === 0
      ? [{ requestId, sessionId, start, status: 'pinned', staffIds: null, roomId: null } as const]
      : [],
  )

function wrongWith(conference: Conference, plan: Plan, requestId: string, repair: Repair): readonly string[] {
  const index = indexConference(conference)
  const after = repairedAppointments(plan.appointments, repair)
  const changed = indexConference(repairedConference(conference, repair))
  const broken = violationsSince(
    violationsOf(judgedPlan(index, plan.appointments)),
    judgedPlan(changed, after),
  )
  const placed = new Set<string>(after.map((row) => row.requestId))
  const rank = (id: string): number =>
    priorities.indexOf(conference.requests.find((one) => one.id === id)?.priority ?? 'optional')
  const best = Math.min(...repair.appointments.map((row) => rank(row.requestId)))
  const lost = plan.appointments.filter((row) => !placed.has(row.requestId)).map((row) => row.requestId)
  const moved = repair.kind === 'move' ? repair.moves.map(({ from }) => from) : []
  const touched = repair.kind === 'leave-out' ? repair.leaves : moved
  const announced = touched.filter((row) =>
    conference.commitments.some((one) => one.status === 'announced' && one.requestId === row.requestId),
  )
  return [
    ...broken.map(({ kind }) => `breaks ${kind}`),
    ...(placed.has(requestId) ? [] : ['does not place it']),
    ...lost.filter((id) => rank(id) <= best).map((id) => `leaves out ${id}`),
    ...('announced' in repair && repair.announced !== announced.length ? ['does not say what was told'] : []),
    ...(repair.kind === 'lengthen' && repair.minutes > 60 ? ['is too long'] : []),
  ]
}
