import { bindingNext } from '@shared/domain/plan/planned-event'
import type { CostedRepair } from '@shared/domain/plan/repair'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { createRepairer } from '@shared/solver/repairs'
import type { CallContext } from '@renderer/rpc/contract'
import { serve } from '@renderer/rpc/serve'
import { nextMessage } from './next-message'
import { openWorkerStore } from './worker-store'

type Repairer = (requestId: RequestId) => readonly CostedRepair[]

/** The event stays as it was read first, until the worker ends. */
let opened: Promise<Repairer> | null = null

const service = {
  /** Empty for a request that is no longer wanted. */
  find: async (
    { eventId, requestId }: { readonly eventId: EventId; readonly requestId: RequestId },
    { signal }: CallContext,
  ): Promise<readonly CostedRepair[]> => {
    const repairsOf = await (opened ??= open(eventId))
    // Lets in the word that another request is wanted by now.
    await nextMessage()
    return signal.aborted ? [] : repairsOf(requestId)
  },
}
export type RepairsService = typeof service

async function open(eventId: EventId): Promise<Repairer> {
  const store = await openWorkerStore()
  const event = await store.storage.planned(eventId)
  store.close()
  if (!event?.plan) return () => []
  const conference = { ...event.conference, commitments: bindingNext(event) }
  return createRepairer(conference, event.plan.appointments)
}

serve(() => service)
