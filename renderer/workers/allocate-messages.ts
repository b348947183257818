import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { AllocationProgress } from '@shared/solver'
import type { AllocateOptions, AllocateProblem, SavedAllocation } from '@renderer/workflows/ports'

/** What the window asks of the worker; `stopAndKeep` ends the search with the best plan so far. */
export type AllocateRequest =
  | {
      readonly kind: 'allocate'
      readonly eventId: EventId
      readonly options: AllocateOptions
    }
  | { readonly kind: 'stop-and-keep' }

export type AllocateResponse =
  | { readonly kind: 'progress'; readonly progress: AllocationProgress }
  | { readonly kind: 'ended'; readonly outcome: Result<SavedAllocation, AllocateProblem> }
