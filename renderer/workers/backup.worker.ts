import { backupWorkFactor } from '@shared/exchange/backup/seal'
import { err, ok } from '@shared/kernel/result'
import type { OpenStorage } from '@renderer/storage/open'
import type { WorkProgress } from '@renderer/workflows/ports'
import { readForVault, writeVault, type BackupOnDesk } from './backup-desk'
import type { BackupAnswer, BackupAsk } from './backup-messages'
import { openWorkerStore, stamps } from './worker-store'

const cancel = new AbortController()
let store: Promise<OpenStorage> | null = null
let opened: BackupOnDesk | null = null

self.onmessage = ({ data }: MessageEvent<BackupAsk>): void => {
  if (data.kind === 'cancel') return cancel.abort()
  // A fault is thrown out of the worker, where its client hears it as an error.
  void answer(data).then(tell, (cause: unknown) => self.reportError(cause))
}

async function answer(ask: Exclude<BackupAsk, { kind: 'cancel' }>): Promise<BackupAnswer> {
  const { vault } = await (store ??= openWorkerStore())
  switch (ask.kind) {
    case 'write': {
      const { passphrase, app } = ask
      const backup = await writeVault(
        vault,
        { passphrase, app, workFactor: backupWorkFactor, now: stamps.now() },
        tellProgress,
      )
      return { kind: 'written', backup }
    }
    case 'open': {
      tellProgress({ what: 'checking', done: 0, total: null })
      const read = await readForVault(vault, ask.file, ask.passphrase, tellProgress)
      if (!read.ok) return { kind: 'opened', outcome: read }
      opened = read.value
      return { kind: 'opened', outcome: ok({ summary: read.value.summary, replaces: await vault.isUsed() }) }
    }
    case 'restore': {
      if (!opened) return { kind: 'restored', outcome: err({ kind: 'cancelled' }) }
      const work = { signal: cancel.signal, onProgress: tellProgress }
      return { kind: 'restored', outcome: await vault.replaceAll(opened.contents, work) }
    }
  }
}

const tell = (message: BackupAnswer): void => self.postMessage(message)
const tellProgress = (progress: WorkProgress): void => tell({ kind: 'progress', progress })
