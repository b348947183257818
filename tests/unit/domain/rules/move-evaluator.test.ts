import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { violationsOf } from '@shared/domain/rules'
import { prepareMoveEvaluator } from '@shared/domain/rules/move-evaluator'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { allocate } from '@shared/solver'
import { at, household, request, session } from '@tests/fixtures/build-conference'
import { evening, interpreter, place } from './judged-evening'
import { crowdedConference } from './random-conference'

const rulesOf = (whole: Conference, appointments: readonly Appointment[]): readonly string[] => {
  const found = violationsOf(judgedPlan(indexConference(whole), appointments))
  return [...new Set(found.map(({ rule, kind }) => `${rule} ${kind}`))].sort()
}

async function validPlan(whole: Conference): Promise<readonly Appointment[]> {
  const { plan } = await allocate(whole, {
    seed: 3,
    limit: { kind: 'steps', steps: 20 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => 0,
    pause: () => Promise.resolve(),
  })
  return plan.appointments
}

it('says of every start what the rules say of the whole plan with the meeting there', async () => {
  let [possible, forbidden] = [0, 0]
  for (let seed = 1; seed <= 60; seed++) {
    const whole = { ...crowdedConference(seed), commitments: [] }
    const appointments = await validPlan(whole)
    const board = prepareMoveEvaluator(indexConference(whole), appointments)
    for (const { id } of whole.requests) {
      for (const { verdict, session, start } of board.startsOf(id)) {
        const moved = new Set(verdict.appointments.map(({ requestId }) => requestId))
        const others = appointments.filter(({ requestId }) => !moved.has(requestId))
        const reported = [...new Set(verdict.violations.map(({ rule, kind }) => `${rule} ${kind}`))].sort()
        const name = `seed ${seed} ${id} ${session.id} ${start}`
        expect({ name, reported }).toEqual({
          name,
          reported: rulesOf(whole, [...others, ...verdict.appointments]),
        })
        if (reported.length === 0) possible++
        else forbidden++
      }
    }
  }
  expect(possible).toBeGreaterThan(500)
  expect(forbidden).toBeGreaterThan(500)
}, 60_000)

it('lets a meeting stand where it stands', () => {
  const whole = evening()
  const appointments = place(whole, { Q1: '16:00', Q2: '16:05', Q3: '16:10' })
  const board = prepareMoveEvaluator(indexConference(whole), appointments)
  for (const row of appointments) {
    expect(board.verdict(row.requestId, row.sessionId, row.start)).toEqual({
      appointments: [row],
      violations: [],
      cost: { waiting: 0, extraSessions: 0 },
    })
  }
})

it('keeps to the present interpreter while free, finds another who is, and tries the one asked for', () => {
  const whole = evening({
    households: [
      household('H1', { interpreterLanguage: 'pl' }),
      household('H2', { interpreterLanguage: 'pl' }),
    ],
    interpreters: [interpreter('I1', 'pl'), interpreter('I2', 'pl')],
    requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2')],
  })
  const board = prepareMoveEvaluator(indexConference(whole), place(whole, { Q1: '16:00 I2', Q2: '16:30 I2' }))
  const chosen = (time: string, asked?: string) => {
    const verdict = board.verdict(
      idOf('Q1'),
      idOf('e1'),
      at(time),
      ...(asked === undefined ? [] : [idOf<never>(asked)]),
    )
    return [verdict?.appointments[0]?.interpreterId, verdict?.violations.map(({ kind }) => kind)]
  }
  expect(chosen('16:10')).toEqual(['I2', []])
  expect(chosen('16:30')).toEqual(['I1', []])
  expect(chosen('16:30', 'I2')).toEqual(['I2', ['in-two-meetings']])
})

it('tells what leaving would break elsewhere, but not what was broken before', () => {
  const groupId = idOf<MeetingGroupId>('M1')
  const whole = evening(
    {
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { groupId }),
        request('Q2', 'H2', 'S2', 'T1', { groupId }),
        request('Q3', 'H1', 'S1', 'T2'),
        request('Q4', 'H2', 'S2', 'T2'),
      ],
      separations: [{ households: [idOf('H1'), idOf('H2')], rule: 'apart', minutes: minutes(10) }],
    },
    { sessions: [session('e1'), session('e2')] },
  )
  const together = prepareMoveEvaluator(
    indexConference(whole),
    place(whole, { Q1: '16:00', Q2: '16:00', Q3: '16:10', Q4: '16:15' }),
  )
  expect(together.verdict(idOf('Q1'), idOf('e2'), at('16:00'))?.violations.map(({ kind }) => kind)).toEqual([
    'not-kept-apart',
  ])

  const late = evening({
    requests: [
      request('Q1', 'H1', 'S1', 'T1'),
      request('Q2', 'H2', 'S2', 'T1'),
      request('Q3', 'H1', 'S1', 'T1'),
    ],
  })
  const broken = prepareMoveEvaluator(
    indexConference(late),
    place(late, { Q1: '16:00', Q2: '16:30', Q3: '16:30' }),
  )
  expect(broken.verdict(idOf('Q1'), idOf('e1'), at('17:00'))?.violations).toEqual([])
})

it('knows no verdict on a request or session that is not there', () => {
  const board = prepareMoveEvaluator(indexConference(evening()), [])
  expect(board.verdict(idOf('Q9'), idOf('e1'), at('16:00'))).toBeNull()
  expect(board.verdict(idOf('Q1'), idOf('e9'), at('16:00'))).toBeNull()
  expect(board.startsOf(idOf('Q9'))).toEqual([])
})
