import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie'
import yDexie from 'y-dexie'
import type { Doc } from 'yjs'
import { err, ok, type Result } from '@shared/kernel/result'
import type { MeetingId } from '@shared/kernel/ids'
import type { OpenProblem, RecordKind, SchoolChoice } from '@renderer/workflows/ports'

/** What every stored row has; the rest is told by the row's codec, never assumed. */
export interface StoredRow {
  readonly id: string
}

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

/** Our own stamp: Dexie opens a database of a newer version without a word. */
interface Stamp {
  readonly key: 'stamp'
  readonly schema: number
}

/** The school's own store, and one for the sample school, so that no invented person ever meets a real one. */
export const databaseNames: Readonly<Record<SchoolChoice, string>> = {
  own: 'parley',
  sample: 'parley-sample',
}
export const schemaVersion = 1

/**
 * Version 1: the primary key and the indexes of each kind. A later version gets a block of its own beside this one,
 * with an upgrade that rewrites its rows and puts the new stamp; a released block is never edited.
 */
const tables: Readonly<Record<RecordKind, string>> = {
  school: 'id',
  schoolYear: 'id',
  staff: 'id',
  student: 'id',
  household: 'id',
  adult: 'id',
  interpreter: 'id',
  room: 'id',
  guardianship: 'id',
  enrolment: 'id, [schoolYearId+id]',
  attendanceFigure: 'id, [studentId+id]',
  event: 'id',
  roster: 'id',
  request: 'id, [eventId+id]',
  staffRoom: 'id, [eventId+id]',
  travel: 'id, [eventId+id]',
  availability: 'id, [eventId+id]',
  separation: 'id, [eventId+id]',
  commitment: 'id, [eventId+id]',
  plan: 'id, [eventId+id]',
  appointment: 'id, [planId+id]',
  announcement: 'id, [eventId+id]',
  delivery: 'id, [eventId+id]',
  meeting: 'id, [eventId+id], appointmentId',
  jotting: 'id, [meetingId+id]',
  action: 'id, [meetingId+id]',
  incident: 'id, [meetingId+id]',
  template: 'id',
  setting: 'id',
  pack: 'id, [eventId+id]',
  audit: 'id, at',
}

// Kept in the browser's cache of pages, a window stays connected to its store: it could not open it again.
Dexie.disableBfCache = true

export class ParleyDatabase extends Dexie {
  declare readonly meetingNotes: EntityTable<NotesRow, 'id'>
  declare readonly staging: Table<StagedChunk, number>
  declare readonly meta: Table<Stamp, string>

  constructor(name: string) {
    super(name, {
      addons: [yDexie({ gc: false }) as (db: Dexie) => void],
      // Power may go the moment after "Saved" is shown.
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      // The cache shows rows before their transaction is durable.
      cache: 'disabled',
    })
    this.version(schemaVersion).stores({
      ...tables,
      meetingNotes: 'id, body: Y.Doc',
      staging: '++key, batch',
      meta: 'key',
    })
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

/** Opens the database, or says why not; a newer one is left exactly as it is. */
export async function openDatabase(name: string): Promise<Result<ParleyDatabase, OpenProblem>> {
  try {
    const found = await schemaInStore(name)
    if (found > schemaVersion) return err({ kind: 'newer', found, known: schemaVersion })
    const database = new ParleyDatabase(name)
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
