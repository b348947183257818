import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf } from '@shared/domain/rules'
import { seededRandom } from '@shared/kernel/random'
import { compile } from '@shared/solver/compile'
import { perMinute } from '@shared/solver/lines'
import { placePins } from '@shared/solver/pins'
import { placeAll } from '@shared/solver/place'
import { appointmentsOf } from '@shared/solver/plan-of'
import { Redeal } from '@shared/solver/redeal'
import { Timetable } from '@shared/solver/timetable'
import { crowdedConference } from '../domain/rules/random-conference'

/** A crowded evening in which the meetings of each teacher last equally long, so that many of them can be dealt. */
function placed(seed: number) {
  const whole = crowdedConference(seed)
  const conference = {
    ...whole,
    adults: seed % 3 === 0 ? whole.adults : [],
    households: whole.households.map((one, i) =>
      seed % 2 === 0 || i % 2 === 0 ? { ...one, interpreterLanguage: null } : one,
    ),
    requests: whole.requests.map((one) => ({
      ...one,
      staffIds: [one.staffIds[0]] as const,
      minutes: whole.event.slotMinutes,
      groupId: seed % 5 === 0 ? one.groupId : null,
    })),
    commitments: whole.commitments.filter(({ status }) => status === 'announced'),
  }
  const index = indexConference(conference)
  const table = new Timetable(compile(index, seed))
  const random = seededRandom(seed)
  placePins(table)
  expect([...placeAll(table, random)].length).toBe(table.flat.units)
  return { index, table, redeal: new Redeal(table, random) }
}

/** All that a timetable knows of itself. */
const stateOf = ({ at, interpreterOf, occupant, busy, rooms, leftOut, changes, missing, lines }: Timetable) =>
  structuredClone({
    at,
    interpreterOf,
    occupant,
    busy,
    full: rooms.full,
    leftOut,
    changes,
    missing,
    total: lines.total,
    cost: lines.cost,
  })

it('keeps every rule and counts what it changed, and taken back it leaves no trace', () => {
  let deals = 0
  for (let seed = 1; seed <= 90; seed++) {
    const { index, table, redeal } = placed(seed)
    for (let u = 0; u < table.flat.units; u++) {
      const before = stateOf(table)
      const isDone = redeal.around(u, 50)
      if (!isDone || u % 3 === 0) {
        table.rollback(0)
        expect({ seed, u, ...stateOf(table) }).toEqual({ seed, u, ...before })
        continue
      }
      deals++
      table.commit()
      const appointments = table.model.units.flatMap((_, v) => appointmentsOf(table, v))
      const judged = judgedPlan(index, appointments)
      expect({ seed, u, broken: violationsOf(judged) }).toEqual({ seed, u, broken: [] })
      expect({ seed, u, cost: table.lines.total / perMinute }).toEqual({
        seed,
        u,
        cost: figuresOf(judged).cost,
      })
    }
  }
  expect(deals).toBeGreaterThan(30)
})

/** What the search makes small, the waiting of teachers and interpreters apart. */
const withoutWorkers = ({ objective, lines, model }: Timetable): number =>
  lines.cost.subarray(0, model.workers).reduce((left, cost) => left - cost, objective)

it('without noise, makes nothing worse but the waiting of teachers and interpreters', () => {
  let gained = 0
  for (let seed = 1; seed <= 150; seed++) {
    const { table, redeal } = placed(seed)
    for (let u = 0; u < table.flat.units; u++) {
      const before = withoutWorkers(table)
      if (!redeal.around(u, 0)) {
        table.rollback(0)
        continue
      }
      table.commit()
      const after = withoutWorkers(table)
      expect({ seed, u, after }).toEqual({ seed, u, after: Math.min(before, after) })
      gained += before - after
    }
  }
  expect(gained).toBeGreaterThan(0)
})
