import type { EventId, StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'

/** The office's own wording for a letter, where it differs from the app's. */
export interface LetterTemplate {
  readonly id: string
  readonly document: 'letter'
  /** BCP 47. */
  readonly language: string
  readonly text: string
}

/** Which laptop's pack holds what, so that a lost laptop's contents are known. */
export interface PackRegisterEntry {
  readonly id: string
  readonly eventId: EventId
  readonly staffId: StaffId
  readonly madeAt: Instant
  readonly returnedAt: Instant | null
}

/** A choice of this installation. */
export type Setting =
  | { readonly id: 'appearance'; readonly value: 'light' | 'dark' | 'auto' }
  | { readonly id: 'density'; readonly value: 'comfortable' | 'compact' }
  | { readonly id: 'currentEvent'; readonly value: EventId | null }
  | { readonly id: 'signer'; readonly value: string }

/** One line of the audit log: what was done to which record; ids only, never a name. */
export interface AuditEntry {
  readonly id: string
  readonly at: Instant
  readonly what: string
  readonly recordKind: string
  readonly recordIds: readonly string[]
}
