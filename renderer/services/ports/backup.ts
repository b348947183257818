import type { BackupProblem } from '@shared/exchange/backup/problems'
import type { Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import type { RecordKind, RowProblem } from '@shared/records/registry'
import type { StorageProblem } from './storage'
import type { WorkOptions, WorkProgress } from './work'

/** What a backup holds, for a person to recognise it by. */
export interface BackupSummary {
  readonly madeAt: Instant
  readonly counts: Readonly<Partial<Record<RecordKind, number>>>
}

/** Saves and opens backups in a worker. */
export interface BackupWork {
  /** Writes all of one moment as one encrypted file, with the records that cannot be read as they lie. */
  write(
    passphrase: string,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<WrittenBackup, { readonly kind: 'cancelled' }>>
  /** Opens a file and checks the whole of it; nothing is changed yet. */
  open(
    file: Uint8Array,
    passphrase: string,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<OpenedBackup, BackupProblem | { readonly kind: 'cancelled' }>>
}

export interface WrittenBackup {
  readonly bytes: Uint8Array
  readonly summary: BackupSummary
  /** Records that could not be read: they are in the backup as they lie. */
  readonly unreadable: readonly RowProblem[]
  /** Those that no file can hold. */
  readonly leftOut: readonly RowProblem[]
}

/** A backup that was found whole and good, waiting to take the place of everything. */
export interface OpenedBackup {
  readonly summary: BackupSummary
  /** Whether the app holds anything that opening it would replace. */
  readonly replaces: boolean
  restore(work: WorkOptions<WorkProgress>): Promise<Result<void, StorageProblem>>
  close(): void
}
