import type { PickedFolder } from '@shared/bridge/desktop-bridge'
import type { CallContext } from '@renderer/rpc/contract'
import { serve } from '@renderer/rpc/serve'
import { createRosterSession, type RosterSession } from '@renderer/services/jobs/roster-import'
import type { RosterChoices, WorkProgress } from '@renderer/services/ports'
import { nextMessage } from './next-message'
import { openWorkerStore, orStorageProblem, stamps } from './worker-store'

type Work = CallContext<WorkProgress>

const serviceOf = (session: RosterSession) => ({
  add: (files: Pick<PickedFolder, 'files' | 'links'>) => session.add(files),
  remove: (file: string) => session.remove(file),
  read: (choices: RosterChoices, work: Work) => session.read(choices, work),
  previewRows: ({ file, choices }: { readonly file: string; readonly choices: RosterChoices }) =>
    session.previewRows(file, choices),
  write: (choices: RosterChoices, work: Work) => orStorageProblem(() => session.write(choices, work)),
  written: (from: number) => session.written(from),
  leftOut: () => session.leftOut(),
})
export type RosterImportJobs = ReturnType<typeof serviceOf>

serve(async () =>
  serviceOf(
    createRosterSession((await openWorkerStore()).storage, {
      newId: stamps.newId,
      nextMessage,
      now: () => performance.now(),
    }),
  ),
)
