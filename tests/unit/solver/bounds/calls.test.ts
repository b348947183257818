import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { minutes } from '@shared/kernel/time'
import { proveBounds } from '@shared/solver/bounds'
import { compile } from '@shared/solver/compile'
import { request, session, staff } from '@tests/fixtures/build-conference'
import { evening } from '../../domain/rules/judged-evening'
import { lookAtAllPlans } from './all-plans'

/** One family, a teacher in each of two buildings ten minutes apart, and in between a call with a third. */
const calledOnTheWay = evening(
  {
    staff: ['T1', 'T2', 'T3'].map((id) => staff(id)),
    requests: [
      request('Q1', 'H1', 'S1', 'T1'),
      request('Q2', 'H1', 'S1', 'T2'),
      request('Q3', 'H1', 'S1', 'T3', { mode: 'phone' }),
    ],
  },
  {
    travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(10) },
    sessions: [session('e1', '16:00', '16:15')],
  },
)

it('a bound on the cost counts no walk that a call between two meetings does away with', () => {
  const { best } = lookAtAllPlans(calledOnTheWay)
  expect(best).toEqual({ unplaced: [0, 0, 0], changes: 0, cost: 5 })
  const nobody = { required: 0, requested: 0, optional: 0 }
  const proving = proveBounds(compile(indexConference(calledOnTheWay), 1), () => nobody)
  for (let step = 0; step < 40; step++) {
    const { value } = proving.next()
    if (value) expect(value.cost).toBeLessThanOrEqual(5)
  }
})
