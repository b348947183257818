import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference, PlanBound, PriorityCounts } from '@shared/domain/plan/plan'
import { proveBounds } from '@shared/solver/bounds'
import { compile } from '@shared/solver/compile'
import { compare, lookAtAllPlans } from '@tests/unit/solver/bounds/all-plans'
import { tinyEvent } from '@tests/unit/solver/bounds/tiny-events'

/** Of these, more than 2,000 have a plan that keeps their pins. */
const events = 2300
/** Steps of proving one event's bounds. */
const steps = 12

describe('bounds', () => {
  it(
    'are never beaten by any plan of 2,000 small events, each rule binding in 100 of them',
    { timeout: 120_000 },
    () => {
      const binding = Array.from({ length: 11 }, () => 0)
      let [judged, proven] = [0, 0]
      for (let seed = 1; seed <= events; seed++) {
        const event = tinyEvent(seed)
        const { best, without } = lookAtAllPlans(event)
        if (!best) continue
        const [required = 0, requested = 0, optional = 0] = best.unplaced
        const bound = boundsOf(event, seed, { required, requested, optional })
        const unplaced = [bound.unplaced.required, bound.unplaced.requested, bound.unplaced.optional]
        const isBeaten =
          compare(unplaced, best.unplaced) > 0 || bound.changes > best.changes || bound.cost > best.cost
        if (isBeaten) expect({ seed, ...bound, unplaced }).toEqual({ seed, ...best })
        judged++
        if (
          compare(unplaced, best.unplaced) === 0 &&
          bound.changes === best.changes &&
          bound.cost === best.cost
        )
          proven++
        const figures = [...best.unplaced, best.changes, best.cost]
        without.forEach((other, rule) => {
          if (other && compare([...other.unplaced, other.changes, other.cost], figures) !== 0)
            binding[rule] = (binding[rule] ?? 0) + 1
        })
      }
      expect(judged).toBeGreaterThanOrEqual(2000)
      expect(Math.min(...binding.slice(1))).toBeGreaterThanOrEqual(100)
      expect(proven).toBeGreaterThan(judged * 0.6)
    },
  )
})

/** The bounds after some steps, the cost for plans that leave out no more than is given. */
function boundsOf(event: Conference, seed: number, atMost: PriorityCounts): PlanBound {
  const proving = proveBounds(compile(indexConference(event), seed), () => atMost)
  let last: PlanBound | null = null
  for (let step = 0; step < steps; step++) {
    const { value } = proving.next()
    if (value) last = value
  }
  if (!last) throw new Error('nothing was proven')
  return last
}
