import { compressYDocs, DexieYProvider } from 'y-dexie'
import { Doc } from 'yjs'
import { noteSections, type NoteSection, type NoteTexts } from '@shared/domain/meetings/meeting'
import type { MeetingId } from '@shared/kernel/ids'
import { err, ok } from '@shared/kernel/result'
import type { NoteDocument } from '@renderer/workflows/ports'
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
  if (!doc) return noteDocument(database, guard, new Doc(), null)
  const provider = DexieYProvider.load(doc, { gracePeriod: 0 })
  provider.on('error', (cause: unknown) => guard.shut(cause))
  await provider.whenLoaded
  return noteDocument(database, guard, doc, provider)
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
  doc: Doc,
  provider: DexieYProvider | null,
): NoteDocument {
  const textOf = (section: NoteSection) => doc.getText(section)
  return {
    text: (section) => textOf(section).toJSON(),
    splice: (section, at, removed, inserted) => {
      doc.transact(
        () => {
          const text = textOf(section)
          if (removed > 0) text.delete(at, removed)
          if (inserted !== '') text.insert(at, inserted)
        },
        // After a failed write nothing more may be written: what seems to come from the store is not sent there.
        guard.failure() ? provider : null,
      )
    },
    texts: () => textsOf(doc),
    subscribe: (listener) => {
      const stops = noteSections.map((section) => {
        const hear = (): void => listener(section)
        textOf(section).observe(hear)
        return () => textOf(section).unobserve(hear)
      })
      return () => stops.forEach((stop) => stop())
    },
    saved: async () => {
      const updates = updatesTable(database)
      // Write transactions on one table run in the order in which they were asked for: once this one is through, so are all before it.
      const outcome = await guard.write(() =>
        database.transaction('rw', updates, () => updates.where('i').above(0).limit(1).count()),
      )
      const failure = guard.failure()
      return outcome.ok && failure ? err(failure) : outcome.ok ? ok(undefined) : outcome
    },
    close: () => {
      DexieYProvider.release(doc)
      // Every keystroke is a row of its own until now.
      void guard.write(() => compressYDocs(database, compressedAtMostEvery))
    },
  }
}

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

/** Where y-dexie keeps the updates of note texts. */
export const updatesTable = (database: ParleyDatabase) =>
  database.table<{ readonly i: number; readonly k: MeetingId; readonly u: Uint8Array }, number>(
    '$meetingNotes.body_updates',
  )
