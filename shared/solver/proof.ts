import type { PriorityCounts } from '@shared/domain/plan/plan'
import { nothingProven, proveBounds } from './bounds'
import type { AllocationOptions } from './allocation'
import type { Model } from './model'
import type { Beside } from './threads'

/** The part of the time that goes into proving how good a plan can be, where the search's thread does both. */
const provingShare = 0.15
/** Where the limit is in steps: so many of the search for one of the proof. */
const stepsForOneOfProof = 2000

/** A proof in the thread that searches, taking its share of the steps or of the time. */
export function proveInterleaved(
  model: Model,
  first: PriorityCounts,
  limit: AllocationOptions['limit'],
  elapsed: () => number,
): Beside {
  let atMost = first
  let [proven, isDone, proving, stepsDone] = [nothingProven(first), false, 0, 0]
  const steps = proveBounds(model, () => atMost)
  const begun = elapsed()
  return {
    get proven() {
      return proven
    },
    found: null,
    look(step, now) {
      atMost = now
      const isDue =
        limit.kind === 'steps'
          ? step >= stepsDone * stepsForOneOfProof
          : proving < (elapsed() - begun) * provingShare
      if (!isDue || isDone) return
      const before = elapsed()
      const next = steps.next()
      if (next.done !== true) proven = next.value
      else isDone = true
      proving += elapsed() - before
      stepsDone++
    },
    refine: () => undefined,
    improved: () => undefined,
    end: () => undefined,
  }
}
