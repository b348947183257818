import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { proofIn, type ProofRequest, type BackgroundProver, type ProvenBound } from '@shared/solver'

const inThread: BackgroundProver = (task) =>
  proofIn((onProven) => {
    const thread = new Worker(new URL('./prove-thread.mjs', import.meta.url))
    thread.on('message', (proven: ProvenBound) => onProven(proven))
    return {
      post: (request: ProofRequest) => thread.postMessage(request),
      end: () => void thread.terminate(),
    }
  }, task)

/** Proves in a thread of its own, where there is a core for it. */
export const proveInBackground = availableParallelism() > 1 ? inThread : undefined
