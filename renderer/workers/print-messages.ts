import type { NeedsShaping } from '@shared/print/script'
import type { Page } from '@shared/print/page'
import type { OpenedPrint, PrintedFiles, PrintJob } from '@renderer/workflows/ports'

/** What a window asks of the print worker. The first message opens a document, the others are about it. */
export type PrintAsk =
  | { readonly kind: 'open'; readonly job: PrintJob }
  | { readonly kind: 'pages'; readonly ask: number; readonly recipient: string }
  | { readonly kind: 'write'; readonly ask: number; readonly recipients: readonly string[] }

export type PrintAnswer =
  | {
      readonly kind: 'opened'
      readonly needs: readonly NeedsShaping[]
      readonly parts: OpenedPrint['parts']
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pages'; readonly ask: number; readonly pages: readonly Page[] }
  | { readonly kind: 'progress'; readonly ask: number; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly ask: number; readonly files: PrintedFiles }
