import { serve } from '@renderer/rpc/serve'
import { announceEvent } from '@renderer/services/jobs/announce-event'
import type { AnnounceJob } from '@renderer/services/ports'
import { openWorkerStore, stamps } from './worker-store'

const service = {
  announce: async (job: AnnounceJob) => announceEvent((await openWorkerStore()).storage, stamps, job),
}
export type AnnounceService = typeof service

serve(() => service)
