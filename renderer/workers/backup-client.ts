import { err, ok } from '@shared/kernel/result'
import type { BackupWork, WorkOptions, WorkProgress } from '@renderer/workflows/ports'
import type { BackupResponse, BackupRequest } from './backup-messages'
import { storeOfWindow } from './window-store'

type Work = WorkOptions<WorkProgress>

/** Saves and opens backups in a worker of its own: encrypting and checking hold a thread for a second or more. */
export function backupsInWorker(appVersion: () => Promise<string>): BackupWork {
  return {
    write: async (passphrase, work) => {
      const worker = startWorker()
      const answer = await worker.request(
        { kind: 'write', passphrase, app: await appVersion() },
        work,
        'stop',
      )
      worker.stop()
      return answer?.kind === 'written' ? ok(answer.backup) : err({ kind: 'cancelled' })
    },
    open: async (file, passphrase, openWork) => {
      const worker = startWorker()
      const answer = await worker.request({ kind: 'open', file, passphrase }, openWork, 'stop')
      if (answer?.kind !== 'opened' || !answer.outcome.ok) {
        worker.stop()
        return answer?.kind === 'opened' && !answer.outcome.ok ? answer.outcome : err({ kind: 'cancelled' })
      }
      return ok({
        ...answer.outcome.value,
        restore: async (work) => {
          // It is asked to leave off, not stopped: it takes back what it has set aside.
          const restored = await worker.request({ kind: 'restore' }, work, 'ask')
          return restored?.kind === 'restored' ? restored.outcome : err({ kind: 'cancelled' })
        },
        close: () => worker.stop(),
      })
    },
  }
}

function startWorker() {
  const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), {
    type: 'module',
    name: storeOfWindow(),
  })
  const post = (request: BackupRequest): void => worker.postMessage(request)
  return {
    stop: () => worker.terminate(),
    /** The last answer to a question; null when the work was stopped. */
    request: (
      question: BackupRequest,
      { signal, onProgress }: Work,
      cancel: 'stop' | 'ask',
    ): Promise<BackupResponse | null> =>
      new Promise((resolve, reject) => {
        const abort = (): void => {
          if (cancel === 'ask') return post({ kind: 'cancel' })
          worker.terminate()
          resolve(null)
        }
        worker.onerror = () => {
          worker.terminate()
          reject(new Error('The backup worker failed'))
        }
        worker.onmessage = ({ data }: MessageEvent<BackupResponse>) => {
          if (data.kind === 'progress') return onProgress(data.progress)
          signal.removeEventListener('abort', abort)
          resolve(data)
        }
        signal.addEventListener('abort', abort, { once: true })
        post(question)
        if (signal.aborted) abort()
      }),
  }
}
