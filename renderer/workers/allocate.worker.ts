import { err } from '@shared/kernel/result'
import { allocateEvent } from './allocate-service'
import { nextMessage } from './next-message'
import { proveInBackground } from './background-prover'
import type { AllocateResponse, AllocateRequest } from './allocate-messages'
import { openWorkerStore, stamps, storageFault } from './worker-store'

const stopAndKeep = new AbortController()

self.onmessage = ({ data }: MessageEvent<AllocateRequest>): void => {
  if (data.kind === 'stop-and-keep') return stopAndKeep.abort()
  void run(data).catch((cause: unknown) => {
    const problem = storageFault(cause)
    if (problem) emit({ kind: 'ended', outcome: err(problem) })
    // Any other fault is thrown in the worker, where its client receives it as an error.
    else self.reportError(cause)
  })
}

async function run({ eventId, options }: Extract<AllocateRequest, { kind: 'allocate' }>): Promise<void> {
  const store = await openWorkerStore()
  const outcome = await allocateEvent(store, stamps, eventId, {
    ...options,
    signal: stopAndKeep.signal,
    onProgress: (progress) => emit({ kind: 'progress', progress }),
    now: () => performance.now(),
    pause: nextMessage,
    proveInBackground,
  })
  store.close()
  emit({ kind: 'ended', outcome })
}

const emit = (answer: AllocateResponse): void => self.postMessage(answer)
