import type { CostedRepair } from '@shared/domain/plan/repair'
import type { AppointmentId, EventId, MeetingId, PlanId, RequestId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { Allocation, AllocationOptions, AllocationProgress } from '@shared/solver'
import type { StorageProblem } from './storage'
import type { WorkOptions } from './work'

/** Allocates in a worker and keeps the result as a new plan of the event, in one transaction; the caller then makes it current by an edit. */
export interface AllocateWork {
  (
    eventId: EventId,
    options: AllocateOptions,
    /** `signal` leaves everything as it was, at once; `stopAndKeep` ends the search and keeps the best plan so far. */
    work: WorkOptions<AllocationProgress> & { readonly stopAndKeep: AbortSignal },
  ): Promise<Result<SavedAllocation, AllocateProblem>>
}

export interface AllocateOptions extends Pick<AllocationOptions, 'seed' | 'limit'> {
  /** Earlier plans that must not be cleared away when the new one is kept. */
  readonly keep: readonly PlanId[]
}

/** A plan that was made and kept. */
export interface SavedAllocation {
  readonly planId: PlanId
  readonly allocation: Omit<Allocation, 'plan'>
  /** Meeting records begun from an appointment of the plan before, with the appointment that stands for it now. */
  readonly meetings: readonly { readonly meetingId: MeetingId; readonly appointmentId: AppointmentId }[]
}

/** Works out in a worker what would place requests that have no place, in an event and its plan as the store held them first. */
export interface RepairService {
  /** Only the last one asked for is answered; for any other it rejects. */
  find(requestId: RequestId): Promise<readonly CostedRepair[]>
  /** Ends the worker at once. */
  close(): void
}

export type AllocateProblem = StorageProblem | { readonly kind: 'no-such-event' }
