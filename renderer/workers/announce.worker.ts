import type { AnnounceJob } from '@renderer/workflows/ports'
import { announceEvent } from './announce-desk'
import { answerEach } from './ask-once'
import { openWorkerStore, stamps } from './worker-store'

answerEach(async (job: AnnounceJob) => announceEvent((await openWorkerStore()).storage, stamps, job))
