import { commitmentsAfter } from '@shared/domain/plan/commitments'
import type { Conference } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import type { Storage, WorkingPlan } from '@renderer/services/ports'

/** The part of the store that is needed to read an event. */
export type EventStore = Pick<Storage, 'snapshot'>

/** The current state of an event, bound by pinned and announced appointments; null where it no longer exists. */
export async function readEvent(
  storage: EventStore,
  eventId: EventId,
): Promise<{ readonly conference: Conference; readonly current: WorkingPlan | null } | null> {
  const snapshot = await storage.snapshot(eventId)
  if (!snapshot) return null
  const { conference, plan: current, announced } = snapshot
  const binding = current && { appointments: current.appointments, unplaced: current.record.unplaced }
  const commitments = commitmentsAfter(conference.commitments, announced?.appointments ?? null, binding)
  return { conference: { ...conference, commitments }, current }
}
