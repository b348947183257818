import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie'
import yDexie from 'y-dexie'
import type { Doc } from 'yjs'
import { err, ok, type Result } from '@shared/kernel/result'
import type { MeetingId } from '@shared/kernel/ids'
import { recordKinds, recordTypes, schemaVersion, type RecordKind } from '@shared/records/registry'
import type { OnUpgradeProgress, OpenProblem, SchoolChoice } from '@renderer/services/ports'
import type { Stamp, StoredRow } from './stored-row'
import { upgradeStore } from './upgrade'

/** A meeting's note texts. y-dexie keeps `body` as updates in a table of its own. */
export interface NotesRow {
  readonly id: MeetingId
  readonly body: Doc
}

/** Part of a long write, kept aside until all of it is there. */
export interface StagedChunk {
  readonly key?: number
  readonly batch: string
  readonly kind: RecordKind
  readonly rows: readonly StoredRow[]
}

/** The school's own store, one for the sample school, so that no invented person ever meets a real one, and one for a teacher's pack. */
export const databaseNames: Readonly<Record<SchoolChoice, string>> = {
  own: 'parley',
  sample: 'parley-sample',
  teacher: 'parley-teacher',
}
/** Dexie's schema of a kind: its id, and each indexed field in the order of ids, so that reads can go page by page. */
const tableOf = (kind: RecordKind): string => {
  const { indexes, listIndexes } = recordTypes[kind]
  const fields = [...indexes.map((field) => `[${field}+id]`), ...listIndexes.map((field) => `*${field}`)]
  return ['id', ...fields].join(', ')
}

// Kept in the browser's cache of pages, a window stays connected to its store: it could not open it again.
Dexie.disableBfCache = true

export class ParleyDatabase extends Dexie {
  declare readonly meetingNotes: EntityTable<NotesRow, 'id'>
  declare readonly staging: Table<StagedChunk, number>
  declare readonly meta: Table<Stamp, string>

  /** `from` is the version of the rows in the store. */
  constructor(name: string, from = schemaVersion, onUpgradeProgress: OnUpgradeProgress = () => undefined) {
    super(name, {
      addons: [yDexie({ gc: false }) as (db: Dexie) => void],
      // Power may go the moment after "Saved" is shown.
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      // The cache shows rows before their transaction is durable.
      cache: 'disabled',
    })
    // Dexie compares this with the tables that it finds: earlier versions need no declaration of their own.
    this.version(schemaVersion)
      .stores({
        ...Object.fromEntries(recordKinds.map((kind) => [kind, tableOf(kind)])),
        meetingNotes: 'id, body: Y.Doc',
        staging: '++key, batch',
        meta: 'key',
      })
      .upgrade((transaction) => upgradeStore(transaction, from, onUpgradeProgress))
    this.on('populate', (transaction) =>
      transaction.table('meta').add({ key: 'stamp', schema: schemaVersion }),
    )
  }

  #opened = false

  /** Opens once, at the start: a store that has closed by itself (on a full disk) can come back empty. */
  override open(): PromiseExtended<Dexie> {
    if (this.#opened) return Dexie.Promise.reject(new Dexie.DatabaseClosedError())
    this.#opened = true
    return super.open()
  }

  /** The rows of one kind, as they are stored. */
  rows(kind: RecordKind): Table<StoredRow, string> {
    return this.table<StoredRow, string>(kind)
  }
}

/** Opens the database, upgrading its rows where they are older, or says why not; a newer one is left exactly as it is. */
export async function openDatabase(
  name: string,
  onUpgradeProgress?: OnUpgradeProgress,
): Promise<Result<ParleyDatabase, OpenProblem>> {
  try {
    const found = await schemaInStore(name)
    if (found > schemaVersion) return err({ kind: 'newer', found, known: schemaVersion })
    const database = new ParleyDatabase(name, Math.max(1, found), onUpgradeProgress)
    await database.open()
    return ok(database)
  } catch (cause) {
    return err({ kind: 'cannot-open', detail: cause instanceof Error ? cause.name : 'unknown' })
  }
}

/** The schema that a store was written with, read without declaring ours; 0 where there is no store yet. */
async function schemaInStore(name: string): Promise<number> {
  if (!(await Dexie.exists(name))) return 0
  const probe = new Dexie(name)
  try {
    await probe.open()
    if (!probe.tables.some((table) => table.name === 'meta')) return probe.verno
    const stamp: unknown = await probe.table('meta').get('stamp')
    return Math.max(probe.verno, schemaOfStamp(stamp))
  } finally {
    probe.close()
  }
}

/** A stamp that is not a number as ours is was put by an app that we do not know: a newer one. */
function schemaOfStamp(stamp: unknown): number {
  if (stamp === undefined) return 0
  const schema = typeof stamp === 'object' && stamp !== null && 'schema' in stamp ? stamp.schema : null
  if (typeof schema === 'number') return schema
  const written = typeof schema === 'string' ? Number.parseInt(schema, 10) : Number.NaN
  return Math.max(schemaVersion + 1, Number.isNaN(written) ? 0 : written)
}
