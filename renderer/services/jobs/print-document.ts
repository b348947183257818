import { fingerprintOf } from '@shared/documents/fingerprint'
import type { DocumentModel } from '@shared/documents/model'
import { measureWith, type PrintFonts, type TextMeasure } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'
import { layOutPart } from '@shared/print/layout'
import type { Page } from '@shared/print/page'
import { toPdf } from '@shared/print/pdf'
import { splitByScript, type NeedsShaping } from '@shared/print/script'
import type { OpenedPrint, PrintedFiles, PrintedFor, PrintJob } from '@renderer/services/ports'
import { readPrintSource, type PrintSource, type PrintStore } from './print-source'

/** A document read from the store as it stood, ready to be looked at and written. */
export interface PrintService {
  readonly needs: readonly NeedsShaping[]
  readonly parts: OpenedPrint['parts']
  pages(recipient: string): readonly Page[]
  write(recipients: readonly string[], onRecipient: (done: number, total: number) => void): PrintedFiles
}

/** How the host draws what the PDF writer cannot. */
export interface HostText {
  readonly measure: TextMeasure
  /** Whether it has a letter for a character. */
  readonly draws: (character: string) => boolean
}

/** Reads what a document is made from; null where it is not, or no longer, in the store. */
export async function openPrintService(
  storage: PrintStore,
  job: PrintJob,
  fonts: PrintFonts,
  host: HostText,
): Promise<PrintService | null> {
  const source = await readPrintSource(storage, job)
  if (source === null) return null
  const { model } = source
  const split = splitByScript(model, fonts, host.draws)
  return {
    needs: split.needs,
    parts: model.parts.map((part) => ({ recipient: part.recipient, content: fingerprintOf(part) })),
    pages: (recipient) => {
      const part = model.parts.find((one) => one.recipient === recipient)
      if (!part) return []
      const measure = split.shaped.parts.includes(part) ? host.measure : measureWith(fonts)
      return layOutPart(part, model, job.paper, measure)
    },
    write: (recipients, onRecipient) => {
      const { paper, now: createdAt, fileId } = job
      const drawable = onlyFor(split.drawable, recipients)
      const shaped = onlyFor(split.shaped, recipients)
      return {
        plan: source.plan,
        pdf:
          drawable.parts.length === 0
            ? null
            : {
                ...toPdf(drawable, fonts, { paper, createdAt, fileId, onRecipient }),
                recipients: printedFor(drawable, source),
              },
        toLayOut:
          shaped.parts.length === 0
            ? null
            : {
                html: toHtml(shaped, { paper, measure: host.measure, fonts: fonts.files }),
                recipients: printedFor(shaped, source),
              },
      }
    },
  }
}

/** The parts of the recipients, in their order. */
function onlyFor(model: DocumentModel, recipients: readonly string[]): DocumentModel {
  const parts = new Map(model.parts.map((part) => [part.recipient, part]))
  return { ...model, parts: recipients.flatMap((recipient) => parts.get(recipient) ?? []) }
}

const printedFor = (model: DocumentModel, { announced }: PrintSource): readonly PrintedFor[] =>
  model.parts.map((part) => ({
    recipient: part.recipient,
    content: fingerprintOf(part),
    requestIds: announced.get(part.recipient) ?? [],
  }))
