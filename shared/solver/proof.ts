import type { PriorityCounts } from '@shared/domain/plan/plan'
import { indexConference } from '@shared/domain/plan/conference-index'
import { priorities } from '@shared/domain/requests/request'
import type { Proof, ProofTask } from './background-prover'
import { proveBounds, type ProvenBound } from './bounds'
import { compile } from './compile'
import type { AllocationOptions } from './allocation'
import type { Model } from './model'
import { yieldEveryMs } from './pace'

/** Before anything is proven. */
const nothingProven = (atMost: PriorityCounts): ProvenBound => ({
  unplaced: { required: 0, requested: 0, optional: 0 },
  changes: 0,
  cost: 0,
  atMost,
  groups: [],
})

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
): Proof {
  let atMost = first
  let [proven, isDone, proving, stepsDone] = [nothingProven(first), false, 0, 0]
  const steps = proveBounds(model, () => atMost)
  const begun = elapsed()
  return {
    get proven() {
      return proven
    },
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
    end: () => undefined,
  }
}

/** Requests from the search thread to the proof thread: first `prove`, once. */
export type ProofRequest =
  | { readonly kind: 'prove'; readonly task: ProofTask }
  | { readonly kind: 'at-most'; readonly atMost: PriorityCounts }

/** The other thread as its edge opens it: what it proves comes to `onProven`. */
export type OpenProofThread = (onProven: (proven: ProvenBound) => void) => {
  readonly post: (request: ProofRequest) => void
  readonly end: () => void
}

/** A proof in a thread of its own, as the thread that searches sees it. */
export function proofIn(open: OpenProofThread, task: ProofTask): Proof {
  let proven = nothingProven(task.atMost)
  let lastReported = task.atMost
  const thread = open((bound) => (proven = bound))
  thread.post({ kind: 'prove', task })
  return {
    get proven() {
      return proven
    },
    look(_, atMost) {
      if (priorities.every((priority) => atMost[priority] === lastReported[priority])) return
      lastReported = atMost
      thread.post({ kind: 'at-most', atMost })
    },
    end: thread.end,
  }
}

/**
 * Proves for as long as the thread is left running; returns the handler of its requests. Each reported bound is
 * stronger than the last.
 */
export function proveInThread(thread: {
  readonly report: (proven: ProvenBound) => void
  /** Milliseconds from any fixed origin. */
  readonly now: () => number
  /** Lets messages in. */
  readonly pause: () => Promise<void>
}): (request: ProofRequest) => Promise<void> {
  let atMost: PriorityCounts
  return async (request) => {
    atMost = request.kind === 'prove' ? request.task.atMost : request.atMost
    if (request.kind === 'at-most') return
    const { conference, seed } = request.task
    let lastReported = ''
    let lastYield = thread.now()
    for (const proven of proveBounds(compile(indexConference(conference), seed), () => atMost)) {
      const { groups, ...bound } = proven
      const said = JSON.stringify([bound, groups.length])
      if (said !== lastReported) thread.report(proven)
      lastReported = said
      if (thread.now() - lastYield < yieldEveryMs) continue
      await thread.pause()
      lastYield = thread.now()
    }
  }
}
