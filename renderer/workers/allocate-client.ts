import { err, type Result } from '@shared/kernel/result'
import type { AllocateProblem, AllocateWork, SavedAllocation } from '@renderer/workflows/ports'
import type { AllocateResponse, AllocateRequest } from './allocate-messages'
import { storeOfWindow } from './window-store'

/** Allocates in a worker of its own, so that the window stays at hand and leaving off is at once. */
export const allocateInWorker: AllocateWork = (eventId, options, { signal, stopAndKeep, onProgress }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./allocate.worker.ts', import.meta.url), {
      type: 'module',
      name: storeOfWindow(),
    })
    const post = (request: AllocateRequest): void => worker.postMessage(request)
    const settle = (outcome: Result<SavedAllocation, AllocateProblem>): void => {
      close()
      resolve(outcome)
    }
    const discard = (): void => settle(err({ kind: 'cancelled' }))
    const stop = (): void => post({ kind: 'stop-and-keep' })
    const close = (): void => {
      worker.terminate()
      signal.removeEventListener('abort', discard)
      stopAndKeep.removeEventListener('abort', stop)
    }
    worker.onerror = () => {
      close()
      reject(new Error('The allocation worker failed'))
    }
    worker.onmessage = ({ data }: MessageEvent<AllocateResponse>) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else settle(data.outcome)
    }
    signal.addEventListener('abort', discard, { once: true })
    stopAndKeep.addEventListener('abort', stop, { once: true })
    post({ kind: 'allocate', eventId, options })
    if (signal.aborted) discard()
  })
