import { openStorage } from '@renderer/storage/open'
import { instant } from '@shared/kernel/time'
import { smallEvening } from './small-evening'

/** The app itself, over a store that holds one small evening. */
const newId = (): string => crypto.randomUUID()
const opened = await openStorage({ role: 'window', now: () => instant(new Date().toISOString()), newId })
if (!opened.ok) throw new Error(opened.error.kind)
const { storage, close } = opened.value
const known = await storage.readAll(['event'])
if (known.event.length === 0) {
  const work = { signal: new AbortController().signal, onProgress: () => undefined }
  const outcome = await storage.importEvent(smallEvening, work)
  if (!outcome.ok) throw new Error(outcome.error.kind)
}
close()
await import('@renderer/main')
