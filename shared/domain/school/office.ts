import type { AbsenceThresholds } from './absence'
import type { EventId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'

/** The paper for families whose paragraphs the office may word itself. */
export const wordedDocuments = ['letter', 'invitation'] as const
export type WordedDocument = (typeof wordedDocuments)[number]

/** `todo` asks something of the family: to report to reception, to send the slip back. */
export const wordedParagraphs = ['opening', 'todo', 'closing'] as const
export type WordedParagraph = (typeof wordedParagraphs)[number]

/** The office's own wording of a document in one language. A paragraph left blank is in the app's words. */
export interface LetterTemplate extends Readonly<Record<WordedParagraph, string>> {
  /** `letter:pl` */
  readonly id: string
  readonly document: WordedDocument
  /** BCP 47, as paper's languages are named. */
  readonly language: string
}

/** A choice of this installation. */
export type Setting =
  | { readonly id: 'appearance'; readonly value: 'light' | 'dark' | 'auto' }
  | { readonly id: 'density'; readonly value: 'comfortable' | 'compact' }
  | { readonly id: 'currentEvent'; readonly value: EventId | null }
  | { readonly id: 'signer'; readonly value: string }
  /** Shares of sessions missed from which absence counts as persistent and as severe. */
  | { readonly id: 'absenceThresholds'; readonly value: AbsenceThresholds }
  /** When a backup was saved last. */
  | { readonly id: 'lastBackup'; readonly value: Instant }
  /** The sentences of letters that a speaker of their language has found right, each by what it says. */
  | { readonly id: 'checkedSentences'; readonly value: readonly string[] }

/** One line of the audit log: what was done to which record; ids only, never a name. */
export interface AuditEntry {
  readonly id: string
  readonly at: Instant
  readonly what: string
  readonly recordKind: string
  readonly recordIds: readonly string[]
}

/** What the audit log calls the repair of a damaged store, done when it was opened. */
export const repairEntry = 'Repair the plan records'
