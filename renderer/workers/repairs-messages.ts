import type { Repair } from '@shared/domain/plan/repair'
import type { EventId, RequestId } from '@shared/kernel/ids'

/** What the window asks of the worker, once. */
export interface RepairsAsk {
  readonly eventId: EventId
  readonly requestId: RequestId
}

export type RepairsAnswer = readonly Repair[]
