import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { HouseholdChanges } from '@shared/domain/plan/told-changes'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { StorageProblem } from './storage'

/** Why a plan is not announced. Nothing was changed. */
export type AnnounceProblem =
  | { readonly kind: 'no-plan' }
  /** It has no appointment to tell of. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'breaks-rules'; readonly violations: number }
  /** Families know it all: it is what `revision` told them. */
  | { readonly kind: 'unchanged'; readonly revision: number }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

/** A revision about to be announced. */
export interface NextRevision {
  readonly revision: number
  /** Of which families are told. */
  readonly appointments: number
  readonly families: number
  /** Appointments of which no family is told, as the school sends it no letters about the child. */
  readonly withheld: number
  /** Requests without a place. */
  readonly unplaced: number
  /** What is told otherwise than in the revision before; none for the first. */
  readonly changes: readonly HouseholdChanges<AppointmentRecord>[]
}

/** Judges a plan, and fixes it as told to families, in a worker. */
export interface AnnounceWork {
  (job: AnnounceJob): Promise<Result<NextRevision, AnnounceProblem>>
}

export interface AnnounceJob {
  readonly eventId: EventId
  /** Only look what announcing would tell, or do it. */
  readonly deed: 'check' | 'announce'
}
