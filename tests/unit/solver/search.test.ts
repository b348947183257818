import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf } from '@shared/domain/rules'
import { seededRandom } from '@shared/kernel/random'
import { Annealer } from '@shared/solver/anneal'
import { compile } from '@shared/solver/compile'
import { perMinute } from '@shared/solver/lines'
import { createPace } from '@shared/solver/pace'
import { placePins } from '@shared/solver/pins'
import { placeAll } from '@shared/solver/place'
import { planOf } from '@shared/solver/plan-of'
import { Timetable } from '@shared/solver/timetable'
import { crowdedConference } from '../domain/rules/random-conference'

const pace = createPace({
  now: () => 0,
  pause: () => Promise.resolve(),
  signal: new AbortController().signal,
  onProgress: () => undefined,
})

it('counts the cost, the changes and those left out as a full judgement does, and breaks no rule, after any moves', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const whole = crowdedConference(seed)
    // A pin may break a rule by itself: that is reported where it is read.
    const conference = {
      ...whole,
      commitments: whole.commitments.filter(({ status }) => status === 'announced'),
    }
    const index = indexConference(conference)
    const table = new Timetable(compile(index, seed))
    const random = seededRandom(seed)
    placePins(table)
    expect([...placeAll(table, random)].length).toBe(table.flat.units)
    const search = new Annealer(table, random)
    for (const phase of ['explore', 'place', 'refine'] as const) {
      search.enter(phase)
      for (let step = 0; step < 150; step++) search.step(seed % 2 === 0 ? 40 : 2)
      const { appointments } = await planOf(table, true, pace)
      const judged = judgedPlan(index, appointments)
      const { unplaced, changes, cost } = figuresOf(judged)
      const [required, requested, optional] = table.leftOut
      expect({ seed, phase, required, requested, optional, changes: table.changes }).toEqual({
        seed,
        phase,
        ...unplaced,
        changes: changes - danglingOf(conference),
      })
      expect({ seed, phase, cost: table.lines.total / perMinute }).toEqual({ seed, phase, cost })
      expect({ seed, phase, broken: violationsOf(judged) }).toEqual({ seed, phase, broken: [] })
    }
    const { leftOut, cost } = search.bestScore
    search.restoreBest()
    expect({ seed, leftOut: [...table.leftOut], cost: table.lines.total }).toEqual({ seed, leftOut, cost })
  }
})

/** Announced rows whose request is gone: no plan keeps them, and no timetable knows of them. */
function danglingOf({ commitments, requests }: ReturnType<typeof crowdedConference>): number {
  const known = new Set(requests.map(({ id }) => id))
  return commitments.filter(({ requestId }) => !known.has(requestId)).length
}
