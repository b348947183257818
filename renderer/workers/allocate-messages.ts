import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { AllocationProgress } from '@shared/solver'
import type { AllocateOptions, AllocateProblem, KeptAllocation } from '@renderer/workflows/ports'

/** What the window asks of the worker; `enough` ends the search with the best plan so far. */
export type AllocateAsk =
  | {
      readonly kind: 'allocate'
      readonly eventId: EventId
      readonly options: AllocateOptions
    }
  | { readonly kind: 'enough' }

export type AllocateAnswer =
  | { readonly kind: 'progress'; readonly progress: AllocationProgress }
  | { readonly kind: 'ended'; readonly outcome: Result<KeptAllocation, AllocateProblem> }
