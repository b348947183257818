import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { HouseholdChanges } from '@shared/domain/plan/announced-changes'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { StorageProblem } from './storage'

/** Why a plan is not announced. Nothing was changed. */
export type AnnounceProblem =
  | { readonly kind: 'no-plan' }
  /** It has no appointment to announce. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'breaks-rules'; readonly violations: number }
  /** Nothing to announce: it equals `revision`. */
  | { readonly kind: 'unchanged'; readonly revision: number }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

/** A revision about to be announced. */
export interface NextRevision {
  readonly revision: number
  /** Appointments that appear in families' letters. */
  readonly appointments: number
  readonly families: number
  /** Appointments in no family's letter, as the school sends the household no letters about the child. */
  readonly withheld: number
  /** Requests without a place. */
  readonly unplaced: number
  /** The changes from the previous revision; none for the first. */
  readonly changes: readonly HouseholdChanges<AppointmentRecord>[]
}

/** Checks a plan, and announces it, in a worker. */
export interface AnnounceWork {
  (job: AnnounceJob): Promise<Result<NextRevision, AnnounceProblem>>
}

export interface AnnounceJob {
  readonly eventId: EventId
  /** Whether to return what announcing would change, or to announce. */
  readonly mode: 'check' | 'announce'
}
