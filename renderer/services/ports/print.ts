import type { NoteTexts } from '@shared/domain/meetings/meeting'
import type { CurrentDocument } from '@shared/domain/plan/delivered-documents'
import type { EventDocument } from '@shared/domain/plan/paper'
import type { PlanRecord } from '@shared/domain/plan/revision'
import type { PackSlip } from '@shared/domain/meetings/pack'
import type { EventId, GroupSessionId, MeetingId, RequestId, StudentId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { Instant, LocalDate } from '@shared/kernel/time'
import type { Page } from '@shared/print/page'
import type { NeedsShaping } from '@shared/print/script'
import type { Paper } from '@shared/print/typography'
import type { WorkOptions, WorkProgress } from './work'

/** `now` and `fileId` (32 hexadecimal digits) go into the file, `today` onto the paper. */
interface PrintStamp {
  readonly paper: Paper
  /** The app's; a school that tells its language has its paper in that. */
  readonly locale: string
  readonly today: LocalDate
  readonly now: Instant
  readonly fileId: string
}

export interface EventPrintJob extends PrintStamp {
  readonly kind: EventDocument
  readonly eventId: EventId
  /** The newest announced revision, where there is one, or the working plan. */
  readonly of: 'announced' | 'working'
  /** What door signs tell of whose turn it is. */
  readonly nameStyle: 'initials' | 'times'
  /** The envelope that letters are folded for. */
  readonly envelope: 'none' | 'dl'
  /** The last day for replies to an invitation; null: none is printed. */
  readonly deadline: LocalDate | null
}

export interface MinutesPrintJob extends PrintStamp {
  readonly kind: 'minutes'
  readonly meetingId: MeetingId
  readonly texts: NoteTexts
}

/** What each person still has to do of what was agreed. */
export interface FollowUpPrintJob extends PrintStamp {
  readonly kind: 'follow-up'
  /** Null: of all events. */
  readonly eventId: EventId | null
}

/** Who came to a group session, and its minutes. */
export interface GroupMinutesPrintJob extends PrintStamp {
  readonly kind: 'group-minutes'
  readonly groupSessionId: GroupSessionId
}

/** The report of an incident in a meeting, which is never part of its minutes. */
export interface IncidentPrintJob extends PrintStamp {
  readonly kind: 'incident'
  readonly meetingId: MeetingId
}

/** A child's meetings over the years. */
export interface ChildStoryPrintJob extends PrintStamp {
  readonly kind: 'child-story'
  readonly studentId: StudentId
}

/** What a family takes home of a meeting, in its own language. */
export interface AgreedPrintJob extends PrintStamp {
  readonly kind: 'agreed'
  readonly meetingId: MeetingId
}

/** The app's own guide, which is the same whatever is stored. */
export interface GuidePrintJob extends PrintStamp {
  readonly kind: 'guide'
}

/** A slip for each pack, with its passphrase. */
export interface PackSlipsPrintJob extends PrintStamp {
  readonly kind: 'pack-slips'
  readonly eventId: EventId
  readonly packs: readonly PackSlip[]
}

export type PrintJob =
  | EventPrintJob
  | MinutesPrintJob
  | FollowUpPrintJob
  | GroupMinutesPrintJob
  | IncidentPrintJob
  | AgreedPrintJob
  | ChildStoryPrintJob
  | PackSlipsPrintJob
  | GuidePrintJob

/** Opens a document in a worker, as the store holds it now; null where what it is made from is not there. */
export interface PrintWork {
  (job: PrintJob): Promise<OpenedPrint | null>
}

/** A document as it was when it was opened. Recipients are ids: of households, staff or a meeting; of pages of the guide; keys of owners. */
export interface OpenedPrint {
  /** Recipients whose text only the host's own layout can draw. */
  readonly needs: readonly NeedsShaping[]
  /** Everyone it is for, with a fingerprint of what it tells them. */
  readonly parts: readonly CurrentDocument[]
  /** The pages of one recipient, as they will be printed. */
  pages(recipient: string): Promise<readonly Page[]>
  /** Writes the recipients' pages in their order. A cancelled document is closed. */
  write(
    recipients: readonly string[],
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<PrintedFiles, { readonly kind: 'cancelled' }>>
  close(): void
}

/** A printed document: what was written as PDF, and what the host has yet to lay out. */
export interface PrintedFiles {
  readonly pdf: {
    readonly bytes: Uint8Array
    readonly pages: number
    readonly recipients: readonly PrintedFor[]
  } | null
  readonly toLayOut: { readonly html: string; readonly recipients: readonly PrintedFor[] } | null
  /** The plan that was printed; null for minutes, invitations and the guide. */
  readonly plan: Pick<PlanRecord, 'id' | 'revision'> | null
}

/** The recipients of a file's pages, and the appointments in them. */
export interface PrintedFor {
  readonly recipient: string
  /** A fingerprint of what the pages say, whenever they are printed. */
  readonly content: string
  readonly requestIds: readonly RequestId[]
}
