import { backupWorkFactor } from '@shared/exchange/backup/seal'
import { err, ok, type Result } from '@shared/kernel/result'
import type { CallContext } from '@renderer/rpc/contract'
import { serve } from '@renderer/rpc/serve'
import { exportBackup, openBackup, type BackupContents } from '@renderer/services/jobs/backups'
import type { BackupStore, StorageProblem, WorkProgress } from '@renderer/services/ports'
import { openWorkerStore, stamps } from './worker-store'

type Work = CallContext<WorkProgress>

function serviceOf(store: BackupStore) {
  let opened: BackupContents | null = null
  return {
    write: (options: { readonly passphrase: string; readonly app: string }, { onProgress }: Work) =>
      exportBackup(store, { ...options, workFactor: backupWorkFactor, now: stamps.now() }, onProgress),

    open: async (
      { file, passphrase }: { readonly file: Uint8Array; readonly passphrase: string },
      { onProgress }: Work,
    ) => {
      onProgress({ what: 'checking', done: 0, total: null })
      const read = await openBackup(store, file, passphrase, onProgress)
      if (!read.ok) return read
      opened = read.value
      return ok({ summary: read.value.summary, replaces: await store.isUsed() })
    },

    /** Puts the backup that was opened in the place of everything. */
    restore: async (_: null, work: Work): Promise<Result<void, StorageProblem>> =>
      opened ? store.replaceAll(opened.contents, work) : err({ kind: 'cancelled' }),
  }
}
export type BackupJobs = ReturnType<typeof serviceOf>

serve(async () => serviceOf((await openWorkerStore()).backupStore))
