import type { CostedRepair } from '@shared/domain/plan/repair'
import type { EventId, RequestId } from '@shared/kernel/ids'

/** What the window asks of the worker: of one event only, which is read at the first asking. */
export interface RepairsRequest {
  readonly eventId: EventId
  readonly requestId: RequestId
}

export interface RepairsResponse {
  readonly requestId: RequestId
  readonly repairs: readonly CostedRepair[]
}
