import type { EventId } from '@shared/kernel/ids'
import type { AllocationProgress } from '@shared/solver'
import type { CallContext } from '@renderer/rpc/contract'
import { serve } from '@renderer/rpc/serve'
import { allocateEvent } from '@renderer/services/jobs/allocate-event'
import type { AllocateOptions } from '@renderer/services/ports'
import { threads } from './solver-threads'
import { nextMessage } from './next-message'
import { openWorkerStore, orStorageProblem, stamps } from './worker-store'

const service = {
  allocate: (
    { eventId, options }: { readonly eventId: EventId; readonly options: AllocateOptions },
    { stopAndKeep, onProgress }: CallContext<AllocationProgress>,
  ) =>
    orStorageProblem(async () => {
      const store = await openWorkerStore()
      const outcome = await allocateEvent(store.storage, stamps, eventId, {
        ...options,
        signal: stopAndKeep,
        onProgress,
        now: () => performance.now(),
        pause: nextMessage,
        threads,
      })
      store.close()
      return outcome
    }),
}
export type AllocateService = typeof service

serve(() => service)
