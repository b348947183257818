import { workInThread, type ThreadReport, type ThreadRequest } from '@shared/solver'
import { nextMessage } from './next-message'

const onMessage = workInThread({
  report: (report: ThreadReport) => self.postMessage(report),
  now: () => performance.now(),
  pause: nextMessage,
})

// A fault is thrown in the worker, where the search receives it as an error.
self.onmessage = ({ data }: MessageEvent<ThreadRequest>): void =>
  void onMessage(data).catch((cause: unknown) => self.reportError(cause))
