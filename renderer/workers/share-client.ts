import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import type { ShareWork } from '@renderer/workflows/ports'

/** Makes files to share in a worker of its own for each, so that the window never waits. */
export const shareInWorker: ShareWork = (job) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./share.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<FileToSave | FolderToSave | null>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = () => {
      worker.terminate()
      reject(new Error('The share worker failed'))
    }
    worker.postMessage(job)
  })
