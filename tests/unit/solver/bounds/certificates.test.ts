import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import type { CostCertificate, PlacementCertificate } from '@shared/solver/bounds/certificate'
import { provesChanges } from '@shared/solver/bounds/check-changes'
import { provesPlacement } from '@shared/solver/bounds/check-certificate'
import { provesCost } from '@shared/solver/bounds/check-cost'
import { CostProver } from '@shared/solver/bounds/cost-prover'
import { factsOf } from '@shared/solver/bounds/facts'
import { forcedChanges } from '@shared/solver/bounds/forced-changes'
import { provePlacement } from '@shared/solver/bounds/placement'
import { compile } from '@shared/solver/compile'
import type { Model } from '@shared/solver/model'
import { crowdedConference } from '../../domain/rules/random-conference'
import { at, conference, household, request, session, staff, student } from '@tests/fixtures/build-conference'

/** Three families want one teacher for two slots each in an evening of five slots: one is left out. */
const model = compile(
  indexConference(
    conference(
      {
        staff: [staff('T1'), staff('T2')],
        students: [student('S1')],
        households: ['H1', 'H2', 'H3'].map((id) => household(id)),
        requests: ['H1', 'H2', 'H3'].map((id, i) =>
          request(`Q${i}`, id, 'S1', 'T1', { priority: 'required', minutes: minutes(10) }),
        ),
      },
      { sessions: [session('e1', '16:00', '16:25')] },
    ),
  ),
  1,
)

const toEnd = <Result>(steps: Generator<unknown, Result>): Result => {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
function* firstOf<T>(items: Iterable<T>, count: number): Generator<T, void> {
  let left = count
  for (const item of items) {
    if (left-- === 0) return
    yield item
  }
}

const placementOf = (of: Model): PlacementCertificate => toEnd(provePlacement(factsOf(of)))

describe('a certificate of requests left out', () => {
  const certificate = placementOf(model)
  const [levels] = certificate.groups

  it('proves what must be left out', () => {
    expect(certificate.unplaced).toEqual([1, 0, 0])
    expect(provesPlacement(model, certificate)).toBe(true)
  })

  it('is refused where it claims more than its prices prove', () => {
    if (!levels) throw new Error('no group')
    const [first, second, third] = levels
    const more: PlacementCertificate = {
      groups: [
        [
          { ...first, least: 2 },
          { ...second, exactly: [2, 0, 0] },
          { ...third, exactly: [2, 0, 0] },
        ],
      ],
      unplaced: [2, 0, 0],
    }
    expect(provesPlacement(model, more)).toBe(false)
    expect(provesPlacement(model, { ...certificate, unplaced: [2, 0, 0] })).toBe(false)
  })

  it('is refused where a unit counts twice', () => {
    if (!levels) throw new Error('no group')
    expect(provesPlacement(model, { groups: [levels, levels], unplaced: [2, 0, 0] })).toBe(false)
  })
})

describe('a certificate of cost', () => {
  const placement = placementOf(model)

  it('is refused where it claims more, or its prices are no numbers', () => {
    const prover = new CostProver(factsOf(model), placement, [1, 0, 0])
    const steps = prover.improve()
    for (let step = 0; step < 50; step++) steps.next()
    const { certificate } = prover
    const claimed = (over: Partial<CostCertificate>): boolean =>
      toEnd(provesCost(model, { ...certificate, ...over }))
    expect(claimed({})).toBe(true)
    expect(claimed({ least: certificate.least + 1 })).toBe(false)
    expect(claimed({ least: 1, variables: certificate.variables.map(() => NaN) })).toBe(false)
  })
})

describe('the proof of cost', () => {
  it('keeps its prices when it turns to plans that leave out fewer, or finds new ones where more is known of these', () => {
    let kept = 0
    for (let seed = 1; seed <= 100; seed++) {
      const crowded = compile(indexConference(crowdedConference(seed)), seed)
      const placement = placementOf(crowded)
      const [required, requested, optional] = placement.unplaced
      const prover = new CostProver(factsOf(crowded), placement, [required + 1, requested, optional + 3])
      const proven = (): number => {
        // Enough for a few passes: prices move after each part of one.
        toEnd(firstOf(prover.improve(), 150))
        expect({ seed, holds: toEnd(provesCost(crowded, prover.certificate)) }).toEqual({ seed, holds: true })
        return prover.certificate.least
      }
      proven()
      prover.boundPlansWith([required, requested, optional + 3])
      expect(prover.certificate).toMatchObject({ atMost: [required, requested, optional + 3], least: 0 })
      const before = proven()
      prover.boundPlansWith([required, requested, optional])
      expect(prover.certificate).toMatchObject({ atMost: [required, requested, optional], least: 0 })
      toEnd(firstOf(prover.improve(), 3))
      expect({ seed, isKept: prover.certificate.least >= before }).toEqual({ seed, isKept: true })
      expect({ seed, holds: toEnd(provesCost(crowded, prover.certificate)) }).toEqual({ seed, holds: true })
      if (before > 0) kept++
    }
    expect(kept).toBeGreaterThan(5)
  })
})

describe('a certificate of changes', () => {
  /** One teacher announced times to four families: the first two the same time, the others times that both can keep. */
  const announced = ['16:00', '16:00', '16:10', '16:15']
  const replanned = compile(
    indexConference(
      conference(
        {
          staff: [staff('T1')],
          students: [student('S1')],
          households: announced.map((_, i) => household(`H${i}`)),
          requests: announced.map((_, i) => request(`Q${i}`, `H${i}`, 'S1', 'T1')),
          commitments: announced.map((start, i) => ({
            requestId: idOf(`Q${i}`),
            sessionId: idOf('e1'),
            start: at(start),
            status: 'announced',
            staffIds: null,
            roomId: null,
          })),
        },
        { sessions: [session('e1', '16:00', '16:30')] },
      ),
    ),
    1,
  )
  const certificate = forcedChanges(replanned)

  it('proves how many cannot be kept', () => {
    expect(certificate.least).toBe(1)
    expect(provesChanges(replanned, certificate)).toBe(true)
  })

  it('is refused where it claims more, counts a unit twice, or names units that can both stay', () => {
    expect(provesChanges(replanned, { ...certificate, least: 2 })).toBe(false)
    expect(
      provesChanges(replanned, { clashes: [...certificate.clashes, ...certificate.clashes], least: 1 }),
    ).toBe(false)
    const [staying] = certificate.clashes.map(() => [2, 3] as const)
    if (!staying) throw new Error('no clash')
    expect(provesChanges(replanned, { clashes: [staying], least: 1 })).toBe(false)
  })
})
