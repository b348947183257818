import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { AllocationOptions, AllocationProgress } from '@shared/solver'
import type { AllocateProblem, KeptAllocation } from '@renderer/workflows/ports'

/** What the window asks of the worker; `enough` ends the search with the best plan so far. */
export type AllocateAsk =
  | {
      readonly kind: 'allocate'
      readonly eventId: EventId
      readonly options: Pick<AllocationOptions, 'seed' | 'limit'>
    }
  | { readonly kind: 'enough' }

export type AllocateAnswer =
  | { readonly kind: 'progress'; readonly progress: AllocationProgress }
  | { readonly kind: 'ended'; readonly outcome: Result<KeptAllocation, AllocateProblem> }
