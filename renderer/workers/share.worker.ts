import type { ShareJob } from '@renderer/workflows/ports'
import { answerEach } from './ask-once'
import { makeSharedFile } from './share-desk'
import { openWorkerStore } from './worker-store'

answerEach(async (job: ShareJob) => makeSharedFile((await openWorkerStore()).storage, job))
