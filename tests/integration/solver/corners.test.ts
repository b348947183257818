import { beforeAll, describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference, Unplaced } from '@shared/domain/plan/plan'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { writePlan } from '@shared/exchange/plan-files'
import type { Allocation } from '@shared/solver'
import { formatFor } from '@shared/words/format'
import { reasonSentence } from '@shared/words/reasons'
import { judgeMany } from '@tests/judging'
import { crowdedConference } from '@tests/unit/domain/rules/random-conference'
import { allocateBySteps, broken } from '@tests/unit/solver/allocating'
import { corners, type Corner } from '@tests/unit/solver/corner-events'
import { untruths } from '@tests/unit/solver/truth'

const format = formatFor('en-GB')
const said = (conference: Conference, unplaced: Unplaced | undefined): string | undefined =>
  unplaced && reasonSentence(indexConference(conference), format, unplaced)

interface Planned extends Corner {
  readonly name: string
  readonly allocation: Allocation
}

describe('an event', () => {
  const planned = new Map<string, Planned>()
  const cornerOf = (name: string): Planned => {
    const found = planned.get(name)
    if (!found) throw new Error(`${name} was not planned`)
    return found
  }
  beforeAll(async () => {
    for (const [name, corner] of Object.entries(corners))
      planned.set(name, { ...corner, name, allocation: await allocateBySteps(corner.conference, 3000) })
  })

  it.each(Object.keys(corners))('%s', (name) => {
    const { conference, allocation, leftOut, waits } = cornerOf(name)
    const { plan, figures } = allocation
    expect(broken(conference, allocation)).toEqual([])
    expect(untruths(conference, plan)).toEqual([])
    expect(plan.unplaced.length).toBe(leftOut?.count ?? 0)
    for (const { reason } of plan.unplaced) expect(reason).toBe(leftOut?.reason)
    if (leftOut) expect(said(conference, plan.unplaced[0])).toMatch(leftOut.said)
    if (waits !== undefined) expect(figures.householdIdleMinutes.total).toBe(waits)
  })

  it('of every such kind can be read from a folder, and the judge finds its plan sound and its figures true', () => {
    const all = [...planned.values()]
    const judgements = judgeMany(
      all.map(({ conference, allocation }) => ({
        folder: writeConferenceFolder(conference),
        plan: writePlan(allocation.plan, allocation, (one) => said(conference, one) ?? ''),
      })),
    )
    expect(judgements.map(({ lines }, i) => [all[i]?.name, lines])).toEqual(all.map(({ name }) => [name, []]))
    for (const { name, conference } of all)
      expect([name, readConferenceFolder(writeConferenceFolder(conference)).ok]).toEqual([name, true])
  })
})

it('tells the truth of each request left out of a crowded event, and would be found out', async () => {
  let [announced, caught] = [0, 0]
  for (let seed = 1; seed <= 30; seed++) {
    const crowded = crowdedConference(seed)
    const whole = {
      ...crowded,
      commitments: crowded.commitments.filter(({ status }) => status === 'announced'),
    }
    const { plan } = await allocateBySteps(whole, 200, { seed })
    expect({ seed, untrue: untruths(whole, plan) }).toEqual({ seed, untrue: [] })
    announced += plan.unplaced.length
    const [first, ...others] = plan.appointments
    if (!first) continue
    const { requestId, staffIds } = first
    const blocking = staffIds.map((id) => ({ kind: 'staff', id }) as const)
    const dropped: Unplaced = { requestId, reason: 'staff-full', blocking }
    if (untruths(whole, { appointments: others, unplaced: [...plan.unplaced, dropped] }).length > 0) caught++
  }
  expect(announced).toBeGreaterThan(50)
  expect(caught).toBeGreaterThan(25)
})
