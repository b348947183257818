import { proveInThread, type ProofRequest, type ProvenBound } from '@shared/solver'
import { nextMessage } from './next-message'

const onMessage = proveInThread({
  report: (proven: ProvenBound) => self.postMessage(proven),
  now: () => performance.now(),
  pause: nextMessage,
})

// A fault is thrown in the worker, where the search receives it as an error.
self.onmessage = ({ data }: MessageEvent<ProofRequest>): void =>
  void onMessage(data).catch((cause: unknown) => self.reportError(cause))
