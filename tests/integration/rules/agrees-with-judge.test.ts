import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { violationsOf } from '@shared/domain/rules'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { writePlan } from '@shared/exchange/plan-files'
import { allocate } from '@shared/solver'
import { judgeMany, rulesBroken, type JudgeCase } from '@tests/judging'
import { conferencesFolder, filesOf } from '../../unit/exchange/folders'
import { crowdedConference, drawing, withGroupSessions } from '../../unit/domain/rules/random-conference'
import { mutated, scatteredPlan } from '../../unit/domain/rules/random-plan'

interface Trial {
  readonly name: string
  readonly conference: Conference
  readonly folder: JudgeCase['folder']
  readonly appointments: readonly Appointment[]
}

/** Judges all plans by both, and expects the same rules broken and the same figures. */
function expectAgreement(trials: readonly Trial[]): ReadonlySet<number> {
  const seen = new Set<number>()
  const ours = trials.map(({ conference, appointments }) => {
    const plan = judgedPlan(indexConference(conference), appointments)
    return { violations: violationsOf(plan), figures: figuresOf(plan) }
  })
  const theirs = judgeMany(
    trials.map(({ folder, appointments }, i) => ({
      folder,
      plan: writePlan({ appointments, unplaced: [] }, summaryOf(ours[i]), () => ''),
    })),
  )
  trials.forEach(({ name }, i) => {
    const [mine, judge] = [ours[i], theirs[i]]
    if (!mine || !judge) throw new Error(`${name} was not judged`)
    const rules = [...new Set(mine.violations.map(({ rule }): number => rule))].sort((a, b) => a - b)
    const reported = [...rulesBroken(judge)].sort((a, b) => a - b)
    expect({ name, rules, figures: mine.figures }).toEqual({ name, rules: reported, figures: judge.figures })
    expect(judge.lines.filter((line) => line.includes(': told '))).toEqual([])
    for (const rule of rules) seen.add(rule)
  })
  return seen
}

const summaryOf = (own: { readonly figures: ReturnType<typeof figuresOf> } | undefined) => {
  if (!own) throw new Error('every plan has figures')
  const nothing = { required: 0, requested: 0, optional: 0 }
  const bound = { unplaced: nothing, changes: 0, cost: 0 }
  return { figures: own.figures, bound, seed: 1, seconds: { firstPlan: 0, total: 0 } }
}

async function solved(conference: Conference): Promise<readonly Appointment[]> {
  const allocation = await allocate(conference, {
    seed: 1,
    limit: { kind: 'steps', steps: 200 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => 0,
    pause: () => Promise.resolve(),
  })
  return allocation.plan.appointments
}

it('agrees with the judge on tiny crowded conferences, on good plans, changed ones and scattered ones', async () => {
  const trials: Trial[] = []
  for (let seed = 1; seed <= 200; seed++) {
    const conference = crowdedConference(seed)
    const folder = writeConferenceFolder(conference)
    const draw = drawing(seed * 7919)
    const plan = seed % 4 === 0 ? scatteredPlan(conference, draw) : await solved(conference)
    const appointments = seed % 4 === 1 ? plan : mutated(plan, conference, draw, 1 + draw.below(3))
    trials.push({ name: `seed ${seed}`, conference, folder, appointments })
  }
  const seen = expectAgreement(trials)
  expect([...seen].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
}, 120_000)

it('agrees with the judge on tiny crowded conferences with group sessions', async () => {
  const trials: Trial[] = []
  for (let seed = 1; seed <= 200; seed++) {
    const conference = withGroupSessions(crowdedConference(seed), seed)
    const folder = writeConferenceFolder(conference)
    const draw = drawing(seed * 7919)
    const plan = seed % 2 === 0 ? scatteredPlan(conference, draw) : await solved(conference)
    const appointments = seed % 4 === 1 ? plan : mutated(plan, conference, draw, 1 + draw.below(3))
    trials.push({ name: `seed ${seed}`, conference, folder, appointments })
  }
  expectAgreement(trials)
}, 120_000)

it.each([
  ['corners', 3],
  ['extras', 3],
  ['groups', 3],
  // Large: what takes the judge seconds a plan.
  ['school-replan', 1],
] as const)(
  'agrees with the judge on changed plans of %s',
  async (name, plans) => {
    const read = readConferenceFolder(filesOf(name))
    if (!read.ok) throw new Error(`${name} was not read`)
    const { conference } = read.value
    const plan = await solved(conference)
    const trials = Array.from({ length: plans }, (_, i) => ({
      name: `${name} ${i}`,
      conference,
      folder: `${conferencesFolder}/${name}`,
      appointments: i === 0 ? plan : mutated(plan, conference, drawing(i), i),
    }))
    expectAgreement(trials)
  },
  120_000,
)
