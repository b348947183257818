import type { PickedFolder } from '@shared/bridge/desktop-bridge'
import type { EventId } from '@shared/kernel/ids'
import type { CallContext } from '@renderer/rpc/contract'
import { serve } from '@renderer/rpc/serve'
import { createImportSession, type ImportSession } from '@renderer/services/jobs/import-session'
import type { ImportTarget, WorkProgress } from '@renderer/services/ports'
import { openWorkerStore, orStorageProblem, schoolOfWorker, stamps } from './worker-store'

type Work = CallContext<WorkProgress>

const serviceOf = (session: ImportSession) => ({
  read: ({ files, links }: Pick<PickedFolder, 'files' | 'links'>) => session.read(files, links),
  preview: ({ eventId, answers }: Pick<ImportTarget, 'eventId' | 'answers'>) =>
    session.preview(eventId, answers),
  write: (target: ImportTarget, work: Work) => orStorageProblem(() => session.write(target, work)),
  writeSample: (_: null, work: Work) => orStorageProblem(() => session.writeSample(work)),
  folderOf: (eventId: EventId | null) => session.folderOf(eventId),
})
export type ImportJobs = ReturnType<typeof serviceOf>

serve(async () => serviceOf(createImportSession((await openWorkerStore()).storage, stamps, schoolOfWorker())))
