import { bindingNext } from '@shared/domain/plan/planned-event'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { idOf, type AppointmentId, type EventId, type PlanId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { allocate, type Allocation, type AllocationOptions } from '@shared/solver'
import type { AllocateOptions, AllocateProblem, SavedAllocation, Storage } from '@renderer/services/ports'

interface Stamps {
  readonly now: () => Instant
  readonly newId: () => string
}

/** What of the store is needed. */
type AllocateStore = Pick<Storage, 'planned' | 'savePlan'>

/**
 * Reads the current state of an event, allocates it, and saves the plan; pinned and announced appointments of the
 * current plan bind it.
 */
export async function allocateEvent(
  storage: AllocateStore,
  stamps: Stamps,
  eventId: EventId,
  { keep, ...options }: AllocationOptions & Pick<AllocateOptions, 'keep'>,
): Promise<Result<SavedAllocation, AllocateProblem>> {
  const event = await storage.planned(eventId)
  if (!event) return err({ kind: 'no-such-event' })
  const commitments = bindingNext(event)
  const allocation = await allocate({ ...event.conference, commitments }, options)

  const planId = idOf<PlanId>(stamps.newId())
  const pinned = new Set(commitments.flatMap((one) => (one.status === 'pinned' ? [one.requestId] : [])))
  const before = new Map(event.plan?.appointments.map((row) => [row.requestId, row]))
  const appointments = allocation.plan.appointments.map((row): AppointmentRecord => {
    const former = before.get(row.requestId)
    return {
      ...row,
      id: idOf<AppointmentId>(stamps.newId()),
      planId,
      eventId,
      pinned: former ? former.pinned : pinned.has(row.requestId),
      meetingId: former?.meetingId ?? null,
    }
  })
  const kept = await storage.savePlan(recordOf(planId, eventId, stamps.now(), allocation), appointments, keep)
  if (!kept.ok) return kept
  const { figures, bound, seed, steps, seconds, ended } = allocation
  return ok({
    planId,
    allocation: { figures, bound, seed, steps, seconds, ended },
    meetings: meetingsOf(appointments),
  })
}

const recordOf = (id: PlanId, eventId: EventId, madeAt: Instant, allocation: Allocation) => ({
  id,
  eventId,
  madeAt,
  madeBy: 'allocation' as const,
  seed: allocation.seed,
  figures: allocation.figures,
  bound: allocation.bound,
  unplaced: allocation.plan.unplaced,
  revision: null,
})

const meetingsOf = (appointments: readonly AppointmentRecord[]): SavedAllocation['meetings'] =>
  appointments.flatMap(({ id, meetingId }) => (meetingId === null ? [] : [{ meetingId, appointmentId: id }]))
