import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { threadsBeside, type ThreadReport, type ThreadRequest, type Threads } from '@shared/solver'

/** The planner's threads beside the one that searches, as many as there are cores for. */
export const threads: Threads = {
  count: threadsBeside(availableParallelism()),
  open: (onReport) => {
    const thread = new Worker(new URL('./solver-thread.mjs', import.meta.url))
    thread.on('message', (report: ThreadReport) => onReport(report))
    return {
      post: (request: ThreadRequest) => thread.postMessage(request),
      end: () => void thread.terminate(),
    }
  },
}
