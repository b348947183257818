import { openStorage } from '@renderer/storage/open'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { smallEvening } from './small-evening'

declare global {
  interface Window {
    /** Types into a meeting's notes as a window does that has not received the others' changes yet. */
    typeElsewhere(meetingId: string, text: string): Promise<void>
  }
}

/** The app itself, over a store that holds one small evening. */
const newId = (): string => crypto.randomUUID()
const opened = await openStorage({ role: 'window', now: () => instant(new Date().toISOString()), newId })
if (!opened.ok) throw new Error(opened.error.kind)
const { storage } = opened.value
const known = await storage.readAll(['event'])
if (known.event.length === 0) {
  const work = { signal: new AbortController().signal, onProgress: () => undefined }
  const outcome = await storage.importEvent(smallEvening, work)
  if (!outcome.ok) throw new Error(outcome.error.kind)
}
window.typeElsewhere = async (meetingId, text) => {
  const notes = await storage.openNotes(idOf<MeetingId>(meetingId))
  notes.splice('attitude', 0, 0, text)
  const saved = await notes.saved()
  if (!saved.ok) throw new Error(saved.error.kind)
  notes.close()
}
await import('@renderer/main')
