import { threadsBeside, type ThreadReport, type ThreadRequest, type Threads } from '@shared/solver'

/** Workers beside the one that searches, as many as there are cores for. */
export const threads: Threads = {
  count: threadsBeside(navigator.hardwareConcurrency),
  open: (onReport) => {
    const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ThreadReport>) => onReport(data)
    return { post: (request: ThreadRequest) => worker.postMessage(request), end: () => worker.terminate() }
  },
}
