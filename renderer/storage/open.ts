import { idOf, type EventId, type MeetingId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import { ok, type Result } from '@shared/kernel/result'
import type { Queries } from '@renderer/queries/queries'
import type {
  BackupStore,
  EventRemoval,
  OnUpgradeProgress,
  OpenProblem,
  RecordKind,
  RecordReads,
  Records,
  Storage,
  StoreRepair,
} from '@renderer/services/ports'
import { clearSchool } from './clear'
import { recordKinds } from '@shared/records/registry'
import { commitEdit, commitTogether } from './commit'
import { databaseNames, openDatabase, type ParleyDatabase } from './database'
import { importEdit } from './import-edit'
import { writeImport } from './import-event'
import { removalOf } from './event-removal'
import { savePlanRows } from './save-plan'
import { holdDraft, unlessDraftHeld } from './locks'
import { noteTables, openNoteDocument, readNotes } from './notes'
import { createQueries } from './queries'
import { openChangeFeed } from './change-feed'
import { createLiveReads, inOneTransaction } from './live'
import { readChildStory, storyKinds } from './read-child-story'
import { createReadPlanned, plannedKinds, type ReadPlanned } from './read-planned-event'
import { createRecordCache, type RecordCache } from './record-cache'
import { recordReads } from './record-reads'
import { repairStore } from './repair-store'
import { createRowReader, type RowReader } from './row-reader'
import { clearStaging } from './staging'
import { removalOfUnreadable } from './unreadable-rows'
import { createBackupStore } from './backup-store'
import { createWriteGuard, type WriteGuard } from './write-guard'

export interface StorageOptions {
  readonly now: () => Instant
  readonly newId: () => string
  /** The window clears what a killed write has left; a worker beside it must not. */
  readonly role: 'window' | 'worker'
  readonly name?: string
  readonly onUpgradeProgress?: OnUpgradeProgress
}

export interface OpenStorage {
  readonly storage: Storage
  readonly queries: Queries
  readonly backupStore: BackupStore
  /** What was put right as it was opened; null where nothing was. */
  readonly repair: StoreRepair | null
  readonly close: () => void
}

/** Opens the app's store. Workers open the same one: live queries react to each other's writes. */
export async function openStorage(options: StorageOptions): Promise<Result<OpenStorage, OpenProblem>> {
  const opened = await openDatabase(options.name ?? databaseNames.own, options.onUpgradeProgress)
  if (!opened.ok) return opened
  const database = opened.value
  const guard = createWriteGuard(database.name)
  const reader = createRowReader()
  const feed = openChangeFeed(database.name)
  const cache = createRecordCache()
  feed.subscribe((changes) => cache.forget(changes))
  const readPlanned = createReadPlanned(cache)
  let repair: StoreRepair | null = null
  if (options.role === 'window') {
    await guard.write(() => clearStaging(database))
    await guard.write(async () => {
      repair = await repairStore(database, options)
    })
  }
  return ok({
    storage: createStorage({ database, guard, reader, cache, readPlanned }, options),
    queries: createQueries(
      database,
      createLiveReads(database, reader, cache, feed, (cause) => guard.readFailed(cause)),
      readPlanned,
      reader,
    ),
    backupStore: createBackupStore(database, guard),
    repair,
    close: () => {
      feed.close()
      guard.close()
      database.close()
    },
  })
}

interface OpenedStore {
  readonly database: ParleyDatabase
  readonly guard: WriteGuard
  readonly reader: RowReader
  readonly cache: RecordCache
  readonly readPlanned: ReadPlanned
}

function createStorage(
  { database, guard, reader, cache, readPlanned }: OpenedStore,
  stamps: StorageOptions,
): Storage {
  const readAt = <T>(
    kinds: readonly RecordKind[],
    read: (reads: RecordReads) => Promise<T>,
    known: RecordCache | null = null,
  ): Promise<T> =>
    inOneTransaction(database, kinds, (tables) => read(recordReads(tables, reader, known))).catch(
      (cause: unknown) => {
        guard.readFailed(cause)
        throw cause
      },
    )
  return {
    onFailure: (listener) => guard.onFailure(listener),
    stop: (problem) => guard.stop(problem),
    commit: async (edit) => {
      const outcome = await guard.write(() => commitEdit(database, edit, stamps))
      if (outcome.ok)
        for (const { kind, id, after } of edit.unreadable ?? []) if (!after) reader.forget(kind, id)
      // Another window has written it, and its word of that may be on its way: the next read finds what is there.
      if (!outcome.ok && outcome.error.kind === 'changed-meanwhile')
        cache.forget(new Map([[outcome.error.recordKind, new Set([outcome.error.id])]]))
      return outcome
    },
    commitTogether: (edits) => guard.write(() => commitTogether(database, reader, edits, stamps)),
    removalOf: (eventId) => readRemoval(database, eventId),
    clear: () => guard.write(() => clearSchool(database)),
    holdDraft: (meetingId) => holdDraft(database.name, meetingId),
    unlessDraftHeld: (meetingId, work) => unlessDraftHeld(database.name, meetingId, work),
    readNotes: (meetingIds) =>
      database
        .transaction('r', noteTables(database), () => readNotes(database, meetingIds))
        .catch((cause: unknown) => {
          guard.readFailed(cause)
          throw cause
        }),
    openNotes: (meetingId) => openNoteDocument(database, guard, meetingId),
    planned: (eventId) => readAt(plannedKinds, (reads) => readPlanned(reads, eventId), cache),
    childStory: (id) => readAt(storyKinds, (reads) => readChildStory(reads, id), cache),
    where: (kind, field, value) => readAt([kind], (reads) => reads.where(kind, field, value)),
    whereAny: (kind, field, values) => readAt([kind], (reads) => reads.whereAny(kind, field, values)),
    readTogether: (read) => readAt(recordKinds, read, cache),
    readAll: (kinds) => readAt(kinds, (reads) => readAll(reads, kinds)),
    importEvent: (records, work) => guard.write(() => writeImport(database, records, work, stamps.newId())),
    importEdit: (edit, work) => guard.write(() => importEdit(database, edit, work, stamps)),
    savePlan: (record, appointments, keep) =>
      guard.write(async () => savePlanRows(database, record, appointments, keep)),
    read: (kind, id) => readAt([kind], (reads) => reads.one(kind, id)),
  }
}

/** The log and the choices of this installation are no part of an event. */
const removableKinds = recordKinds.filter((kind) => kind !== 'audit' && kind !== 'setting')

function readRemoval(database: ParleyDatabase, eventId: EventId): Promise<EventRemoval | null> {
  const tables = [...removableKinds.map((kind) => database.rows(kind)), ...noteTables(database)]
  const reader = createRowReader()
  return database.transaction('r', tables, async () => {
    const all = {
      ...(await readAll(recordReads(database, reader, null), removableKinds)),
      audit: [],
      setting: [],
    }
    const unreadable = await removalOfUnreadable(database, reader.problems(), all, eventId)
    const hiddenMeetings = unreadable.filter(({ kind }) => kind === 'meeting').map(({ id }) => id)
    const removal = removalOf(all, eventId, hiddenMeetings)
    if (removal.own.length === 0) return null
    const meetings = [
      ...all.meeting.filter((row) => row.eventId === eventId).map(({ id }) => id),
      ...hiddenMeetings.map((id) => idOf<MeetingId>(id)),
    ]
    const notes = [...(await readNotes(database, meetings))].map(([id, before]) => ({
      id,
      before,
      after: null,
    }))
    return { ...removal, notes, unreadable }
  })
}

async function readAll<Kind extends RecordKind>(reads: RecordReads, kinds: readonly Kind[]) {
  const read: { [K in Kind]?: readonly Records[K][] } = {}
  for (const kind of kinds) read[kind] = await reads.all(kind)
  return whole(read, kinds)
}

/** Holds that every kind asked for was read, which the compiler cannot follow through a loop. */
function whole<Kind extends RecordKind>(
  read: { [K in Kind]?: readonly Records[K][] },
  kinds: readonly Kind[],
): { readonly [K in Kind]: readonly Records[K][] } {
  const isComplete = (value: typeof read): value is { [K in Kind]: readonly Records[K][] } =>
    kinds.every((kind) => kind in value)
  if (!isComplete(read)) throw new Error('A kind of record was not read')
  return read
}
