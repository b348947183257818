import { describe, expect, it } from 'vitest'
import type { Conference } from '@shared/domain/plan/plan'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import type { Allocation, AllocationProgress } from '@shared/solver'
import { at, household, request, session } from '@tests/fixtures/build-conference'
import { crowdedConference, drawing } from '../domain/rules/random-conference'
import { evening, interpreter } from '../domain/rules/judged-evening'
import { allocateBySteps, broken } from './allocating'

const startOf = ({ plan }: Allocation, id: string): number | undefined =>
  plan.appointments.find(({ requestId }) => requestId === id)?.start

describe('every plan', () => {
  it('keeps the ten rules, places or explains each request, and tells its figures and bounds truly', async () => {
    for (let seed = 1; seed <= 120; seed++) {
      const whole = withoutPins(crowdedConference(seed))
      const allocation = await allocateBySteps(whole, 150, { seed })
      const { plan, figures, bound } = allocation
      expect({ seed, broken: broken(whole, allocation) }).toEqual({ seed, broken: [] })
      const accounted = [...plan.appointments, ...plan.unplaced].map(({ requestId }) => requestId).sort()
      expect(accounted).toEqual(whole.requests.map(({ id }) => id).sort())
      for (const { requestId, blocking } of plan.unplaced) {
        expect(blocking.length).toBeGreaterThan(0)
        expect(blocking.some((fact) => fact.kind === 'request' && fact.id === requestId)).toBe(false)
      }
      expect(bound.unplaced.required).toBeLessThanOrEqual(figures.unplaced.required)
      expect(bound.changes).toBeLessThanOrEqual(figures.changes)
    }
  })

  it('holds pins that the rules allow, whatever else is asked', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const whole = withoutPins(crowdedConference(seed))
      const draw = drawing(seed)
      const first = await allocateBySteps(whole, 30, { seed })
      const commitments = first.plan.appointments.flatMap(({ requestId, sessionId, start }) =>
        draw.chance(0.5)
          ? [{ requestId, sessionId, start, status: 'pinned', staffIds: null, roomId: null } as const]
          : [],
      )
      const pinned = { ...whole, commitments }
      expect({
        seed,
        broken: broken(pinned, await allocateBySteps(pinned, 100, { seed: seed + 1 })),
      }).toEqual({ seed, broken: [] })
    }
  })

  it('is the same for the same seed and steps, however often the thread is given up', async () => {
    const whole = withoutPins(crowdedConference(5))
    let clock = 0
    const calm = await allocateBySteps(whole, 300, { seed: 9 })
    const hurried = await allocateBySteps(whole, 300, { seed: 9, now: () => (clock += 40) })
    expect(hurried.plan).toEqual(calm.plan)
  })
})

describe('improving', () => {
  it('makes room that placing one after another did not find', async () => {
    let [before, after] = [0, 0]
    for (let seed = 1; seed <= 25; seed++) {
      const whole = withoutPins(crowdedConference(seed))
      before += weightOf(await allocateBySteps(whole, 0, { seed }))
      after += weightOf(await allocateBySteps(whole, 2000, { seed }))
    }
    expect(after).toBeLessThan(before)
  })

  it('keeps what was announced unless something better comes of a change', async () => {
    const whole = evening({
      commitments: ['Q1', 'Q2'].map((id, i) => ({
        requestId: idOf(id),
        sessionId: idOf('e1'),
        start: at(i === 0 ? '18:00' : '17:30'),
        status: 'announced',
        staffIds: null,
        roomId: null,
      })),
    })
    const allocation = await allocateBySteps(whole, 500)
    expect(allocation.figures.changes).toBe(0)
    expect([startOf(allocation, 'Q1'), startOf(allocation, 'Q2')]).toEqual([at('18:00'), at('17:30')])
    // The unannounced meeting of the first family is placed next to its announced one, a walk away.
    expect(allocation.figures.householdIdleMinutes.total).toBe(5)
  })
})

describe('corners', () => {
  const reasons = ({ plan }: Allocation): readonly string[] => plan.unplaced.map(({ reason }) => reason)
  it('plans nothing where nothing is asked, nobody teaches, or there is no session', async () => {
    const nothing = await allocateBySteps(evening({ requests: [] }), 10)
    expect(nothing.plan).toEqual({ appointments: [], unplaced: [] })
    expect(nothing.ended).toBe('complete')
    const noSession = await allocateBySteps(evening({}, { sessions: [] }), 10)
    expect(reasons(noSession)).toEqual(['no-common-time', 'no-common-time', 'no-common-time'])
  })
  it('says that no session is long enough', async () => {
    const long = evening({ requests: [request('Q1', 'H1', 'S1', 'T1', { minutes: minutes(185) })] })
    const { plan } = await allocateBySteps(long, 10)
    expect(plan.unplaced).toEqual([
      { requestId: 'Q1', reason: 'no-common-time', blocking: [{ kind: 'session', id: 'e1' }] },
    ])
  })
  it('plans a night on which the clocks change by the clock on the wall', async () => {
    const night = evening({}, { sessions: [session('e1', '00:30', '03:30')], timezone: 'Europe/London' })
    expect((await allocateBySteps(night, 50)).plan.unplaced).toEqual([])
  })
  it('gives two pins the interpreters that both can have', async () => {
    const two = evening({
      households: [
        household('H1', { interpreterLanguage: 'pl' }),
        household('H2', { interpreterLanguage: 'ta' }),
      ],
      interpreters: [{ ...interpreter('I1', 'pl'), languages: ['pl', 'ta'] }, interpreter('I2', 'pl')],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2')],
      commitments: ['Q1', 'Q2'].map((id) => ({
        requestId: idOf(id),
        sessionId: idOf('e1'),
        start: at('17:00'),
        status: 'pinned',
        staffIds: null,
        roomId: null,
      })),
    })
    for (let seed = 1; seed <= 8; seed++)
      expect(broken(two, await allocateBySteps(two, 10, { seed }))).toEqual([])
  })
})

describe('stopping', () => {
  it('ends at once when stopped, with a valid plan and a reason for the rest', async () => {
    for (const pauses of [0, 1, 3]) {
      const whole = withoutPins(crowdedConference(11))
      const stop = new AbortController()
      let [clock, count] = [0, 0]
      const allocation = await allocateBySteps(whole, 1e9, {
        signal: stop.signal,
        now: () => (clock += 20),
        pause: () => {
          if (count++ === pauses) stop.abort()
          return Promise.resolve()
        },
      })
      expect(allocation.ended).toBe('cancelled')
      expect(broken(whole, allocation)).toEqual([])
      expect(allocation.plan.appointments.length + allocation.plan.unplaced.length).toBe(
        whole.requests.length,
      )
    }
  })

  it('tells progress in order, with the best plan so far', async () => {
    let clock = 0
    const reported: AllocationProgress[] = []
    await allocateBySteps(withoutPins(crowdedConference(7)), 3000, {
      now: () => (clock += 60),
      onProgress: (one) => reported.push(one),
    })
    const phases = reported.map(({ phase }) => phase)
    expect([...new Set(phases)]).toEqual(['compiling', 'placing', 'improving', 'explaining'])
    const improving = reported.filter(({ phase }) => phase === 'improving')
    const weights = improving.map(({ requests, placed }) => requests.required - placed.required)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(improving.every(({ fraction }) => fraction !== null && fraction >= 0 && fraction < 1)).toBe(true)
  })
})

const withoutPins = (whole: Conference): Conference => ({
  ...whole,
  commitments: whole.commitments.filter(({ status }) => status === 'announced'),
})

const weightOf = ({ figures }: Allocation): number =>
  figures.unplaced.required * 64_000 +
  figures.unplaced.requested * 8_000 +
  figures.unplaced.optional * 1_000 +
  240 * figures.changes +
  figures.cost
