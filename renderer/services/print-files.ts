import type { PickedFile, SaveOutcome } from '@shared/bridge/desktop-bridge'
import type { EventDocument } from '@shared/domain/plan/paper'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Paper } from '@shared/print/typography'
import { eachFileName } from '@shared/words/screens/print-documents'
import { hostFailed } from './host-failed'
import type { OpenedPrint, Ports, PrintedFiles, PrintedFor, WorkOptions, WorkProgress } from './ports'

/** What became of one file. `host-printed`: the host showed its own print window instead of giving a file. */
export type FileOutcome =
  | Exclude<SaveOutcome, { readonly kind: 'cancelled' }>
  | { readonly kind: 'host-printed'; readonly recipients: number }

/** A saved file, and its recipients. */
export interface Finished {
  readonly files: readonly FileOutcome[]
  readonly recipients: readonly PrintedFor[]
}

/** What is to be handed over: the files of a folder go before a file of all. */
export interface Written extends PrintedFiles {
  readonly each?: readonly PickedFile[]
}

/** Writes a file for each recipient; what only the host can lay out stays together. */
export async function writeEach(
  opened: OpenedPrint,
  { document, recipients }: { readonly document: EventDocument; readonly recipients: readonly string[] },
  work: WorkOptions<WorkProgress>,
): Promise<Result<Written, { readonly kind: 'cancelled' }>> {
  const quiet = { ...work, onProgress: () => undefined }
  const shaped = new Set(opened.needs.map((one) => one.recipient))
  const plain = recipients.filter((one) => !shaped.has(one))
  const each: PickedFile[] = []
  const announced: PrintedFor[] = []
  try {
    const rest = await opened.write(
      recipients.filter((one) => shaped.has(one)),
      quiet,
    )
    if (!rest.ok) return rest
    for (const [at, recipient] of plain.entries()) {
      if (work.signal.aborted) return err({ kind: 'cancelled' })
      const written = await opened.write([recipient], quiet)
      if (!written.ok) return written
      const { pdf } = written.value
      if (!pdf) continue
      each.push({ name: eachFileName(document, at + 1, plain.length), bytes: pdf.bytes })
      announced.push(...pdf.recipients)
      work.onProgress({ what: 'laying-out', done: at + 1, total: plain.length })
    }
    const pdf = each.length === 0 ? null : { bytes: new Uint8Array(), pages: 0, recipients: announced }
    return ok({ ...rest.value, pdf, each })
  } finally {
    opened.close()
  }
}

/** Writes one file for all. */
export async function write(
  opened: OpenedPrint,
  recipients: readonly string[],
  work: WorkOptions<WorkProgress>,
): Promise<Result<Written, { readonly kind: 'cancelled' }>> {
  try {
    return work.signal.aborted ? err({ kind: 'cancelled' } as const) : await opened.write(recipients, work)
  } finally {
    opened.close()
  }
}

/** Gives the person each file; when they change their mind about one, no further is offered. */
export async function handOver(
  bridge: Pick<Ports['bridge'], 'saveFile' | 'saveFolder' | 'layOutPdf'>,
  { pdf, each, toLayOut }: Written,
  as: {
    readonly file: (script: 'plain' | 'shaped') => string
    readonly folder: string
    readonly paper: Paper
  },
): Promise<Finished> {
  const files: FileOutcome[] = []
  const recipients: PrintedFor[] = []
  const note = (outcome: FileOutcome, recipientsOf: readonly PrintedFor[]): void => {
    files.push(outcome)
    if (outcome.kind !== 'failed') recipients.push(...recipientsOf)
  }
  if (pdf) {
    const saving = each
      ? bridge.saveFolder({ name: as.folder, files: each })
      : bridge.saveFile({ name: as.file('plain'), kind: 'pdf', bytes: pdf.bytes })
    const outcome = await saving.catch(hostFailed)
    if (outcome.kind === 'cancelled') return { files, recipients }
    note(outcome, pdf.recipients)
  }
  if (toLayOut) {
    const layOut = async (): Promise<SaveOutcome | FileOutcome> => {
      const bytes = await bridge.layOutPdf({ html: toLayOut.html, paper: as.paper })
      return bytes === null
        ? { kind: 'host-printed', recipients: toLayOut.recipients.length }
        : bridge.saveFile({ name: as.file('shaped'), kind: 'pdf', bytes })
    }
    const outcome = await layOut().catch(hostFailed)
    if (outcome.kind !== 'cancelled') note(outcome, toLayOut.recipients)
  }
  return { files, recipients }
}
