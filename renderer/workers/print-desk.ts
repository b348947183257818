import { lettersOf, type SchoolHead } from '@shared/documents/letter'
import { minutesOf } from '@shared/documents/minutes'
import type { DocumentModel } from '@shared/documents/model'
import { timetablesOf } from '@shared/documents/timetable'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { EventId } from '@shared/kernel/ids'
import { measureWith, type PrintFonts, type TextMeasure } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'
import { layOutPart } from '@shared/print/layout'
import type { Page } from '@shared/print/page'
import { toPdf } from '@shared/print/pdf'
import { splitByScript, type NeedsShaping, type SplitModel } from '@shared/print/script'
import type { PrintedFiles, PrintJob, Storage } from '@renderer/workflows/ports'

/** A document read from the store as it stood, ready to be looked at and written. */
export interface PrintDesk {
  readonly needs: readonly NeedsShaping[]
  pages(recipient: string): readonly Page[]
  write(recipients: readonly string[], onRecipient: (done: number, total: number) => void): PrintedFiles
}

/** Reads what a document is made from; null where it is not, or no longer, in the store. `shape` measures text as the host draws it. */
export async function openPrintDesk(
  storage: Pick<Storage, 'conference' | 'readAll' | 'read'>,
  job: PrintJob,
  fonts: PrintFonts,
  shape: TextMeasure,
): Promise<PrintDesk | null> {
  const model = await modelOf(storage, job)
  if (model === null) return null
  const split = splitByScript(model, fonts)
  return {
    needs: split.needs,
    pages: (recipient) => {
      const part = model.parts.find((one) => one.recipient === recipient)
      if (!part) return []
      const measure = split.shaped.parts.includes(part) ? shape : measureWith(fonts)
      return layOutPart(part, model, job.paper, measure)
    },
    write: (recipients, onRecipient) =>
      writeFiles(onlyFor(split, recipients), job, fonts, shape, onRecipient),
  }
}

/** The parts of the recipients, in their order. */
function onlyFor(split: SplitModel, recipients: readonly string[]): SplitModel {
  const chosen = (model: DocumentModel): DocumentModel => {
    const parts = new Map(model.parts.map((part) => [part.recipient, part]))
    return { ...model, parts: recipients.flatMap((recipient) => parts.get(recipient) ?? []) }
  }
  return { drawable: chosen(split.drawable), shaped: chosen(split.shaped), needs: split.needs }
}

function writeFiles(
  { drawable, shaped }: SplitModel,
  job: PrintJob,
  fonts: PrintFonts,
  shape: TextMeasure,
  onRecipient: (done: number, total: number) => void,
): PrintedFiles {
  const { paper, now: createdAt, fileId } = job
  return {
    pdf:
      drawable.parts.length === 0
        ? null
        : {
            ...toPdf(drawable, fonts, { paper, createdAt, fileId, onRecipient }),
            recipients: recipientsOf(drawable),
          },
    toLayOut:
      shaped.parts.length === 0
        ? null
        : {
            html: toHtml(shaped, { paper, measure: shape, fonts: fonts.files }),
            recipients: recipientsOf(shaped),
          },
  }
}

const recipientsOf = (model: DocumentModel): readonly string[] => model.parts.map((part) => part.recipient)

async function modelOf(
  storage: Pick<Storage, 'conference' | 'readAll' | 'read'>,
  job: PrintJob,
): Promise<DocumentModel | null> {
  const { school: schools } = await storage.readAll(['school'])
  const [stored] = schools
  const school: SchoolHead = { name: stored?.name ?? '', address: stored?.address ?? '' }
  const { locale, today: date } = job
  switch (job.kind) {
    case 'letters': {
      const found = await planOf(storage, job.eventId)
      if (!found) return null
      return lettersOf(found.conference, found.plan, { school, locale, date, revision: found.revision })
    }
    case 'timetables': {
      const found = await planOf(storage, job.eventId)
      return found ? timetablesOf(found.conference, found.plan, { school, locale, date }) : null
    }
    case 'minutes': {
      const meeting = await storage.read('meeting', job.meetingId)
      if (!meeting) return null
      const { action: actions } = await storage.readAll(['action'])
      return minutesOf(meeting, job.texts, actions, { school, locale, timezone: stored?.timezone ?? 'UTC' })
    }
  }
}

async function planOf(
  storage: Pick<Storage, 'conference' | 'readAll' | 'read'>,
  eventId: EventId,
): Promise<{
  readonly conference: Conference
  readonly plan: Plan
  readonly revision: number | null
} | null> {
  const event = await storage.read('event', eventId)
  const planId = event?.currentPlanId ?? null
  const record = planId === null ? null : await storage.read('plan', planId)
  const conference = await storage.conference(eventId)
  if (!record || !conference) return null
  const { appointment: all } = await storage.readAll(['appointment'])
  const appointments = all.filter((row) => row.planId === record.id)
  return { conference, plan: { appointments, unplaced: record.unplaced }, revision: record.revision }
}
