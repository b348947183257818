import { instant } from '@shared/kernel/time'
import { openStorage } from '@renderer/storage/open'
import type { ShareJob } from '@renderer/workflows/ports'
import { makeSharedFile } from './share-desk'

self.onmessage = ({ data }: MessageEvent<ShareJob>): void => {
  // A fault is thrown out of the worker, where its client hears it as an error.
  make(data).then(
    (made) => self.postMessage(made),
    (cause: unknown) => self.reportError(cause),
  )
}

async function make(job: ShareJob) {
  const store = await openStorage({
    now: () => instant(new Date().toISOString()),
    newId: () => crypto.randomUUID(),
    role: 'worker',
  })
  if (!store.ok) throw new Error(`The store did not open: ${store.error.kind}`)
  return makeSharedFile(store.value.storage, job)
}
