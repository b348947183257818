import { expect, it } from 'vitest'
import { priorities } from '@shared/domain/requests/request'
import { allocateBySteps, broken } from '@tests/unit/solver/allocating'
import { lookAtAllPlans } from '@tests/unit/solver/bounds/all-plans'
import { tinyEvent } from '@tests/unit/solver/bounds/tiny-events'

it('changes as few announced appointments as any plan that leaves out as little, and no pin ever', async () => {
  let [announced, pinned, forced, proven, placedBest] = [0, 0, 0, 0, 0]
  for (let seed = 1; seed <= 450; seed++) {
    const event = tinyEvent(seed)
    if (!event.commitments.some(({ status }) => status === 'announced')) continue
    // Where no plan at all keeps the pins, there is nothing to compare with.
    const { best } = lookAtAllPlans(event)
    if (!best) continue
    const allocation = await allocateBySteps(event, 2000, { seed })
    const { figures, bound } = allocation
    expect({ seed, broken: broken(event, allocation) }).toEqual({ seed, broken: [] })
    expect(bound.changes).toBeLessThanOrEqual(best.changes)
    announced++
    if (event.commitments.some(({ status }) => status === 'pinned')) pinned++
    if (best.changes > 0) forced++
    if (bound.changes === best.changes) proven++
    if (priorities.some((priority, i) => figures.unplaced[priority] !== best.unplaced[i])) continue
    placedBest++
    expect({ seed, changes: figures.changes }).toEqual({ seed, changes: best.changes })
  }
  expect(announced).toBeGreaterThan(60)
  expect(pinned).toBeGreaterThan(18)
  expect(forced).toBeGreaterThan(40)
  expect(proven).toBeGreaterThan(announced / 2)
  // The search is no proof: now and then it leaves out more than it must, and then its changes cannot be compared.
  expect(placedBest).toBeGreaterThan(announced * 0.98)
})
