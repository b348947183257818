import { parentPort } from 'node:worker_threads'
import { proveInThread, type ProofRequest, type ProvenBound } from '@shared/solver'

/** The thread of the planner that proves how good a plan can be. */
const onMessage = proveInThread({
  report: (proven: ProvenBound) => parentPort?.postMessage(proven),
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
})

parentPort?.on('message', (request: ProofRequest) => void onMessage(request))
