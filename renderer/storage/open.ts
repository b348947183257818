import type { Instant } from '@shared/kernel/time'
import { ok, type Result } from '@shared/kernel/result'
import type { Queries } from '@renderer/queries/queries'
import type { OpenProblem, RecordKind, Records, Storage } from '@renderer/workflows/ports'
import { commitEdit } from './commit'
import { databaseName, openDatabase, type ParleyDatabase } from './database'
import { writeImport } from './import-event'
import { keepPlanRows } from './keep-plan'
import { openNoteDocument } from './notes'
import { createQueries } from './queries'
import { conferenceFrom, readConferenceRows } from './read-conference'
import { createRowReader, type RowReader } from './row-reader'
import { clearStaging } from './staging'
import { createWriteGuard, type WriteGuard } from './write-guard'

export interface StorageOptions {
  readonly now: () => Instant
  readonly newId: () => string
  /** The window clears what a killed write has left; a worker beside it must not. */
  readonly role: 'window' | 'worker'
  readonly name?: string
}

export interface OpenStorage {
  readonly storage: Storage
  readonly queries: Queries
  close(): void
}

/** Opens the app's store. Workers open the same one: live queries hear each other. */
export async function openStorage(options: StorageOptions): Promise<Result<OpenStorage, OpenProblem>> {
  const opened = await openDatabase(options.name ?? databaseName)
  if (!opened.ok) return opened
  const database = opened.value
  const guard = createWriteGuard()
  const reader = createRowReader()
  if (options.role === 'window') await guard.write(() => clearStaging(database))
  return ok({
    storage: createStorage(database, guard, reader, options),
    queries: createQueries(database, reader),
    close: () => database.close(),
  })
}

function createStorage(
  database: ParleyDatabase,
  guard: WriteGuard,
  reader: RowReader,
  stamps: StorageOptions,
): Storage {
  return {
    commit: (edit) => guard.write(() => commitEdit(database, edit, stamps)),
    openNotes: (meetingId) => openNoteDocument(database, guard, meetingId),
    conference: async (eventId) => conferenceFrom(await readConferenceRows(database, eventId), reader),
    readAll: (kinds) => readAll(database, reader, kinds),
    importEvent: (records, work) => guard.write(() => writeImport(database, records, work, stamps.newId())),
    keepPlan: (record, appointments) => guard.write(async () => keepPlanRows(database, record, appointments)),
    read: async (kind, id) => {
      const row = await database.rows(kind).get(id)
      return (await reader.parse(kind, row ? [row] : []))[0] ?? null
    },
  }
}

async function readAll<Kind extends RecordKind>(
  database: ParleyDatabase,
  reader: RowReader,
  kinds: readonly Kind[],
): Promise<{ readonly [K in Kind]: readonly Records[K][] }> {
  const tables = kinds.map((kind) => database.rows(kind))
  const stored = await database.transaction('r', tables, () =>
    Promise.all(tables.map((table) => table.toArray())),
  )
  const read: { [K in Kind]?: readonly Records[K][] } = {}
  for (const [i, kind] of kinds.entries()) read[kind] = await reader.parse(kind, stored[i] ?? [])
  return whole(read, kinds)
}

function whole<Kind extends RecordKind>(
  read: { [K in Kind]?: readonly Records[K][] },
  kinds: readonly Kind[],
): { readonly [K in Kind]: readonly Records[K][] } {
  const isWhole = (value: typeof read): value is { [K in Kind]: readonly Records[K][] } =>
    kinds.every((kind) => kind in value)
  if (!isWhole(read)) throw new Error('A kind of record was not read')
  return read
}
