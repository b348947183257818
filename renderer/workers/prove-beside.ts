import { proofIn, type ProofAsk, type ProveBeside, type ProvenBound } from '@shared/solver'

const inWorker: ProveBeside = (task) =>
  proofIn((onProven) => {
    const worker = new Worker(new URL('./prove.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ProvenBound>) => onProven(data)
    return { post: (ask: ProofAsk) => worker.postMessage(ask), end: () => worker.terminate() }
  }, task)

/** Proves in a worker of its own, where there is a core for it. */
export const proveBeside = navigator.hardwareConcurrency > 1 ? inWorker : undefined
