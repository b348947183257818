import type { SaveOutcome } from '@shared/bridge/desktop-bridge'
import type { DeliveryLogEntry, PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type EventId, type HouseholdId, type MeetingId } from '@shared/kernel/ids'
import { err } from '@shared/kernel/result'
import type { Paper } from '@shared/print/typography'
import { printFileWords } from '@shared/words/screens/print'
import type { History } from './history'
import { hostFailed } from './host-failed'
import type {
  OpenedPrint,
  Ports,
  PrintedFiles,
  PrintedFor,
  PrintJob,
  WorkOptions,
  WorkProgress,
} from './ports'

/** The documents of an event. */
export type EventDocument = 'letters' | 'timetables'

/** What became of one file. `host-printed`: the host showed its own print window instead of giving a file. */
export type FileOutcome =
  | Exclude<SaveOutcome, { readonly kind: 'cancelled' }>
  | { readonly kind: 'host-printed'; readonly recipients: number }

export type PrintOutcome =
  /** In the order written; the log tells of those that were saved or printed. */
  | { readonly kind: 'done'; readonly files: readonly FileOutcome[]; readonly logged: boolean }
  /** Nothing was saved. */
  | { readonly kind: 'cancelled' }
  /** What was to be printed is not there, or no longer. */
  | { readonly kind: 'nothing' }

export interface PrintRun {
  readonly document: EventDocument
  readonly eventId: EventId
  readonly paper: Paper
  /** Households for letters, staff for timetables; printed in this order. */
  readonly recipients: readonly string[]
}

/** A file that went to the person, and whom it was for. */
interface Finished {
  readonly files: readonly FileOutcome[]
  readonly recipients: readonly PrintedFor[]
}

/** What printing needs of the world. */
interface PrintPorts extends Pick<Ports, 'clock' | 'newId' | 'print'> {
  readonly bridge: Pick<Ports['bridge'], 'about' | 'saveFile' | 'layOutPdf'>
  readonly storage: Pick<Ports['storage'], 'read' | 'readAll' | 'openNotes'>
}

/** Printing: documents are opened in a worker, saved where a person chooses, and what went out is logged. */
export function createPrint(ports: PrintPorts, history: Pick<History, 'commit'>) {
  const stamp = (paper: Paper, locale: string) => ({
    paper,
    locale,
    today: ports.clock.today(),
    now: ports.clock.now(),
    fileId: ports.newId().replaceAll('-', ''),
  })
  const log = async (entries: readonly DeliveryLogEntry[]): Promise<boolean> => {
    if (entries.length === 0) return true
    const changes = entries.map((after) => ({ kind: 'delivery', id: after.id, before: null, after }) as const)
    return (await history.commit({ title: printFileWords.logStep, changes, lasting: true })).ok
  }
  return {
    /** Whether this host gives PDF files of scripts that the PDF writer cannot draw, or prints those itself. */
    laysOutPdf: async (): Promise<boolean> => (await ports.bridge.about()).canLayOutPdf,

    /** Opens a document of an event as it stands now, to be looked at; whoever opens it closes it. */
    open: (
      document: EventDocument,
      eventId: EventId,
      paper: Paper,
      locale: string,
    ): Promise<OpenedPrint | null> => ports.print({ kind: document, eventId, ...stamp(paper, locale) }),

    /** Writes a document of an event for its recipients, saves it, and logs for whom. */
    save: async (run: PrintRun, locale: string, work: WorkOptions<WorkProgress>): Promise<PrintOutcome> => {
      const event = await ports.storage.read('event', run.eventId)
      const opened = await ports.print({
        kind: run.document,
        eventId: run.eventId,
        ...stamp(run.paper, locale),
      })
      if (!event || !opened) return { kind: 'nothing' }
      const written = await write(opened, run.recipients, work)
      if (!written.ok) return { kind: 'cancelled' }
      const { plan } = written.value
      if (!plan) return { kind: 'nothing' }
      const date = event.sessions[0]?.date ?? ports.clock.today()
      const name = printFileWords[run.document](date, plan.revision)
      const { files, recipients } = await handOver(ports, written.value, name, run.paper)
      if (files.length === 0) return { kind: 'cancelled' }
      return { kind: 'done', files, logged: await log(deliveries(ports, run, plan, recipients)) }
    },

    /** Saves one meeting's minutes, on the school's paper. What is being typed is in them; jottings never are. */
    minutesPdf: async (meetingId: MeetingId, locale: string): Promise<PrintOutcome> => {
      const meeting = await ports.storage.read('meeting', meetingId)
      if (!meeting) return { kind: 'nothing' }
      const { school } = await ports.storage.readAll(['school'])
      const paper = school[0]?.paper ?? 'a4'
      const notes = await ports.storage.openNotes(meetingId)
      const job: PrintJob = { kind: 'minutes', meetingId, texts: notes.texts(), ...stamp(paper, locale) }
      notes.close()
      const opened = await ports.print(job)
      if (!opened) return { kind: 'nothing' }
      const never = new AbortController().signal
      const written = await write(opened, [meetingId], { signal: never, onProgress: () => undefined })
      if (!written.ok) return { kind: 'cancelled' }
      const name = printFileWords.minutes(meeting.facts.date, meeting.facts.start)
      const { files, recipients } = await handOver(ports, written.value, name, paper)
      if (files.length === 0) return { kind: 'cancelled' }
      const appointment =
        meeting.appointmentId === null ? null : await ports.storage.read('appointment', meeting.appointmentId)
      if (!appointment || recipients.length === 0) return { kind: 'done', files, logged: false }
      const { eventId, planId, requestId } = appointment
      const householdId = meeting.facts.household.id
      const entry = {
        eventId,
        planId,
        document: 'minutes',
        channel: 'print',
        householdId,
        recipient: meetingId,
        revision: null,
        content: recipients[0]?.content ?? null,
        requestIds: [requestId],
      } as const
      return {
        kind: 'done',
        files,
        logged: await log([{ id: ports.newId(), at: ports.clock.now(), ...entry }]),
      }
    },
  }
}

async function write(opened: OpenedPrint, recipients: readonly string[], work: WorkOptions<WorkProgress>) {
  try {
    return work.signal.aborted ? err({ kind: 'cancelled' } as const) : await opened.write(recipients, work)
  } finally {
    opened.close()
  }
}

/** Gives the person each file; when they change their mind about one, no further is offered. */
async function handOver(
  { bridge }: PrintPorts,
  { pdf, toLayOut }: PrintedFiles,
  name: (script: 'plain' | 'shaped') => string,
  paper: Paper,
): Promise<Finished> {
  const files: FileOutcome[] = []
  const recipients: PrintedFor[] = []
  const note = (outcome: FileOutcome, forWhom: readonly PrintedFor[]): void => {
    files.push(outcome)
    if (outcome.kind !== 'failed') recipients.push(...forWhom)
  }
  if (pdf) {
    const outcome = await bridge
      .saveFile({ name: name('plain'), kind: 'pdf', bytes: pdf.bytes })
      .catch(hostFailed)
    if (outcome.kind === 'cancelled') return { files, recipients }
    note(outcome, pdf.recipients)
  }
  if (toLayOut) {
    const layOut = async (): Promise<SaveOutcome | FileOutcome> => {
      const bytes = await bridge.layOutPdf({ html: toLayOut.html, paper })
      return bytes === null
        ? { kind: 'host-printed', recipients: toLayOut.recipients.length }
        : bridge.saveFile({ name: name('shaped'), kind: 'pdf', bytes })
    }
    const outcome = await layOut().catch(hostFailed)
    if (outcome.kind !== 'cancelled') note(outcome, toLayOut.recipients)
  }
  return { files, recipients }
}

/** One entry for each recipient: what they were given, and what it told. */
function deliveries(
  ports: PrintPorts,
  { document, eventId }: PrintRun,
  plan: Pick<PlanRecord, 'id' | 'revision'>,
  recipients: readonly PrintedFor[],
): readonly DeliveryLogEntry[] {
  return recipients.map(({ recipient, content, requestIds }) => ({
    id: ports.newId(),
    eventId,
    planId: plan.id,
    at: ports.clock.now(),
    document: document === 'letters' ? 'letter' : 'timetable',
    channel: 'print',
    householdId: document === 'letters' ? idOf<HouseholdId>(recipient) : null,
    recipient,
    revision: plan.revision,
    content,
    requestIds,
  }))
}
