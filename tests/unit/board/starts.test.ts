import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { prepareMoveEvaluator } from '@shared/domain/rules/move-evaluator'
import { idOf, type RequestId, type SessionId } from '@shared/kernel/ids'
import { formatTime, minutes } from '@shared/kernel/time'
import { startsFor } from '@renderer/features/event-view/starts'
import {
  at,
  conference,
  day,
  household,
  request,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const evening = session('e1', '16:00', '16:30')
const whole = conference(
  {
    staff: [staff('T1'), staff('T2')],
    students: [student('S1'), student('S2')],
    households: [household('H1'), household('H2')],
    requests: [
      request('Q1', 'H1', 'S1', 'T1'),
      request('Q2', 'H2', 'S2', 'T1'),
      request('Q3', 'H1', 'S1', 'T2'),
    ],
  },
  { sessions: [evening] },
)
const appointments = placed(whole, { Q1: 'e1 16:00', Q2: 'e1 16:10', Q3: 'e1 16:20' })
const board = prepareMoveEvaluator(indexConference(whole), appointments)
const q1 = idOf<RequestId>('Q1')
const e1 = idOf<SessionId>('e1')

describe('the starts of a request', () => {
  const starts = startsFor(board.startsOf(q1), appointments[0] ?? null)

  it('tells of each whether it stands there, may stand there, or why not', () => {
    expect(starts.inOrder.map((view) => view.kind)).toEqual([
      'here',
      'possible',
      'blocked',
      'possible',
      'blocked',
      'possible',
    ])
    const taken = starts.at(e1, at('16:10'))
    expect(taken?.kind === 'blocked' && taken.violations[0].kind).toBe('in-two-meetings')
  })
  it('says what a time costs the family, against now', () => {
    const costs = starts.inOrder.map((view) => (view.kind === 'possible' ? view.cost.waiting : view.kind))
    expect(costs).toEqual(['here', -5, 'blocked', -15, 'blocked', -15])
  })
  it('knows of no other times', () => {
    expect(starts.at(e1, at('16:30'))).toBeNull()
  })
})

describe('the best start', () => {
  /** The family meets from 16:25 to 17:05 on the first evening; Q9 was asked late. */
  const late = conference(
    {
      staff: [staff('T1'), staff('T2')],
      students: [student('S1')],
      households: [household('H1')],
      requests: [request('Q1', 'H1', 'S1', 'T1', { minutes: minutes(40) }), request('Q9', 'H1', 'S1', 'T2')],
    },
    { sessions: [session('e1'), session('e2', '16:00', '19:00', { date: day('2026-12-02') })] },
  )
  const startsOf = (changed: Conference, places: Readonly<Record<string, string>>) =>
    startsFor(
      prepareMoveEvaluator(indexConference(changed), placed(changed, places)).startsOf(idOf('Q9')),
      null,
    )

  it('is next to what the family has already, and another evening costs an hour', () => {
    const best = startsOf(late, { Q1: 'e1 16:25' }).best.map(
      ({ sessionId, start, cost }) =>
        `${sessionId} ${formatTime(start)} ${cost.waiting} ${cost.extraSessions}`,
    )
    expect(best.slice(0, 4)).toEqual(['e1 16:20 0 0', 'e1 17:05 0 0', 'e1 16:15 5 0', 'e1 17:10 5 0'])
    expect(best.indexOf('e2 16:00 0 1')).toBeGreaterThan(best.indexOf('e1 18:00 55 0'))
  })
  it('costs nothing more by phone', () => {
    const byPhone = late.requests.map((one) => (one.id === 'Q9' ? { ...one, mode: 'phone' as const } : one))
    const { best } = startsOf({ ...late, requests: byPhone }, { Q1: 'e1 16:25' })
    expect(best[0]).toMatchObject({ start: at('16:00'), cost: { waiting: 0, extraSessions: 0 } })
  })
  it('may cost a family less than now', () => {
    const { inOrder } = startsFor(
      prepareMoveEvaluator(indexConference(late), placed(late, { Q1: 'e1 16:25', Q9: 'e2 16:00' })).startsOf(
        idOf('Q9'),
      ),
      placed(late, { Q9: 'e2 16:00' })[0] ?? null,
    )
    const view = inOrder.find(({ sessionId, start }) => sessionId === 'e1' && start === at('17:15'))
    expect(view).toMatchObject({ kind: 'possible', cost: { waiting: 10, extraSessions: -1 } })
  })
})
