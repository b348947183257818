import type { RepairsWork } from '@renderer/workflows/ports'
import type { RepairsAnswer, RepairsAsk } from './repairs-messages'

/** Tries repairs in a worker of its own, which is ended as soon as nobody waits for it. */
export const repairsInWorker: RepairsWork = (eventId, requestId, signal) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./repairs.worker.ts', import.meta.url), { type: 'module' })
    const fail = (why: string): void => {
      worker.terminate()
      reject(new Error(why))
    }
    worker.onerror = () => fail('The repairs worker failed')
    worker.onmessage = ({ data }: MessageEvent<RepairsAnswer>) => {
      worker.terminate()
      resolve(data)
    }
    signal.addEventListener('abort', () => fail('Nobody waits for repairs any more'), { once: true })
    const ask: RepairsAsk = { eventId, requestId }
    worker.postMessage(ask)
  })
