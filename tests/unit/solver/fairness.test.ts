import { expect, it } from 'vitest'
import type { Conference } from '@shared/domain/plan/plan'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { crowdedConference } from '../domain/rules/random-conference'
import { filesOf } from '../exchange/folders'
import { allocateBySteps } from './allocating'
import { planByPeople, repliedInAnotherOrder, shuffledFolder } from './shuffled'

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

it.each(['extras', 'corners'])('nor that of the folder %s, every file of it shuffled', async (name) => {
  const files = filesOf(name)
  const [whole, other] = [read(files), read(shuffledFolder(files, 1))]
  expect(other.requests.length).toBe(whole.requests.length)
  const [one, two] = [await allocateBySteps(whole, 1500), await allocateBySteps(other, 1500)]
  expect(one.plan.appointments.length).toBeGreaterThan(300)
  expect(planByPeople(other, two.plan)).toEqual(planByPeople(whole, one.plan))
})

function read(files: readonly NamedBytes[]): Conference {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)))
  return outcome.value.conference
}
