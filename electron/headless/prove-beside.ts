import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { proofIn, type ProofAsk, type ProveBeside, type ProvenBound } from '@shared/solver'

const inThread: ProveBeside = (task) =>
  proofIn((onProven) => {
    const thread = new Worker(new URL('./prove-thread.mjs', import.meta.url))
    thread.on('message', (proven: ProvenBound) => onProven(proven))
    return { post: (ask: ProofAsk) => thread.postMessage(ask), end: () => void thread.terminate() }
  }, task)

/** Proves in a thread of its own, where there is a core for it. */
export const proveBeside = availableParallelism() > 1 ? inThread : undefined
