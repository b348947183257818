import { parentPort } from 'node:worker_threads'
import { workInThread, type ThreadReport, type ThreadRequest } from '@shared/solver'

/** A thread of the planner that proves how good a plan can be, or searches for one too. */
const onMessage = workInThread({
  report: (report: ThreadReport) => parentPort?.postMessage(report),
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
})

parentPort?.on('message', (request: ThreadRequest) => void onMessage(request))
