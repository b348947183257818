import { serve } from '@renderer/rpc/serve'
import { makeSharedFile } from '@renderer/services/jobs/shared-file'
import type { ShareJob } from '@renderer/services/ports'
import { openWorkerStore } from './worker-store'

const service = {
  share: async (job: ShareJob) => makeSharedFile((await openWorkerStore()).storage, job),
}
export type ShareService = typeof service

serve(() => service)
