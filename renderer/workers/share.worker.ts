import type { ShareJob } from '@renderer/workflows/ports'
import { serveRequests } from './worker-call'
import { makeSharedFile } from './share-service'
import { openWorkerStore } from './worker-store'

serveRequests(async (job: ShareJob) => makeSharedFile((await openWorkerStore()).storage, job))
