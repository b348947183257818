import type { Conference, PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import { compareScores, type Score } from './anneal'
import { nothingProven, type ProvenBound } from './bounds'
import type { Schedule } from './schedule'

/** What works beside a search: proofs of how good a plan can be and, in threads of their own, other searches. */
export interface Beside {
  /** What is proven so far. */
  readonly proven: ProvenBound
  /** The best that other searches have found; null where there are none, or none yet. */
  readonly found: FoundPlan | null
  /** Between steps of the search. The cost is proven of plans that leave out no more than the best so far: `atMost`. */
  look(step: number, atMost: PriorityCounts): void
  /** It is settled who is placed: the other searches go on from here, each its own way. */
  refine(refining: Refining): void
  /** The best plan since: a search that has not begun to refine yet, since it proved meanwhile, begins with it. */
  improved(from: FoundPlan): void
  /** Nothing is proven or found after it. */
  end(): void
}

/** A timetable as it is sent between threads, all of which number the units alike. */
export interface FoundPlan {
  readonly score: Score
  readonly at: Int32Array
  readonly interpreterOf: Int32Array
  /** Moves that its search has tried. */
  readonly steps: number
}

/** A plan to refine, and how much time there is. */
export interface Refining {
  readonly from: FoundPlan
  readonly schedule: Schedule
  /** The part of the search that is over, and the seconds left of it. */
  readonly fraction: number
  readonly secondsLeft: number
}

/** What a thread needs to know to begin. */
export interface ThreadTask {
  readonly conference: Conference
  /** Numbers the units: the same in every thread. */
  readonly seed: number
  /** Decides the moves of its own search. */
  readonly searchSeed: number
  /** Whether it proves bounds first, and searches when there is little more to prove. */
  readonly proves: boolean
  readonly atMost: PriorityCounts
  readonly secondsLeft: number
}

/** What the first thread asks of another: to begin, once, before anything else. */
export type ThreadRequest =
  | { readonly kind: 'begin'; readonly task: ThreadTask }
  | { readonly kind: 'at-most'; readonly atMost: PriorityCounts }
  | { readonly kind: 'refine'; readonly refining: Refining }
  | { readonly kind: 'improved'; readonly from: FoundPlan }

/** What another thread reports. */
export type ThreadReport =
  | { readonly kind: 'proven'; readonly proven: ProvenBound }
  | { readonly kind: 'found'; readonly found: FoundPlan }

/** Opens a thread; its reports come to `onReport`. */
export type OpenThread = (onReport: (report: ThreadReport) => void) => {
  readonly post: (request: ThreadRequest) => void
  readonly end: () => void
}

/** The threads that there are cores for, beside the one that searches. */
export interface Threads {
  readonly count: number
  readonly open: OpenThread
}

/** More threads than these, the first one counted, are not worth their memory. */
const maxThreads = 4

/** How many threads to use beside the first one on a computer of so many cores. */
export const threadsBeside = (cores: number): number => Math.max(0, Math.min(cores, maxThreads) - 1)

/** Begins work in other threads: the first one proves and then searches, the rest search. */
export function workBeside(
  { count, open }: Threads,
  task: Omit<ThreadTask, 'searchSeed' | 'proves'>,
): Beside {
  let proven = nothingProven(task.atMost)
  let lastReported = task.atMost
  const found: FoundPlan[] = []
  const threads = Array.from({ length: count }, (_, i) =>
    open((report) => {
      if (report.kind === 'proven') proven = report.proven
      else found[i] = report.found
    }),
  )
  threads.forEach(({ post }, i) =>
    post({ kind: 'begin', task: { ...task, searchSeed: task.seed + 1 + i, proves: i === 0 } }),
  )
  return {
    get proven() {
      return proven
    },
    get found() {
      return Object.values(found).reduce<FoundPlan | null>(
        (best, one) => (best && compareScores(best.score, one.score) <= 0 ? best : one),
        null,
      )
    },
    look(_, atMost) {
      if (priorities.every((priority) => atMost[priority] === lastReported[priority])) return
      lastReported = atMost
      for (const { post } of threads) post({ kind: 'at-most', atMost })
    },
    refine: (refining) => {
      for (const { post } of threads) post({ kind: 'refine', refining })
    },
    // The thread that proves is the only one that may not have begun.
    improved: (from) => threads[0]?.post({ kind: 'improved', from }),
    end: () => {
      for (const { end } of threads) end()
    },
  }
}
