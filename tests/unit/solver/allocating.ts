import { expect } from 'vitest'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf, type Violation } from '@shared/domain/rules'
import { seededRandom } from '@shared/kernel/random'
import { allocate, type Allocation, type AllocationOptions } from '@shared/solver'
import { compile } from '@shared/solver/compile'
import { createPace } from '@shared/solver/pace'
import { placePins } from '@shared/solver/pins'
import { placeAll } from '@shared/solver/place'
import { planOf } from '@shared/solver/plan-of'
import { Timetable } from '@shared/solver/timetable'

/** Allocates by steps, with a clock that stands still unless a test hands in another. */
export const allocateBySteps = (
  conference: Conference,
  steps: number,
  over: Partial<AllocationOptions> = {},
): Promise<Allocation> =>
  allocate(conference, {
    seed: 1,
    limit: { kind: 'steps', steps },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => 0,
    pause: () => Promise.resolve(),
    ...over,
  })

/** The first plan alone: each request where it fits best in its turn, and nothing improved. */
export function firstPlan(index: ConferenceIndex, seed: number): Promise<Plan> {
  const table = new Timetable(compile(index, seed))
  placePins(table)
  expect([...placeAll(table, seededRandom(seed))]).toHaveLength(table.flat.units)
  return planOf(
    table,
    true,
    createPace({
      now: () => 0,
      pause: () => Promise.resolve(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    }),
  )
}

export const broken = (conference: Conference, { plan }: Allocation): readonly Violation[] =>
  violationsOf(judgedPlan(indexConference(conference), plan.appointments))
