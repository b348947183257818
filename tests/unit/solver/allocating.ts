import type { Conference } from '@shared/domain/plan/plan'
import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf, type Violation } from '@shared/domain/rules'
import { allocate, type Allocation, type AllocationOptions } from '@shared/solver'

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

export const broken = (conference: Conference, { plan }: Allocation): readonly Violation[] =>
  violationsOf(judgedPlan(indexConference(conference), plan.appointments))
