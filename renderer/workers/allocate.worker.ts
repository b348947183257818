import { err } from '@shared/kernel/result'
import { allocateEvent } from './allocate-desk'
import { nextMessage } from './next-message'
import { proveBeside } from './prove-beside'
import type { AllocateAnswer, AllocateAsk } from './allocate-messages'
import { openWorkerStore, stamps, storageFault } from './worker-store'

const enough = new AbortController()

self.onmessage = ({ data }: MessageEvent<AllocateAsk>): void => {
  if (data.kind === 'enough') return enough.abort()
  void run(data).catch((cause: unknown) => {
    const problem = storageFault(cause)
    if (problem) tell({ kind: 'ended', outcome: err(problem) })
    // Any other fault is thrown out of the worker, where its client hears it as an error.
    else self.reportError(cause)
  })
}

async function run({ eventId, options }: Extract<AllocateAsk, { kind: 'allocate' }>): Promise<void> {
  const store = await openWorkerStore()
  const outcome = await allocateEvent(store, stamps, eventId, {
    ...options,
    signal: enough.signal,
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    now: () => performance.now(),
    pause: nextMessage,
    proveBeside,
  })
  store.close()
  tell({ kind: 'ended', outcome })
}

const tell = (answer: AllocateAnswer): void => self.postMessage(answer)
