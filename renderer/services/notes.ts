import type { MeetingId } from '@shared/kernel/ids'
import { noteTextLabel } from '@shared/words/screens/minutes'
import type { NoteDocument, Storage } from './ports'
import type { Unsaved } from './unsaved'

/** Opens note texts that are stored as they are typed. What could not be stored outlives its screen and is there on return. */
export function createNotes(
  storage: Pick<Storage, 'openNotes'>,
  unsaved: Pick<Unsaved, 'follow'>,
): (meetingId: MeetingId) => Promise<NoteDocument> {
  const kept = new Map<MeetingId, NoteDocument>()
  return async (meetingId) => {
    const before = kept.get(meetingId)
    if (before) return before
    const document = await storage.openNotes(meetingId)
    const writer = unsaved.follow({
      write: () => document.saved(),
      unsaved: () =>
        document.unsaved().map((name) => ({ label: noteTextLabel(name), text: document.text(name) })),
    })
    const close = async (): Promise<void> => {
      await writer.flush()
      if (document.unsaved().length > 0) kept.set(meetingId, notes)
      else document.close()
    }
    const notes: NoteDocument = {
      ...document,
      splice: (...change) => {
        document.splice(...change)
        writer.changed()
      },
      saved: async () => {
        await writer.flush()
        return document.saved()
      },
      close: () => void close(),
    }
    return notes
  }
}
