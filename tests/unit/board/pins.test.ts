import { describe, expect, it } from 'vitest'
import { commitmentsAfter, commitmentsLeft } from '@shared/domain/plan/commitments'
import type { Commitment, Unplaced } from '@shared/domain/plan/plan'
import type { PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type RequestId, type SessionId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { eventPlanOf } from '@renderer/features/event-view/event-plan'
import { stateOf } from '@renderer/features/event-view/appointment-state'
import { at, conference, household, request, session, staff, student } from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const [q1, q2, q3] = ['Q1', 'Q2', 'Q3'].map((id) => idOf<RequestId>(id))
const evening = idOf<SessionId>('e1')
const announced = (
  requestId: RequestId | undefined,
  start: string,
  status: Commitment['status'],
): Commitment => ({
  requestId: requestId ?? idOf<RequestId>(''),
  sessionId: evening,
  start: at(start),
  status,
  staffIds: null,
  roomId: null,
})

/** Three wishes with one teacher: the folder pins Q1 and Q3 and announces Q2. */
const whole = conference(
  {
    staff: [staff('T1')],
    students: [student('S1'), student('S2'), student('S3')],
    households: [household('H1'), household('H2'), household('H3')],
    requests: [
      request('Q1', 'H1', 'S1', 'T1'),
      request('Q2', 'H2', 'S2', 'T1'),
      request('Q3', 'H3', 'S3', 'T1'),
    ],
    commitments: [
      announced(q1, '16:00', 'pinned'),
      announced(q2, '16:05', 'announced'),
      announced(q3, '16:10', 'pinned'),
    ],
  },
  { sessions: [session('e1', '16:00', '17:00')] },
)

function plan(places: Readonly<Record<string, string>>, unplaced: readonly Unplaced[] = []) {
  const counts = { required: 0, requested: 0, optional: 0 }
  const record: PlanRecord = {
    id: idOf('plan'),
    eventId: whole.event.id,
    madeAt: instant('2026-11-21T12:00:00.000Z'),
    madeBy: 'import',
    seed: 0,
    figures: {
      requests: counts,
      unplaced: counts,
      changes: 0,
      householdIdleMinutes: { total: 0, mean: 0, p95: 0, max: 0 },
      extraSessions: 0,
      staffIdleMinutes: 0,
      interpreterIdleMinutes: 0,
      cost: 0,
    },
    bound: { unplaced: counts, changes: 0, cost: 0 },
    unplaced,
    revision: null,
  }
  return { record, appointments: placed(whole, places) }
}
const takenOut = (id: string): Unplaced => ({
  requestId: idOf<RequestId>(id),
  reason: 'taken-out',
  blocking: [{ kind: 'household', id: idOf('H1') }],
})

describe('a pin that came with the folder', () => {
  const unpinned = plan({ Q1: 'e1 16:00', Q2: 'e1 16:05', Q3: 'e1 16:10 pinned' })

  it('holds nothing any more once the office has unpinned its appointment', () => {
    const event = eventPlanOf({ conference: whole, plan: unpinned, announced: null })
    const trial = event.evaluator().verdict(idOf('Q1'), evening, at('16:30'))
    expect(trial?.violations).toEqual([])
    const [own] = event.appointments
    expect(
      own &&
        stateOf(
          own,
          event.index.conference.commitments.find((row) => row.requestId === own.requestId),
        ),
    ).toBe('placed')
  })

  it('holds nothing once its appointment was taken out', () => {
    const event = eventPlanOf({
      conference: whole,
      plan: plan({ Q2: 'e1 16:05', Q3: 'e1 16:10 pinned' }, [takenOut('Q1')]),
      announced: null,
    })
    expect(event.evaluator().verdict(idOf('Q1'), evening, at('16:30'))?.violations).toEqual([])
  })

  it('holds a request that the plan has not placed yet', () => {
    const event = eventPlanOf({ conference: whole, plan: plan({ Q2: 'e1 16:05' }), announced: null })
    expect(event.evaluator().verdict(idOf('Q1'), evening, at('16:30'))?.violations).toMatchObject([
      { rule: 10, kind: 'pin-moved' },
    ])
  })

  it('leaves announced revisions as they are, and the next plan bound by what is pinned now', () => {
    const current = { appointments: unpinned.appointments, unplaced: [] }
    expect(commitmentsLeft(whole.commitments, null, current)).toEqual([announced(q2, '16:05', 'announced')])
    expect(commitmentsAfter(whole.commitments, null, current)).toEqual([
      announced(q2, '16:05', 'announced'),
      announced(q3, '16:10', 'pinned'),
    ])
    expect(commitmentsLeft(whole.commitments, null, null)).toBe(whole.commitments)
  })

  it('wins over what was announced, which replaces all that came announced', () => {
    const [t1, t2, t3] = placed(whole, { Q1: 'e1 16:20', Q2: 'e1 16:25', Q3: 'e1 16:30' })
    const current = plan({ Q1: 'e1 16:20', Q2: 'e1 16:05' })
    const bound = { appointments: current.appointments, unplaced: [] }
    const announced = t1 && t2 && t3 ? [t1, t2, t3] : []
    expect(
      commitmentsLeft(whole.commitments, announced, bound).map(({ requestId, start, status }) => [
        requestId,
        start,
        status,
      ]),
    ).toEqual([
      [q3, at('16:10'), 'pinned'],
      [q1, at('16:20'), 'announced'],
      [q2, at('16:25'), 'announced'],
    ])
  })
})
