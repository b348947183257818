import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { obstaclesOf, staffWithoutRoom, type Obstacle } from '@shared/domain/plan/readiness'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { at, conference, household, request, room, session, staff } from '@tests/fixtures/build-conference'
import { interpreter, window } from '../rules/judged-evening'
import { crowdedConference } from '../rules/random-conference'
import { allocateBySteps, broken } from '../../solver/allocating'

const ten = minutes(10)
const of = (over: Partial<Conference>, event: Partial<Conference['event']> = {}): readonly Obstacle[] =>
  obstaclesOf(
    indexConference(
      conference(
        {
          staff: [staff('T1'), staff('T2')],
          households: ['H1', 'H2', 'H3'].map((id) => household(id)),
          ...over,
        },
        { sessions: [session('e1', '16:00', '16:30')], ...event },
      ),
    ),
  )
const requests = [
  request('Q1', 'H1', 'S1', 'T1', { minutes: ten }),
  request('Q2', 'H2', 'S2', 'T1', { minutes: ten }),
  request('Q3', 'H3', 'S3', 'T1', { minutes: ten }),
]

describe('what is certain to be impossible', () => {
  it('is nothing where everything just fits', () => {
    expect(of({ requests })).toEqual([])
  })

  it('is a teacher with too little time, with the minutes that are missing', () => {
    const staffShort = { kind: 'staff-short', staffId: 'T1' }
    expect(of({ requests }, { changeoverMinutes: minutes(3) })).toEqual([{ ...staffShort, minutes: 10 }])
    const free = [window({ kind: 'staff', id: idOf('T1') }, '16:02', '16:19')]
    // From 16:05 to 16:15 there is a place for one of the three.
    expect(of({ requests, availability: free })).toEqual([{ ...staffShort, minutes: 20 }])
  })

  it('is a break in the middle, but not beside the meetings', () => {
    const withBreak = (start: string, end: string) =>
      session('e1', '16:00', '16:40', { breaks: [{ start: at(start), end: at(end) }] })
    expect(of({ requests }, { sessions: [withBreak('16:10', '16:20')] })).toEqual([])
    expect(of({ requests }, { sessions: [withBreak('16:10', '16:25')] })).toMatchObject([
      { kind: 'staff-short', minutes: 5 },
    ])
  })

  it('is a language that nobody interprets, or that too few do', () => {
    const households = ['H1', 'H2', 'H3'].map((id) => household(id, { interpreterLanguage: 'pl' }))
    const all = [...requests, request('Q4', 'H1', 'S1', 'T2', { minutes: ten })]
    expect(of({ requests: all, households })).toEqual([
      { kind: 'no-interpreter', language: 'pl', meetings: 4 },
    ])
    const interpreters = [interpreter('I1', 'pl')]
    expect(of({ requests: all, households, interpreters })).toEqual([
      { kind: 'interpreters-short', language: 'pl', minutes: 10 },
    ])
  })

  it('is a family that never has time when the teacher has', () => {
    const availability = [
      window({ kind: 'staff', id: idOf('T1') }, '16:00', '16:15'),
      window({ kind: 'household', id: idOf('H1') }, '16:10', '16:30'),
    ]
    expect(of({ requests: requests.slice(0, 1), availability })).toEqual([
      { kind: 'no-common-time', requestIds: ['Q1'] },
    ])
  })

  it('is a room that holds too few at once', () => {
    const shared = {
      rooms: [room('R1', 'Main', 1)],
      staffRooms: ['T1', 'T2'].map((id) => ({
        staffId: staff(id).id,
        sessionId: null,
        roomId: room('R1').id,
      })),
    }
    const all = [...requests, request('Q4', 'H1', 'S1', 'T2', { minutes: ten })]
    expect(of({ requests: all, ...shared })).toEqual([{ kind: 'room-short', roomId: 'R1', minutes: 10 }])
  })
})

describe('teachers without a room', () => {
  it('are those who meet in person in a session for which none is set', () => {
    const whole = conference({
      staff: [staff('T1'), staff('T2')],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H1', 'S1', 'T2', { mode: 'phone' })],
    })
    expect(staffWithoutRoom(indexConference(whole))).toEqual([{ staffId: 'T1', sessionIds: ['e1'] }])
  })
})

describe('a plan that can be made', () => {
  it('is never called impossible', async () => {
    let seen = 0
    for (let seed = 1; seed <= 120; seed++) {
      const whole = crowdedConference(seed)
      const index = indexConference(whole)
      const obstacles = obstaclesOf(index)
      if (obstacles.length === 0) continue
      const allocation = await allocateBySteps(whole, 200)
      const { plan } = allocation
      // A pin that breaks a rule is in the plan all the same.
      if (broken(whole, allocation).length > 0) continue
      const left = new Set(plan.unplaced.map(({ requestId }) => requestId))
      const isLeft = (names: (row: Conference['requests'][number]) => boolean): boolean =>
        whole.requests.some((row) => left.has(row.id) && names(row))
      for (const obstacle of obstacles) {
        seen++
        expect(
          isLeft((row) => concerns(obstacle, row, index)),
          JSON.stringify([seed, obstacle]),
        ).toBe(true)
        if (obstacle.kind === 'no-common-time')
          expect(obstacle.requestIds.filter((id) => !left.has(id))).toEqual([])
      }
    }
    expect(seen).toBeGreaterThan(20)
  })
})

function concerns(
  obstacle: Obstacle,
  row: Conference['requests'][number],
  index: ReturnType<typeof indexConference>,
): boolean {
  switch (obstacle.kind) {
    case 'staff-short':
      return row.staffIds.includes(obstacle.staffId)
    case 'household-short':
      return row.householdId === obstacle.householdId
    case 'room-short':
      return index.conference.event.sessions.some(({ id }) => index.roomOf(row, id) === obstacle.roomId)
    case 'interpreters-short':
    case 'no-interpreter':
      return index.languageToInterpret(row) === obstacle.language
    case 'no-common-time':
      return obstacle.requestIds.includes(row.id)
  }
}
