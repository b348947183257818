import type { IdentityAnswers } from '@shared/domain/folder/import-merge'
import type { Marker, StandingSeparation } from '@shared/domain/people/safeguarding'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { Instant } from '@shared/kernel/time'
import type { KnownEvent, KnownSchool } from './records'

/** What an import starts from. */
export interface ImportMergeOptions {
  readonly school: KnownSchool
  /** Those of the folder. */
  readonly teachingGroups: readonly TeachingGroup[]
  /** Who must not meet at any event, whatever the folder says. */
  readonly standingSeparations: readonly StandingSeparation[]
  /** Who must not attend, whatever the folder says. */
  readonly markers: readonly Marker[]
  /** The event to update; null makes a new one. */
  readonly event: KnownEvent | null
  /** Who those are whose ids the school knows under other names. */
  readonly answers: IdentityAnswers
  /** Gives ids that were never given before. */
  readonly newId: () => string
  readonly now: Instant
  readonly isSample: boolean
}
