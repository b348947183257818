import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf } from '@shared/domain/rules'
import { proveBounds } from '@shared/solver/bounds'
import { compile } from '@shared/solver/compile'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { writePlan } from '@shared/exchange/plan-files'
import { formatFor } from '@shared/words/format'
import { reasonSentence } from '@shared/words/reasons'
import { freshKinds } from '@tests/bench/fresh'
import { minutes } from '@shared/kernel/time'
import { conference, household, request, session, staff, student } from '@tests/fixtures/build-conference'
import { judgeMany } from '@tests/judging'
import { crowdedConference, withGroupSessions } from '@tests/unit/domain/rules/random-conference'
import { allocateBySteps, broken } from '@tests/unit/solver/allocating'
import { compare, lookAtAllPlans } from '@tests/unit/solver/bounds/all-plans'
import { tinyEvent } from '@tests/unit/solver/bounds/tiny-events'
import { untruths } from '@tests/unit/solver/truth'
import { isPlaceableWithout } from '@tests/unit/solver/without-facts'

/** Whether a plan can be valid at all: group sessions alone may leave no rest, or separated families no distance. */
const isSound = (whole: Conference): boolean =>
  violationsOf(judgedPlan(indexConference(whole), [])).length === 0

/** Crowded events with group sessions, nothing pinned, and some of their wishes ranked. */
const crowded = Array.from({ length: 80 }, (_, i) => {
  const whole = withGroupSessions(crowdedConference(i + 1), i + 1)
  return {
    ...whole,
    requests: whole.requests.map((one, k) => ({ ...one, rank: i % 2 === 0 && k % 3 > 0 ? k + 1 : null })),
    commitments: whole.commitments.filter(({ status }) => status === 'announced'),
  }
}).filter(isSound)

const format = formatFor('en-GB')

describe('group sessions', () => {
  it('are kept clear of by every plan, which the judge finds sound, with reasons that are true', async () => {
    let named = 0
    const cases = []
    for (const [i, whole] of crowded.entries()) {
      const allocation = await allocateBySteps(whole, 200, { seed: i + 1 })
      expect({ i, broken: broken(whole, allocation) }).toEqual({ i, broken: [] })
      expect({ i, untrue: untruths(whole, allocation.plan) }).toEqual({ i, untrue: [] })
      for (const { requestId, blocking } of allocation.plan.unplaced) {
        const request = whole.requests.find(({ id }) => id === requestId)
        const groups = new Set<string>(
          blocking.flatMap((one) => (one.kind === 'group-session' ? [one.id] : [])),
        )
        const left = { ...whole, groupSessions: whole.groupSessions.filter(({ id }) => !groups.has(id)) }
        // Where separated families come together by a group session, its going keeps them apart again.
        if (!request || groups.size === 0 || broken(left, allocation).length > 0) continue
        named++
        const { appointments } = allocation.plan
        expect({ i, can: isPlaceableWithout(blocking, request, whole, appointments) }).toEqual({
          i,
          can: true,
        })
      }
      const index = indexConference(whole)
      cases.push({
        folder: writeConferenceFolder(whole),
        plan: writePlan(allocation.plan, allocation, (one) => reasonSentence(index, format, one)),
      })
    }
    expect(cases.length).toBeGreaterThan(40)
    expect(named).toBeGreaterThan(10)
    expect(judgeMany(cases).map(({ lines }) => lines)).toEqual(cases.map(() => []))
  }, 120_000)

  it('are kept clear of at invented schools too, whose plans the judge finds sound', async () => {
    const cases = []
    for (const seed of [1, 2]) {
      const whole = await freshKinds['groups']?.(seed)
      if (!whole) throw new Error('no such kind')
      const allocation = await allocateBySteps(whole, 1500, { seed })
      expect(broken(whole, allocation)).toEqual([])
      expect(allocation.figures.rankLoss).toBeGreaterThan(0)
      const index = indexConference(whole)
      cases.push({
        folder: writeConferenceFolder(whole),
        plan: writePlan(allocation.plan, allocation, (one) => reasonSentence(index, format, one)),
      })
    }
    expect(judgeMany(cases).map(({ lines }) => lines)).toEqual(cases.map(() => []))
  }, 60_000)

  it('never make a bound that some plan beats', () => {
    let judged = 0
    for (let seed = 1; seed <= 300; seed++) {
      const event = withGroupSessions(tinyEvent(seed), seed)
      if (event.groupSessions.length === 0 || !isSound({ ...event, commitments: [] })) continue
      const { best } = lookAtAllPlans(event)
      if (!best) continue
      const [required = 0, requested = 0, optional = 0] = best.unplaced
      const proving = proveBounds(compile(indexConference(event), seed), () => ({
        required,
        requested,
        optional,
      }))
      for (let step = 0; step < 12; step++) {
        const { value } = proving.next()
        if (!value) continue
        const unplaced = [value.unplaced.required, value.unplaced.requested, value.unplaced.optional]
        const isBeaten =
          compare(unplaced, best.unplaced) > 0 || value.changes > best.changes || value.cost > best.cost
        if (isBeaten) expect({ seed, ...value, unplaced }).toEqual({ seed, ...best })
      }
      judged++
    }
    expect(judged).toBeGreaterThan(100)
  }, 120_000)
})

it('a higher choice is placed before a lower one where only one of them can be', async () => {
  const whole = conference(
    {
      staff: [staff('T1')],
      households: ['H1', 'H2', 'H3'].map((id) => household(id)),
      students: ['S1', 'S2', 'S3'].map((id) => student(id)),
      requests: [3, 1, 2].map((rank, i) =>
        request(`Q${i + 1}`, `H${i + 1}`, `S${i + 1}`, 'T1', { rank, minutes: minutes(30) }),
      ),
    },
    { sessions: [session('e1', '16:00', '16:30')] },
  )
  for (const seed of [1, 2, 3]) {
    const { plan, figures } = await allocateBySteps(whole, 500, { seed })
    expect(plan.appointments.map(({ requestId }) => requestId)).toEqual(['Q2'])
    expect(figures.rankLoss).toBe(8 + 9)
  }
})
