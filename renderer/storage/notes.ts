import { compressYDocs, DexieYProvider } from 'y-dexie'
import { Doc, encodeStateAsUpdateV2, mergeUpdatesV2 } from 'yjs'
import type { MeetingId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { createSerialQueue } from '@shared/kernel/serial-queue'
import { completeDoc, docFrom, noteTextNames, textsOf } from '@shared/records/note-document'
import type {
  AddedNotes,
  NoteDocument,
  NotesChange,
  NoteText,
  StorageProblem,
} from '@renderer/services/ports'
import type { ParleyDatabase } from './database'
import { TransactionAborted, type WriteGuard } from './write-guard'

const compressEvery = 60_000

/** Opens the note texts of a meeting; they are made when first opened. Where nothing can be written any more, new ones live in this window only. */
export async function openNoteDocument(
  database: ParleyDatabase,
  guard: WriteGuard,
  meetingId: MeetingId,
): Promise<NoteDocument> {
  const doc = await storedBody(database, guard, meetingId)
  if (!doc) return noteDocument(database, guard, meetingId, new Doc(), null)
  const provider = DexieYProvider.load(doc, { gracePeriod: 0 })
  provider.on('error', (cause: unknown) => guard.shut(cause))
  await provider.whenLoaded
  return noteDocument(database, guard, meetingId, doc, provider)
}

/** The document of a row, which is made first where there is none; null where it cannot be made. */
async function storedBody(database: ParleyDatabase, guard: WriteGuard, id: MeetingId): Promise<Doc | null> {
  const found = await database.meetingNotes.get(id)
  if (found) return found.body
  const made = await guard.write(() => database.table<{ readonly id: MeetingId }>('meetingNotes').put({ id }))
  return made.ok ? DexieYProvider.getOrCreateDocument(database, 'meetingNotes', 'body', id) : null
}

function noteDocument(
  database: ParleyDatabase,
  guard: WriteGuard,
  meetingId: MeetingId,
  doc: Doc,
  provider: DexieYProvider | null,
): NoteDocument {
  const textOf = (name: NoteText) => doc.getText(name)
  /** What was typed here and is not stored: an update for each keystroke, and the texts that they belong to. */
  let updates: Uint8Array[] = []
  let names = new Set<NoteText>()
  const inTurn = createSerialQueue()
  const write = async (): Promise<Result<void, StorageProblem>> => {
    const [typed, typedInto] = [updates, names]
    ;[updates, names] = [[], new Set()]
    const outcome = await guard.write(async () => {
      if (typed.length > 0) await addUpdate(database, meetingId, mergeUpdatesV2(typed))
    })
    if (!outcome.ok) {
      updates = [...typed, ...updates]
      names = new Set([...typedInto, ...names])
    }
    return outcome
  }
  return {
    text: (name) => textOf(name).toJSON(),
    splice: (name, at, removed, inserted) => {
      if (removed === 0 && inserted === '') return
      names.add(name)
      doc.once('updateV2', (update: Uint8Array) => updates.push(update))
      doc.transact(
        () => {
          const text = textOf(name)
          if (removed > 0) text.delete(at, removed)
          if (inserted !== '') text.insert(at, inserted)
        },
        // What comes from the provider is stored already, as y-dexie sees it: it would write a row for each keystroke.
        provider,
      )
    },
    texts: () => textsOf(doc),
    subscribe: (listener) => {
      const stops = noteTextNames.map((name) => {
        const changed = (): void => listener(name)
        textOf(name).observe(changed)
        return () => textOf(name).unobserve(changed)
      })
      return () => stops.forEach((stop) => stop())
    },
    unsaved: () => [...names],
    saved: () => inTurn(write),
    close: () => {
      if (provider) DexieYProvider.release(doc)
      // Each write is a row of its own until now.
      void guard.write(() => compressYDocs(database, compressEvery))
    },
  }
}

/** Adds a row as y-dexie does for what is typed here; every open document of the meeting takes it in. */
const addUpdate = (database: ParleyDatabase, k: MeetingId, u: Uint8Array) =>
  updatesTable(database).add({ k, u, f: 1 })

/** Where y-dexie keeps the updates of note texts. */
export const updatesTable = (database: ParleyDatabase) =>
  database.table<StoredUpdate, number, Omit<StoredUpdate, 'i'> & { readonly f: 1 }>(
    '$meetingNotes.body_updates',
  )

interface StoredUpdate {
  readonly i: number
  readonly k: MeetingId
  readonly u: Uint8Array
}

/** Everything that note texts are kept in. */
export const noteTables = (database: ParleyDatabase) => [database.meetingNotes, updatesTable(database)]

/** The note texts of meetings, each as one update; meetings without any, or with damaged ones, are left out. Runs inside a transaction. */
export async function readNotes(
  database: ParleyDatabase,
  meetingIds: readonly MeetingId[],
): Promise<ReadonlyMap<MeetingId, Uint8Array>> {
  const there = await database.meetingNotes
    .where('id')
    .anyOf([...meetingIds])
    .primaryKeys()
  const updates = new Map(there.map((id) => [id, new Array<Uint8Array>()]))
  await updatesTable(database)
    .where('k')
    .anyOf([...there])
    .each(({ k, u }) => updates.get(k)?.push(u))
  const whole = [...updates].flatMap(([id, parts]) => {
    const doc = completeDoc(parts)
    return doc ? [[id, encodeStateAsUpdateV2(doc)] as const] : []
  })
  return new Map(whole)
}

/** Puts whole note texts in, or takes them away, where they still are as they were before. Runs inside a transaction. */
export async function replaceNotes(database: ParleyDatabase, changes: readonly NotesChange[]): Promise<void> {
  if (changes.length === 0) return
  const ids = changes.map(({ id }) => id)
  const stored = await readNotes(database, ids)
  for (const { id, before } of changes) {
    if (!sameBytes(stored.get(id) ?? null, before))
      throw new TransactionAborted({ kind: 'changed-meanwhile', recordKind: 'meeting', id })
  }
  await database.meetingNotes.bulkDelete(ids)
  await updatesTable(database).where('k').anyOf(ids).delete()
  await database.meetingNotes.bulkAdd(
    changes.flatMap(({ id, after }) => (after === null ? [] : [{ id, body: docFrom([after]) }])),
  )
}

/** Adds to note texts what they do not have yet; open documents take it in. Runs inside a transaction. */
export async function addToNotes(database: ParleyDatabase, added: readonly AddedNotes[]): Promise<void> {
  if (added.length === 0) return
  const stored = await readNotes(
    database,
    added.map(({ id }) => id),
  )
  for (const { id, update } of added) {
    const before = stored.get(id) ?? null
    const after = encodeStateAsUpdateV2(docFrom(before ? [before, update] : [update]))
    if (sameBytes(before, after)) continue
    if ((await database.meetingNotes.where('id').equals(id).count()) === 0)
      await database.table<{ readonly id: MeetingId }>('meetingNotes').put({ id })
    await addUpdate(database, id, update)
  }
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((byte, at) => byte === b[at])
