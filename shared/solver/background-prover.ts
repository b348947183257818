import type { Conference, PriorityCounts } from '@shared/domain/plan/plan'
import type { ProvenBound } from './bounds'

/** A proof of bounds under way while a plan is searched for. */
export interface Proof {
  /** What is proven so far. */
  readonly proven: ProvenBound
  /** Between steps of the search. The cost is proven of plans that leave out no more than the best so far: `atMost`. */
  look(step: number, atMost: PriorityCounts): void
  /** Nothing is proven after it. */
  end(): void
}

/** What a thread needs to know to begin. Bounds hold whatever the seed; it decides in which order they are looked for. */
export interface ProofTask {
  readonly conference: Conference
  readonly seed: number
  readonly atMost: PriorityCounts
}

/** Begins a proof in a thread of its own. */
export type BackgroundProver = (task: ProofTask) => Proof
