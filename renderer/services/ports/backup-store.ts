import type { Result } from '@shared/kernel/result'
import type { RecordKind, RowProblem } from '@shared/records/registry'
import type { StorageProblem } from './storage'
import type { WorkOptions, WorkProgress } from './work'

/** What every stored row has; the rest is described by the row's type, never assumed. */
interface StoredRow {
  readonly id: string
}

/** Everything that is kept: the rows of each kind, each meeting's note texts as one Yjs update (version 2), and what cannot be read. */
export interface BackupStoreContents {
  readonly tables: ReadonlyMap<RecordKind, readonly StoredRow[]>
  readonly notes: readonly StoredNotes[]
  /** Exactly as it lies in the store: rows that are not what their kind says, and updates that make no document. */
  readonly unreadable: {
    readonly tables: ReadonlyMap<RecordKind, readonly object[]>
    readonly notes: readonly { readonly id: string; readonly updates: readonly Uint8Array[] }[]
  }
}

export interface StoredNotes {
  readonly id: string
  readonly update: Uint8Array
}

/** The whole store at once, for backups. */
export interface BackupStore {
  readonly schema: number
  readonly kinds: readonly RecordKind[]
  /** All of one moment. */
  dump(): Promise<BackupStoreContents>
  /**
   * Puts contents that were checked in the place of everything that can be read, in one transaction: killed at any moment, the
   * store holds all of the old or all of the new. What cannot be read stays where it lies, unless the contents have a
   * record of the same id.
   */
  replaceAll(
    contents: BackupStoreContents,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<void, StorageProblem>>
  /** The kinds that a backup of a version has. */
  kindsAt(schema: number): readonly RecordKind[]
  readRow(kind: RecordKind, row: unknown): Result<StoredRow, RowProblem>
  /** Whether there is anything that a person would miss: more than choices and the log. */
  isUsed(): Promise<boolean>
  /** Whether an update makes a whole note document, tried on a document that is thrown away. */
  checkNotes(update: Uint8Array): boolean
}
