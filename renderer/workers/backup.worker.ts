import { backupWorkFactor } from '@shared/exchange/backup/seal'
import { err, ok } from '@shared/kernel/result'
import type { OpenStorage } from '@renderer/storage/open'
import type { WorkProgress } from '@renderer/workflows/ports'
import { openBackup, exportBackup, type BackupContents } from './backup-service'
import type { BackupResponse, BackupRequest } from './backup-messages'
import { openWorkerStore, stamps } from './worker-store'

const cancel = new AbortController()
let store: Promise<OpenStorage> | null = null
let opened: BackupContents | null = null

self.onmessage = ({ data }: MessageEvent<BackupRequest>): void => {
  if (data.kind === 'cancel') return cancel.abort()
  // A fault is thrown in the worker, where its client receives it as an error.
  void answer(data).then(emit, (cause: unknown) => self.reportError(cause))
}

async function answer(request: Exclude<BackupRequest, { kind: 'cancel' }>): Promise<BackupResponse> {
  const { backupStore } = await (store ??= openWorkerStore())
  switch (request.kind) {
    case 'write': {
      const { passphrase, app } = request
      const backup = await exportBackup(
        backupStore,
        { passphrase, app, workFactor: backupWorkFactor, now: stamps.now() },
        reportProgress,
      )
      return { kind: 'written', backup }
    }
    case 'open': {
      reportProgress({ what: 'checking', done: 0, total: null })
      const read = await openBackup(backupStore, request.file, request.passphrase, reportProgress)
      if (!read.ok) return { kind: 'opened', outcome: read }
      opened = read.value
      return {
        kind: 'opened',
        outcome: ok({ summary: read.value.summary, replaces: await backupStore.isUsed() }),
      }
    }
    case 'restore': {
      if (!opened) return { kind: 'restored', outcome: err({ kind: 'cancelled' }) }
      const work = { signal: cancel.signal, onProgress: reportProgress }
      return { kind: 'restored', outcome: await backupStore.replaceAll(opened.contents, work) }
    }
  }
}

const emit = (message: BackupResponse): void => self.postMessage(message)
const reportProgress = (progress: WorkProgress): void => emit({ kind: 'progress', progress })
