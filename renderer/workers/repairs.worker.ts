import { instant } from '@shared/kernel/time'
import { repairsOf } from '@shared/solver/repairs'
import { openStorage } from '@renderer/storage/open'
import { readEvent } from './event-in-hand'
import type { RepairsAnswer, RepairsAsk } from './repairs-messages'

self.onmessage = ({ data }: MessageEvent<RepairsAsk>): void => {
  // A fault is thrown out of the worker, where its client hears it as an error.
  void run(data).catch((cause: unknown) => self.reportError(cause))
}

async function run({ eventId, requestId }: RepairsAsk): Promise<void> {
  const store = await openStorage({
    now: () => instant(new Date().toISOString()),
    newId: () => crypto.randomUUID(),
    role: 'worker',
  })
  if (!store.ok) throw new Error(`The store did not open: ${store.error.kind}`)
  const event = await readEvent(store.value, eventId)
  store.value.close()
  const answer: RepairsAnswer = event?.current
    ? repairsOf(event.conference, event.current.appointments, requestId)
    : []
  self.postMessage(answer)
}
