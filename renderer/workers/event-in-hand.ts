import { commitmentsAfter } from '@shared/domain/plan/commitments'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord, ToldRevision } from '@shared/domain/plan/revision'
import type { EventId } from '@shared/kernel/ids'
import type { Storage } from '@renderer/workflows/ports'

/** What of the store is needed to read an event with its plan. */
export interface EventStore {
  readonly storage: Pick<Storage, 'conference'>
  readonly queries: {
    plan(eventId: EventId): Told<CurrentPlan | null>
    told(eventId: EventId): Told<ToldRevision | null>
  }
}

/** Tells the newest value first, and then whatever it becomes. */
interface Told<T> {
  subscribe(observer: { next(value: T): void; error(cause: unknown): void }): { unsubscribe(): void }
}

interface CurrentPlan {
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
}

/** An event as it stands, bound by what its current plan pins or families were told; null where it is gone. */
export async function readEvent(
  { storage, queries }: EventStore,
  eventId: EventId,
): Promise<{ readonly conference: Conference; readonly current: CurrentPlan | null } | null> {
  const conference = await storage.conference(eventId)
  if (!conference) return null
  const current = await first(queries.plan(eventId))
  const told = await first(queries.told(eventId))
  const binding = current && { appointments: current.appointments, unplaced: current.record.unplaced }
  const commitments = commitmentsAfter(conference.commitments, told?.appointments ?? null, binding)
  return { conference: { ...conference, commitments }, current }
}

/** The value as it is now. */
function first<T>(source: Told<T>): Promise<T> {
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
