import { proofIn, type ProofRequest, type BackgroundProver, type ProvenBound } from '@shared/solver'

const inWorker: BackgroundProver = (task) =>
  proofIn((onProven) => {
    const worker = new Worker(new URL('./prove.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ProvenBound>) => onProven(data)
    return { post: (request: ProofRequest) => worker.postMessage(request), end: () => worker.terminate() }
  }, task)

/** Proves in a worker of its own, where there is a core for it. */
export const proveInBackground = navigator.hardwareConcurrency > 1 ? inWorker : undefined
