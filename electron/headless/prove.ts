import { parentPort } from 'node:worker_threads'
import { proveInThread, type ProofAsk, type ProvenBound } from '@shared/solver'

/** The thread of the planner that proves how good a plan can be. */
const hear = proveInThread({
  tell: (proven: ProvenBound) => parentPort?.postMessage(proven),
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
})

parentPort?.on('message', (ask: ProofAsk) => void hear(ask))
