import { expect, it } from 'vitest'
import { crowdedConference } from '../domain/rules/random-conference'
import { allocateBySteps } from './allocating'
import { planByPeople, repliedInAnotherOrder } from './shuffled'

/** Both follow who replied first, and that must decide nothing. */
it('neither the order of rows nor the numbering of requests changes the plan of a crowded event', async () => {
  let placed = 0
  for (let seed = 1; seed <= 60; seed++) {
    const whole = crowdedConference(seed)
    const other = repliedInAnotherOrder(whole, seed)
    expect(other.requests.map(({ id }) => id)).not.toEqual(whole.requests.map(({ id }) => id))
    const [one, two] = [
      await allocateBySteps(whole, 200, { seed }),
      await allocateBySteps(other, 200, { seed }),
    ]
    expect({ seed, plan: planByPeople(other, two.plan) }).toEqual({
      seed,
      plan: planByPeople(whole, one.plan),
    })
    expect({ seed, ...two.figures }).toEqual({ seed, ...one.figures })
    expect({ seed, ...two.bound }).toEqual({ seed, ...one.bound })
    placed += one.plan.appointments.length
  }
  expect(placed).toBeGreaterThan(150)
})
