import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import type { EventId, HouseholdId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'

/** What can be exported of the announced plan: one file, or a folder with a calendar for each. */
export type SharedFile =
  | { readonly kind: 'calendars'; readonly of: 'families' | 'staff' | 'interpreters' }
  | { readonly kind: 'family-calendar'; readonly householdId: HouseholdId }
  | { readonly kind: 'whole-calendar' }
  | { readonly kind: 'mail-merge' | 'messages' | 'plan-table'; readonly as: 'xlsx' | 'csv' }

export interface ShareJob {
  readonly eventId: EventId
  readonly what: SharedFile
  readonly locale: string
  readonly now: Instant
}

/** Makes in a worker what is to be shared, of the store as it is now; null where it is not there, or nobody has a meeting to put into it. */
export interface ShareWork {
  (job: ShareJob): Promise<FileToSave | FolderToSave | null>
}
