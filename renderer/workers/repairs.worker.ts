import type { CostedRepair } from '@shared/domain/plan/repair'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { createRepairer } from '@shared/solver/repairs'
import { readEvent } from './read-planned-event'
import type { RepairsResponse, RepairsRequest } from './repairs-messages'
import { openWorkerStore } from './worker-store'

type Repairer = (requestId: RequestId) => readonly CostedRepair[]

let opened: Promise<Repairer> | null = null
let last: RequestId | null = null

self.onmessage = ({ data }: MessageEvent<RepairsRequest>): void => {
  opened ??= open(data.eventId)
  last = data.requestId
  // A fault is thrown in the worker, where its client receives it as an error.
  void opened.then(answerLast).catch((cause: unknown) => self.reportError(cause))
}

async function open(eventId: EventId): Promise<Repairer> {
  const store = await openWorkerStore()
  const event = await readEvent(store, eventId)
  store.close()
  return event?.current ? createRepairer(event.conference, event.current.appointments) : () => []
}

/** Whatever was asked before the last is no longer waited for. */
function answerLast(repairsOf: Repairer): void {
  if (last === null) return
  const answer: RepairsResponse = { requestId: last, repairs: repairsOf(last) }
  last = null
  self.postMessage(answer)
}
