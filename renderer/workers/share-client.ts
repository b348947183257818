import type { ShareWork } from '@renderer/workflows/ports'
import { callOnce } from './worker-call'
import { storeOfWindow } from './window-store'

/** Makes files to share in a worker of its own for each, so that the window never waits. */
export const shareInWorker: ShareWork = (job) =>
  callOnce(
    new Worker(new URL('./share.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    job,
  )
