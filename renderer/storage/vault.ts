import { applyUpdateV2, Doc, encodeStateAsUpdateV2 } from 'yjs'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type {
  RecordKind,
  RowProblem,
  StorageProblem,
  WorkOptions,
  WorkProgress,
} from '@renderer/workflows/ports'
import { parseRow, recordKinds } from './codecs'
import { schemaVersion, type ParleyDatabase, type StoredRow } from './database'
import { updatesTable } from './notes'
import { recordReads } from './record-reads'
import { createRowReader } from './row-reader'
import { dropBatch, moveStaged, stage } from './staging'
import { Refusal, type WriteGuard } from './write-guard'

/** Everything that is kept: the rows of each kind, and each meeting's note texts as one Yjs update (version 2). */
export interface VaultContents {
  readonly tables: ReadonlyMap<RecordKind, readonly StoredRow[]>
  readonly notes: readonly StoredNotes[]
}

export interface StoredNotes {
  readonly id: string
  readonly update: Uint8Array
}

/** The whole store at once, for backups. */
export interface Vault {
  readonly schema: number
  readonly kinds: readonly RecordKind[]
  /** All of one moment. Rows that cannot be read are left out and named. */
  dump(): Promise<{ readonly contents: VaultContents; readonly leftOut: readonly RowProblem[] }>
  /**
   * Puts contents that were checked in the place of everything, through staging and one swap: killed at any moment, the store
   * holds all of the old or all of the new.
   */
  replaceAll(contents: VaultContents, work: WorkOptions<WorkProgress>): Promise<Result<void, StorageProblem>>
  readRow(kind: RecordKind, row: unknown): Result<StoredRow, RowProblem>
  /** Whether there is anything that a person would miss: more than choices and the log. */
  isUsed(): Promise<boolean>
  /** Whether an update makes a whole note document, tried on a document that is thrown away. */
  checkNotes(update: Uint8Array): boolean
}

const updatesAtOnce = 1000

export function createVault(database: ParleyDatabase, guard: WriteGuard, newId: () => string): Vault {
  return {
    schema: schemaVersion,
    kinds: recordKinds,
    dump: () => dump(database),
    replaceAll: (contents, work) => guard.write(() => replaceAll(database, contents, work, newId())),
    readRow: (kind, row) => parseRow(kind, row),
    isUsed: () => isUsed(database),
    checkNotes: (update) => {
      try {
        return docFrom([update]).store.pendingStructs === null
      } catch {
        return false
      }
    },
  }
}

async function dump(database: ParleyDatabase) {
  const reader = createRowReader()
  const tables = new Map<RecordKind, readonly StoredRow[]>()
  const updates = new Map<string, Uint8Array[]>()
  await database.transaction('r', [...recordTables(database), ...noteTables(database)], async () => {
    const reads = recordReads(database, reader, null)
    for (const kind of recordKinds) tables.set(kind, await reads.all(kind))
    for (const id of await database.meetingNotes.toCollection().primaryKeys()) updates.set(id, [])
    for (let last = 0; ;) {
      const page = await updatesTable(database).where('i').above(last).limit(updatesAtOnce).toArray()
      for (const { k, u } of page) updates.get(k)?.push(u)
      last = page.at(-1)?.i ?? last
      if (page.length < updatesAtOnce) break
    }
  })
  const notes = [...updates].map(([id, parts]) => ({ id, update: encodeStateAsUpdateV2(docFrom(parts)) }))
  return { contents: { tables, notes }, leftOut: reader.problems() }
}

async function replaceAll(
  database: ParleyDatabase,
  { tables, notes }: VaultContents,
  work: WorkOptions<WorkProgress>,
  batch: string,
): Promise<void> {
  const groups = [...tables].map(([kind, rows]) => ({ kind, rows }))
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0)
  try {
    await stage(database, batch, groups, { ...work, total })
    const replaced = [...recordTables(database), ...noteTables(database)]
    await database.transaction('rw', [...replaced, database.staging], async () => {
      for (const table of replaced) await table.clear()
      await moveStaged(database, batch, { ...work, total })
      await database.meetingNotes.bulkAdd(
        notes.map(({ id, update }) => ({ id: idOf<MeetingId>(id), body: docFrom([update]) })),
      )
    })
  } catch (cause) {
    if (cause instanceof Refusal) await dropBatch(database, batch)
    throw cause
  }
}

async function isUsed(database: ParleyDatabase): Promise<boolean> {
  for (const kind of recordKinds) {
    if (kind !== 'setting' && kind !== 'audit' && (await database.rows(kind).count()) > 0) return true
  }
  return false
}

const recordTables = (database: ParleyDatabase) => recordKinds.map((kind) => database.rows(kind))
const noteTables = (database: ParleyDatabase) => [database.meetingNotes, updatesTable(database)]

function docFrom(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc()
  for (const update of updates) applyUpdateV2(doc, update)
  return doc
}
