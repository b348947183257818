import type { AnnounceJob } from '@renderer/workflows/ports'
import { announceEvent } from './announce-service'
import { serveRequests } from './worker-call'
import { openWorkerStore, stamps } from './worker-store'

serveRequests(async (job: AnnounceJob) => announceEvent((await openWorkerStore()).storage, stamps, job))
