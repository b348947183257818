import type { PickedFile, PickedFolder } from '@shared/bridge/desktop-bridge'
import type {
  ImportCounts,
  ImportNote,
  IdentityAnswers,
  IdentityQuestion,
} from '@shared/domain/folder/import-merge'
import type { FolderProblem, FolderWarning } from '@shared/domain/folder/folder-problem'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { StorageProblem } from './storage'
import type { WorkOptions, WorkProgress } from './work'

/** A picked folder once it was read: all of its problems, or what it is. */
export type FolderReading =
  | { readonly kind: 'problems'; readonly problems: readonly FolderProblem[] }
  | {
      readonly kind: 'sound'
      readonly title: string
      readonly warnings: readonly FolderWarning[]
      /** The event that the folder most likely came from. */
      readonly likely: EventId | null
    }

export interface ImportPreview {
  readonly counts: ImportCounts
  readonly notes: readonly ImportNote[]
  /** Asked before anything is written: every one needs an answer. */
  readonly questions: readonly IdentityQuestion[]
}

/** What an import writes to: null is a new event. `schoolName` is taken where the school has no name yet. */
export interface ImportTarget {
  readonly eventId: EventId | null
  readonly answers: IdentityAnswers
  readonly schoolName: string
}

/** Reads, previews and writes imports in a worker, which holds the folder read last until it is closed. */
export interface ImportService {
  read(folder: Pick<PickedFolder, 'files' | 'links'>): Promise<FolderReading>
  /** What the folder read last would do to an event, or would make as a new one. */
  preview(eventId: EventId | null, answers: IdentityAnswers): Promise<ImportPreview>
  write(target: ImportTarget, work: WorkOptions<WorkProgress>): Promise<Result<EventId, StorageProblem>>
  /** Makes the sample school and writes it as a new event. */
  writeSample(work: WorkOptions<WorkProgress>): Promise<Result<EventId, StorageProblem>>
  /** The files of an event's folder as it stands now, to be filled in; null is an empty one. */
  folderOf(eventId: EventId | null): Promise<readonly PickedFile[]>
  /** Ends the worker at once; what it was asked rejects. */
  close(): void
}
