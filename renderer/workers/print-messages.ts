import type { NeedsShaping } from '@shared/print/script'
import type { Page } from '@shared/print/page'
import type { OpenedPrint, PrintedFiles, PrintJob } from '@renderer/workflows/ports'

/** What a window asks of the print worker. The first message opens a document, the others are about it. */
export type PrintRequest =
  | { readonly kind: 'open'; readonly job: PrintJob }
  | { readonly kind: 'pages'; readonly requestId: number; readonly recipient: string }
  | { readonly kind: 'write'; readonly requestId: number; readonly recipients: readonly string[] }

export type PrintResponse =
  | {
      readonly kind: 'opened'
      readonly needs: readonly NeedsShaping[]
      readonly parts: OpenedPrint['parts']
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pages'; readonly requestId: number; readonly pages: readonly Page[] }
  | { readonly kind: 'progress'; readonly requestId: number; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly requestId: number; readonly files: PrintedFiles }
