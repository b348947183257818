import type { BackupProblem } from '@shared/exchange/backup/problems'
import type { Result } from '@shared/kernel/result'
import type { BackupSummary, StorageProblem, WorkProgress, WrittenBackup } from '@renderer/workflows/ports'

/** What a window asks of the backup worker. `restore` and `cancel` are about the backup it has opened. */
export type BackupRequest =
  | { readonly kind: 'write'; readonly passphrase: string; readonly app: string }
  | { readonly kind: 'open'; readonly file: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'restore' }
  | { readonly kind: 'cancel' }

export type BackupResponse =
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'written'; readonly backup: WrittenBackup }
  | {
      readonly kind: 'opened'
      readonly outcome: Result<{ summary: BackupSummary; replaces: boolean }, BackupProblem>
    }
  | { readonly kind: 'restored'; readonly outcome: Result<void, StorageProblem> }
