import type { EventId } from '@shared/kernel/ids'
import type { RepairService } from '@renderer/workflows/ports'
import type { RepairsResponse, RepairsRequest } from './repairs-messages'
import { storeOfWindow } from './window-store'

/** Tries repairs in a worker of its own, which keeps the event that it has read until it is closed. */
export function repairsInWorker(eventId: EventId): RepairService {
  const worker = new Worker(new URL('./repairs.worker.ts', import.meta.url), {
    type: 'module',
    name: storeOfWindow(),
  })
  let onMessage: (answer: RepairsResponse) => void = () => undefined
  let fail: (cause: Error) => void = () => undefined
  const end = (why: string): void => {
    worker.terminate()
    fail(new Error(why))
  }
  worker.onmessage = ({ data }: MessageEvent<RepairsResponse>) => onMessage(data)
  worker.onerror = () => end('The repairs worker failed')
  return {
    find: (requestId) => {
      fail(new Error('Another request was asked for'))
      return new Promise((resolve, reject) => {
        fail = reject
        onMessage = (answer) => {
          if (answer.requestId === requestId) resolve(answer.repairs)
        }
        const request: RepairsRequest = { eventId, requestId }
        worker.postMessage(request)
      })
    },
    close: () => end('The repairs worker was closed'),
  }
}
