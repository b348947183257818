import { fingerprintOf } from '@shared/documents/fingerprint'
import { lettersOf, type SchoolHead } from '@shared/documents/letter'
import { minutesOf } from '@shared/documents/minutes'
import type { DocumentModel } from '@shared/documents/model'
import { timetablesOf } from '@shared/documents/timetable'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import type { PlanRecord } from '@shared/domain/plan/revision'
import { groupBy } from '@shared/kernel/group-by'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { measureWith, type PrintFonts, type TextMeasure } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'
import { layOutPart } from '@shared/print/layout'
import type { Page } from '@shared/print/page'
import { toPdf } from '@shared/print/pdf'
import { splitByScript, type NeedsShaping } from '@shared/print/script'
import type { PrintedFiles, PrintedFor, PrintJob, Storage } from '@renderer/workflows/ports'

/** A document read from the store as it stood, ready to be looked at and written. */
export interface PrintDesk {
  readonly needs: readonly NeedsShaping[]
  pages(recipient: string): readonly Page[]
  write(recipients: readonly string[], onRecipient: (done: number, total: number) => void): PrintedFiles
}

type Store = Pick<Storage, 'conference' | 'readAll' | 'read'>

/** What is printed, and of which plan whom it tells of which requests. */
interface Source {
  readonly model: DocumentModel
  readonly plan: PrintedFiles['plan']
  readonly told: ReadonlyMap<string, readonly RequestId[]>
}

/** Reads what a document is made from; null where it is not, or no longer, in the store. `shape` measures text as the host draws it. */
export async function openPrintDesk(
  storage: Store,
  job: PrintJob,
  fonts: PrintFonts,
  shape: TextMeasure,
): Promise<PrintDesk | null> {
  const source = await sourceOf(storage, job)
  if (source === null) return null
  const { model } = source
  const split = splitByScript(model, fonts)
  return {
    needs: split.needs,
    pages: (recipient) => {
      const part = model.parts.find((one) => one.recipient === recipient)
      if (!part) return []
      const measure = split.shaped.parts.includes(part) ? shape : measureWith(fonts)
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
                html: toHtml(shaped, { paper, measure: shape, fonts: fonts.files }),
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

const printedFor = (model: DocumentModel, { told }: Source): readonly PrintedFor[] =>
  model.parts.map((part) => ({
    recipient: part.recipient,
    content: fingerprintOf(part),
    requestIds: told.get(part.recipient) ?? [],
  }))

async function sourceOf(storage: Store, job: PrintJob): Promise<Source | null> {
  const { school: schools } = await storage.readAll(['school'])
  const [stored] = schools
  const school: SchoolHead = { name: stored?.name ?? '', address: stored?.address ?? '' }
  const { locale, today: date } = job
  switch (job.kind) {
    case 'letters': {
      const found = await planOf(storage, job.eventId)
      if (!found) return null
      const model = lettersOf(found.conference, found.plan, {
        school,
        locale,
        date,
        revision: found.record.revision,
      })
      return {
        model,
        plan: { id: found.record.id, revision: found.record.revision },
        told: toldBy(found.plan, (row) => [row.householdId]),
      }
    }
    case 'timetables': {
      const found = await planOf(storage, job.eventId)
      if (!found) return null
      const model = timetablesOf(found.conference, found.plan, { school, locale, date })
      return {
        model,
        plan: { id: found.record.id, revision: found.record.revision },
        told: toldBy(found.plan, (row) => row.staffIds),
      }
    }
    case 'minutes': {
      const meeting = await storage.read('meeting', job.meetingId)
      if (!meeting) return null
      const { action: actions } = await storage.readAll(['action'])
      const model = minutesOf(meeting, job.texts, actions, {
        school,
        locale,
        timezone: stored?.timezone ?? 'UTC',
      })
      return { model, plan: null, told: new Map() }
    }
  }
}

/** The requests that a plan's paper tells each recipient of. */
function toldBy(
  plan: Plan,
  recipientsOf: (row: Appointment) => readonly string[],
): ReadonlyMap<string, readonly RequestId[]> {
  const pairs = plan.appointments.flatMap((row) =>
    recipientsOf(row).map((recipient) => ({ recipient, id: row.requestId })),
  )
  const groups = groupBy(pairs, (pair) => pair.recipient)
  return new Map([...groups].map(([recipient, rows]) => [recipient, rows.map((row) => row.id)]))
}

async function planOf(
  storage: Store,
  eventId: EventId,
): Promise<{ readonly conference: Conference; readonly plan: Plan; readonly record: PlanRecord } | null> {
  const event = await storage.read('event', eventId)
  const planId = event?.currentPlanId ?? null
  const record = planId === null ? null : await storage.read('plan', planId)
  const conference = await storage.conference(eventId)
  if (!record || !conference) return null
  const { appointment: all } = await storage.readAll(['appointment'])
  const appointments = all.filter((row) => row.planId === record.id)
  return { conference, plan: { appointments, unplaced: record.unplaced }, record }
}
