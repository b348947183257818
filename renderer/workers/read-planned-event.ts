import { commitmentsAfter } from '@shared/domain/plan/commitments'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord, AnnouncedRevision } from '@shared/domain/plan/revision'
import type { EventId } from '@shared/kernel/ids'
import type { Storage } from '@renderer/workflows/ports'

/** The parts of the store that are needed to read an event with its plan. */
export interface EventStore {
  readonly storage: Pick<Storage, 'conference'>
  readonly queries: {
    plan(eventId: EventId): Source<CurrentPlan | null>
    announced(eventId: EventId): Source<AnnouncedRevision | null>
  }
}

/** Emits the current value first, and then each new one. */
interface Source<T> {
  subscribe(observer: { next(value: T): void; error(cause: unknown): void }): { unsubscribe(): void }
}

interface CurrentPlan {
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
}

/** The current state of an event, bound by pinned and announced appointments; null where it no longer exists. */
export async function readEvent(
  { storage, queries }: EventStore,
  eventId: EventId,
): Promise<{ readonly conference: Conference; readonly current: CurrentPlan | null } | null> {
  const conference = await storage.conference(eventId)
  if (!conference) return null
  const current = await first(queries.plan(eventId))
  const announced = await first(queries.announced(eventId))
  const binding = current && { appointments: current.appointments, unplaced: current.record.unplaced }
  const commitments = commitmentsAfter(conference.commitments, announced?.appointments ?? null, binding)
  return { conference: { ...conference, commitments }, current }
}

/** The value as it is now. */
function first<T>(source: Source<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = source.subscribe({
      next: (value) => {
        resolve(value)
        // The value may come before there is a subscription to end.
        queueMicrotask(() => subscription.unsubscribe())
      },
      error: (cause) => reject(cause instanceof Error ? cause : new Error(String(cause))),
    })
  })
}
