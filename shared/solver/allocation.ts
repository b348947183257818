import type { Conference, Plan, PlanBound, PlanFigures, PriorityCounts } from '@shared/domain/plan/plan'
import type { Threads } from './threads'

/** What a person sees while the allocator works; called at most about ten times a second. */
export interface AllocationProgress {
  readonly phase: 'compiling' | 'placing' | 'improving' | 'explaining'
  readonly placed: PriorityCounts
  readonly requests: PriorityCounts
  /** Cost of the best plan so far, in minutes. */
  readonly cost: number
  readonly bound: PlanBound
  /** 0..1 where the end is known. */
  readonly fraction: number | null
}

export interface AllocationOptions {
  /** The same seed and the same steps give the same plan on any machine. */
  readonly seed: number
  readonly limit:
    | { readonly kind: 'seconds'; readonly seconds: number }
    | { readonly kind: 'steps'; readonly steps: number }
  /** Looked at between steps; the best plan so far is returned. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: AllocationProgress) => void
  /** Milliseconds from any fixed origin: the edge hands in its clock. */
  readonly now: () => number
  /** Lets the thread answer messages (a cancel among them); awaited several times a second. */
  readonly pause: () => Promise<void>
  /**
   * Threads that prove and search beside, where there are cores for them; otherwise, and where the limit is in steps, this
   * thread proves in turn, so that the plan is the same on any machine.
   */
  readonly threads?: Threads | undefined
}

export interface Allocation {
  readonly plan: Plan
  readonly figures: PlanFigures
  readonly bound: PlanBound
  readonly seed: number
  /** Moves that the search tried, give or take a few. */
  readonly steps: number
  readonly seconds: { readonly firstPlan: number; readonly total: number }
  readonly ended: 'complete' | 'limit' | 'cancelled'
}

/** Makes a plan that breaks no hard rule and names, for every request it leaves out, what stood in the way. Never rejects. */
export type Allocate = (conference: Conference, options: AllocationOptions) => Promise<Allocation>
