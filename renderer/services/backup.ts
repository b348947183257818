import type { OpenOutcome, PickedFile } from '@shared/bridge/desktop-bridge'
import { extensionOf } from '@shared/bridge/file-names'
import type { BackupProblem } from '@shared/exchange/backup/problems'
import type { Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { backupFileWords } from '@shared/words/screens/settings'
import type { StoreStopped } from './write-failure-guard'
import type { History } from './history'
import { hostFailed } from './host-failed'
import type {
  BackupSummary,
  OpenedBackup,
  Ports,
  RowProblem,
  StorageProblem,
  WorkOptions,
  WorkProgress,
} from './ports'

export type SaveBackupOutcome =
  | {
      readonly kind: 'saved'
      readonly name: string
      readonly summary: BackupSummary
      readonly unreadable: readonly RowProblem[]
      readonly leftOut: readonly RowProblem[]
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written'; readonly reason: 'disk-full' | 'not-allowed' | 'other' }
  | StoreStopped

export type RestoreOutcome =
  /** Everything is as the backup says; the pages are about to start anew. */
  | { readonly kind: 'restored' }
  /** What the app holds was not saved first, so nothing was changed. */
  | { readonly kind: 'kept'; readonly why: Exclude<SaveBackupOutcome, { readonly kind: 'saved' }> }
  /** What the app holds was saved, but for records that no file can hold: nothing was changed. */
  | { readonly kind: 'not-all-saved'; readonly leftOut: readonly RowProblem[] }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

type Work = WorkOptions<WorkProgress>

/** Backups: everything in one encrypted file, saved where a person chooses, and opened again whole or not at all. */
export function createBackups(
  ports: Pick<Ports, 'bridge' | 'clock' | 'backups' | 'restart' | 'school'>,
  history: Pick<History, 'failure'>,
  /** Notes when the backup was made that a person has just saved. */
  remember: (madeAt: Instant) => Promise<unknown>,
) {
  const atRest = (): StoreStopped | null => {
    const problem = history.failure()
    return problem && { kind: 'store-at-rest', problem }
  }
  const save = async (
    passphrase: string,
    work: Work,
    name = backupFileWords.name,
  ): Promise<SaveBackupOutcome> => {
    const rest = atRest()
    if (rest) return rest
    const written = await ports.backups.write(passphrase, work)
    if (!written.ok) return written.error
    const { bytes, summary, unreadable, leftOut } = written.value
    const file = `${name(ports.clock.today())}${extensionOf.backup}`
    const outcome = await ports.bridge.saveFile({ name: file, kind: 'backup', bytes }).catch(hostFailed)
    switch (outcome.kind) {
      case 'saved':
        // The file is saved whether or not this is noted; a write that fails is said in the top bar.
        await remember(summary.madeAt)
        return { kind: 'saved', name: outcome.name, summary, unreadable, leftOut }
      case 'cancelled':
        return { kind: 'cancelled' }
      case 'failed':
        return { kind: 'not-written', reason: outcome.reason }
    }
  }
  return {
    /** Which Parley this is. */
    about: () => ports.bridge.about(),

    save: (passphrase: string, work: Work): Promise<SaveBackupOutcome> => save(passphrase, work),

    /** Lets a person choose a backup file. */
    choose: (): Promise<OpenOutcome<PickedFile>> => ports.bridge.openFile('backup').catch(hostFailed),

    /** Opens a file and checks the whole of it. Nothing is changed; whoever opens it closes it. */
    open: (
      file: PickedFile,
      passphrase: string,
      work: Work,
    ): Promise<Result<OpenedBackup, BackupProblem | { readonly kind: 'cancelled' }>> =>
      ports.backups.open(file.bytes, passphrase, work),

    /** Puts an opened backup in the place of everything; what was there is saved first, with the same passphrase. */
    restore: async (backup: OpenedBackup, passphrase: string, work: Work): Promise<RestoreOutcome> => {
      if (ports.school === 'sample') throw new Error('A backup is opened in the own school')
      const rest = atRest()
      if (rest) return { kind: 'kept', why: rest }
      if (backup.replaces) {
        const saved = await save(passphrase, work, backupFileWords.nameBeforeOpening)
        if (saved.kind !== 'saved') return { kind: 'kept', why: saved }
        if (saved.leftOut.length > 0) return { kind: 'not-all-saved', leftOut: saved.leftOut }
      }
      const restored = await backup.restore(work)
      if (!restored.ok) return { kind: 'failed', problem: restored.error }
      ports.restart()
      return { kind: 'restored' }
    },
  }
}
