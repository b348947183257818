import type { BackupProblem } from '@shared/exchange/backup/problems'
import { readBackup } from '@shared/exchange/backup/read-backup'
import { isCarried } from '@shared/exchange/backup/raw-value'
import { writeBackup } from '@shared/exchange/backup/write-backup'
import { upgradeRow } from '@shared/records/registry'
import { ok, type Result } from '@shared/kernel/result'
import { instant, type Instant } from '@shared/kernel/time'
import type {
  BackupStore,
  BackupStoreContents,
  BackupSummary,
  RecordKind,
  RowProblem,
  WorkProgress,
  WrittenBackup,
} from '@renderer/services/ports'

/** A backup read whole, as rows of this app's store. */
export interface BackupContents {
  readonly summary: BackupSummary
  readonly contents: BackupStoreContents
}

export interface BackupOptions {
  readonly passphrase: string
  /** scrypt's, see `backupWorkFactor`. */
  readonly workFactor: number
  readonly app: string
  readonly now: Instant
}

/** Writes everything in the vault as one encrypted file. */
export async function exportBackup(
  backupStore: BackupStore,
  { passphrase, workFactor, app, now }: BackupOptions,
  onProgress: (progress: WorkProgress) => void,
): Promise<WrittenBackup> {
  onProgress({ what: 'reading', done: 0, total: null })
  const { tables, notes, unreadable } = await backupStore.dump()
  onProgress({ what: 'encrypting', done: 0, total: null })
  const all = [...unreadable.tables]
  const carried = new Map(all.map(([kind, rows]) => [kind, rows.filter(isCarried)]))
  const contents = { tables, notes, unreadable: { tables: carried, notes: unreadable.notes } }
  const bytes = await writeBackup(
    contents,
    { schema: backupStore.schema, madeAt: now, app },
    passphrase,
    workFactor,
  )
  const named = (kind: RecordKind, row: object): readonly RowProblem[] => {
    const read = backupStore.readRow(kind, row)
    return read.ok ? [] : [read.error]
  }
  return {
    bytes,
    summary: summaryOf(contents, now),
    unreadable: all.flatMap(([kind, rows]) => rows.filter(isCarried).flatMap((row) => named(kind, row))),
    leftOut: all.flatMap(([kind, rows]) =>
      rows.filter((row) => !isCarried(row)).flatMap((row) => named(kind, row)),
    ),
  }
}

/** Reads a backup for this vault and checks the whole of it. */
export async function openBackup(
  backupStore: BackupStore,
  file: Uint8Array,
  passphrase: string,
  onProgress: (progress: WorkProgress) => void,
): Promise<Result<BackupContents, BackupProblem>> {
  const read = await readBackup(file, passphrase, {
    schema: backupStore.schema,
    tables: backupStore.kinds,
    tablesAt: (schema) => backupStore.kindsAt(schema),
    upgradeRow,
    readRow: (kind, row) => backupStore.readRow(kind, row),
    checkNotes: (update) => backupStore.checkNotes(update),
    onProgress: (done, total) => onProgress({ what: 'checking', done, total }),
  })
  if (!read.ok) return read
  const { header, data } = read.value
  return ok({ summary: summaryOf(data, instant(header.madeAt)), contents: data })
}

const summaryOf = (contents: Pick<BackupStoreContents, 'tables'>, madeAt: Instant): BackupSummary => ({
  madeAt,
  counts: Object.fromEntries([...contents.tables].map(([kind, rows]) => [kind, rows.length])),
})
