import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { isWithin, proveBounds, type ProvenBound } from '@shared/solver/bounds'
import { compile } from '@shared/solver/compile'
import { crowdedConference } from '../../domain/rules/random-conference'

it('a bound on the cost is kept for a plan that leaves out fewer, and only for such', () => {
  let kept = 0
  for (let seed = 1; seed <= 100; seed++) {
    let atMost = { required: 0, requested: 0, optional: 0 }
    const proving = proveBounds(compile(indexConference(crowdedConference(seed)), seed), () => atMost)
    const next = (): ProvenBound => {
      const step = proving.next()
      if (step.done === true) throw new Error('a proof ends')
      return step.value
    }
    let bound = next()
    for (let step = 0; step < 60 && bound.groups.length === 0; step++) bound = next()
    const { unplaced } = bound
    atMost = { ...unplaced, optional: unplaced.optional + 1 }
    for (let step = 0; step < 150; step++) bound = next()
    const { cost } = bound
    expect(isWithin(atMost, bound.atMost)).toBe(true)
    // More was left out than before: one more again changes nothing.
    atMost = { ...atMost, optional: atMost.optional + 1 }
    for (let step = 0; step < 40; step++) expect(next().cost).toBeGreaterThanOrEqual(cost)
    atMost = unplaced
    for (let step = 0; step < 40; step++) expect(next().cost).toBeGreaterThanOrEqual(cost)
    atMost = { ...unplaced, requested: unplaced.requested + 1 }
    for (let step = 0; step < 2; step++) bound = next()
    expect(isWithin(atMost, bound.atMost)).toBe(true)
    if (cost > 0) kept++
  }
  expect(kept).toBeGreaterThan(5)
})
