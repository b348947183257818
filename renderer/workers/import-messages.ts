import type { PickedFile } from '@shared/bridge/desktop-bridge'
import type { IdentityAnswers } from '@shared/domain/folder/import-merge'
import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type {
  FolderReading,
  ImportPreview,
  ImportTarget,
  StorageProblem,
  WorkProgress,
} from '@renderer/workflows/ports'

/** What a window asks of the import worker, one thing at a time; `stop` ends a write with nothing written. */
export type ImportRequest =
  | { readonly kind: 'read'; readonly files: readonly PickedFile[]; readonly links: readonly string[] }
  | { readonly kind: 'preview'; readonly eventId: EventId | null; readonly answers: IdentityAnswers }
  | { readonly kind: 'write'; readonly target: ImportTarget }
  | { readonly kind: 'sample' }
  | { readonly kind: 'folder'; readonly eventId: EventId | null }
  | { readonly kind: 'stop' }

export type ImportResponse =
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'read'; readonly reading: FolderReading }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'written'; readonly outcome: Result<EventId, StorageProblem> }
  | { readonly kind: 'folder'; readonly files: readonly PickedFile[] }
