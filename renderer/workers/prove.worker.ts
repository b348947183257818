import { proveInThread, type ProofAsk, type ProvenBound } from '@shared/solver'
import { nextMessage } from './next-message'

const hear = proveInThread({
  tell: (proven: ProvenBound) => self.postMessage(proven),
  now: () => performance.now(),
  pause: nextMessage,
})

// A fault is thrown out of the worker, where the search hears it as an error.
self.onmessage = ({ data }: MessageEvent<ProofAsk>): void =>
  void hear(data).catch((cause: unknown) => self.reportError(cause))
