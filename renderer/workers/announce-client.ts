import type { AnnounceWork } from '@renderer/workflows/ports'
import { callOnce } from './worker-call'
import { storeOfWindow } from './window-store'

/** Judges and announces a plan in a worker of its own, so that the window never waits. */
export const announceInWorker: AnnounceWork = (job) =>
  callOnce(
    new Worker(new URL('./announce.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    job,
  )
