import { compressYDocs, DexieYProvider } from 'y-dexie'
import { Doc, mergeUpdatesV2 } from 'yjs'
import { noteSections, type NoteSection, type NoteTexts } from '@shared/domain/meetings/meeting'
import type { MeetingId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import type { NoteDocument, NoteText, StorageProblem } from '@renderer/workflows/ports'
import type { ParleyDatabase } from './database'
import type { WriteGuard } from './write-guard'

const compressedAtMostEvery = 60_000

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
  let writing: Promise<Result<void, StorageProblem>> = Promise.resolve(ok(undefined))
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
      const stops = noteTexts.map((name) => {
        const changed = (): void => listener(name)
        textOf(name).observe(changed)
        return () => textOf(name).unobserve(changed)
      })
      return () => stops.forEach((stop) => stop())
    },
    unsaved: () => [...names],
    saved: () => (writing = writing.then(write)),
    close: () => {
      if (provider) DexieYProvider.release(doc)
      // Each write is a row of its own until now.
      void guard.write(() => compressYDocs(database, compressedAtMostEvery))
    },
  }
}

const noteTexts: readonly NoteText[] = [...noteSections, 'addendum', 'attendee']

/** The note texts that a document holds. */
function textsOf(doc: Doc): NoteTexts {
  const text = (section: NoteSection): string => doc.getText(section).toJSON()
  return {
    childVoice: text('childVoice'),
    progress: text('progress'),
    attitude: text('attitude'),
    behaviour: text('behaviour'),
    familyPoints: text('familyPoints'),
    strategies: text('strategies'),
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
