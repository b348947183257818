import type { EventDocument } from '@shared/domain/plan/paper'
import type { DeliveryLogEntry } from '@shared/domain/plan/revision'
import { packSlipsRecipient } from '@shared/documents/pack-slips'
import type { PackSlip } from '@shared/domain/meetings/pack'
import type { EventId, GroupSessionId, MeetingId, StudentId } from '@shared/kernel/ids'
import type { Paper } from '@shared/print/typography'
import type { GuidePageId } from '@shared/words/guide/page'
import { guideFileWords } from '@shared/words/screens/guide'
import { packFileWords } from '@shared/words/screens/packs'
import { printFileWords } from '@shared/words/screens/print'
import { eventFileName, eventFolderName } from '@shared/words/screens/print-documents'
import { unlessAtRest, type StoreStopped } from './write-failure-guard'
import type { History } from './history'
import { deliveriesOfRun, deliveryOfFollowUp, deliveryOfMeeting } from './print-log'
import { handOver, write, writeEach, type FileOutcome } from './print-files'
import type {
  AgreedPrintJob,
  ChildStoryPrintJob,
  EventPrintJob,
  FollowUpPrintJob,
  GroupMinutesPrintJob,
  IncidentPrintJob,
  OpenedPrint,
  Ports,
  PrintedFor,
  PrintJob,
  WorkOptions,
  WorkProgress,
} from './ports'

export type PrintOutcome =
  /** In the order written; the log tells of those that were saved or printed. */
  | { readonly kind: 'done'; readonly files: readonly FileOutcome[]; readonly logged: boolean }
  /** Nothing was saved. */
  | { readonly kind: 'cancelled' }
  | NothingToPrint
  | StoreStopped

/** What was to be printed is not there, or no longer. */
interface NothingToPrint {
  readonly kind: 'nothing'
}

/** A document of an event as a person wants it. */
export interface PrintOptions extends Pick<
  EventPrintJob,
  'eventId' | 'paper' | 'of' | 'nameStyle' | 'envelope' | 'deadline'
> {
  readonly document: EventDocument
}

export interface PrintRun extends PrintOptions {
  /** All in one file, or a folder with a file for each recipient. */
  readonly files: 'one' | 'each'
  /** Recipient ids, in print order. */
  readonly recipients: readonly string[]
}

/** A document of records that is saved whole, and what it is of. */
type RecordsJob =
  | Pick<ChildStoryPrintJob, 'kind' | 'studentId'>
  | Pick<FollowUpPrintJob, 'kind' | 'eventId'>
  | Pick<IncidentPrintJob | AgreedPrintJob, 'kind' | 'meetingId'>
  | Pick<GroupMinutesPrintJob, 'kind' | 'groupSessionId'>

/** What is noted in the log of a paper that was saved for some recipients. */
type NoteOf = (given: readonly PrintedFor[]) => Promise<readonly DeliveryLogEntry[]>

/** What printing needs of the world. */
interface PrintPorts extends Pick<Ports, 'clock' | 'newId' | 'print'> {
  readonly bridge: Pick<Ports['bridge'], 'about' | 'saveFile' | 'saveFolder' | 'layOutPdf'>
  readonly storage: Pick<Ports['storage'], 'read' | 'readAll' | 'openNotes'>
}

/** Printing: documents are opened in a worker, saved where a person chooses, and what went out is logged. */
export function createPrint(ports: PrintPorts, history: Pick<History, 'commit' | 'failure'>) {
  const stamp = (paper: Paper, locale: string) => ({
    paper,
    locale,
    today: ports.clock.today(),
    now: ports.clock.now(),
    fileId: ports.newId().replaceAll('-', ''),
  })
  const noted = {
    nothing: () => Promise.resolve([]),
    ofMeeting:
      (document: 'agreed' | 'incident', meetingId: MeetingId): NoteOf =>
      async (given) => {
        const meeting = await ports.storage.read('meeting', meetingId)
        return meeting ? [deliveryOfMeeting(ports, document, meeting, null, given[0]?.content ?? null)] : []
      },
  }
  const log = async (entries: readonly DeliveryLogEntry[]): Promise<boolean> => {
    if (entries.length === 0) return true
    const changes = entries.map((after) => ({ kind: 'delivery', id: after.id, before: null, after }) as const)
    return (await history.commit({ title: printFileWords.logStep, changes, undoable: false })).ok
  }
  /** Saves a document, and notes in the log what is to be noted of it. */
  const savePages = async (
    opened: OpenedPrint,
    recipients: readonly string[],
    file: () => string,
    paper: Paper,
    noteOf: NoteOf = noted.nothing,
  ): Promise<PrintOutcome> => {
    const written = await write(opened, recipients, unwatched())
    if (!written.ok) return { kind: 'cancelled' }
    const { files, recipients: given } = await handOver(ports.bridge, written.value, {
      file,
      folder: '',
      paper,
    })
    if (files.length === 0) return { kind: 'cancelled' }
    return { kind: 'done', files, logged: given.length === 0 || (await log(await noteOf(given))) }
  }
  /** Opens a document of records, on the school's paper, and saves all of it. */
  const saveWhole = (
    job: RecordsJob,
    file: () => string,
    locale: string,
    noteOf: NoteOf = noted.nothing,
  ): Promise<PrintOutcome> =>
    unlessAtRest(history.failure, async () => {
      const { school } = await ports.storage.readAll(['school'])
      const paper = school[0]?.paper ?? 'a4'
      const opened = await ports.print({ ...job, ...stamp(paper, locale) })
      if (!opened) return { kind: 'nothing' }
      const recipients = opened.parts.map(({ recipient }) => recipient)
      if (recipients.length > 0) return savePages(opened, recipients, file, paper, noteOf)
      opened.close()
      return { kind: 'nothing' }
    })
  const save = (run: PrintRun, locale: string, work: WorkOptions<WorkProgress>): Promise<PrintOutcome> =>
    unlessAtRest(history.failure, async () => {
      const event = await ports.storage.read('event', run.eventId)
      const { document, recipients: wanted, paper, files: as, ...options } = run
      const opened = await ports.print({ kind: document, ...options, ...stamp(paper, locale) })
      if (!event || !opened) return { kind: 'nothing' }
      const date = event.sessions[0]?.date ?? ports.clock.today()
      const written = as === 'one' ? await write(opened, wanted, work) : await writeEach(opened, run, work)
      if (!written.ok) return { kind: 'cancelled' }
      const { plan } = written.value
      const revision = plan?.revision ?? null
      const { files, recipients } = await handOver(ports.bridge, written.value, {
        file: eventFileName(document, date, revision),
        folder: eventFolderName(document, date, revision),
        paper,
      })
      if (files.length === 0) return { kind: 'cancelled' }
      return { kind: 'done', files, logged: await log(deliveriesOfRun(ports, run, plan, recipients)) }
    })
  return {
    /** Whether this host gives PDF files of scripts that the PDF writer cannot draw, or prints those itself. */
    laysOutPdf: async (): Promise<boolean> => (await ports.bridge.about()).canLayOutPdf,

    /** Opens a document of an event as it stands now, to be looked at; whoever opens it closes it. */
    open: (
      { document, paper, ...options }: PrintOptions,
      locale: string,
    ): Promise<{ readonly kind: 'open'; readonly print: OpenedPrint } | NothingToPrint | StoreStopped> =>
      unlessAtRest(history.failure, async () => {
        const print = await ports.print({ kind: document, ...options, ...stamp(paper, locale) })
        return print ? { kind: 'open', print } : { kind: 'nothing' }
      }),

    /** Writes a document of an event for its recipients, saves it, and logs the recipients. */
    save,

    /** Saves the overview of an event for leaders, of the plan that was announced, on the school's paper. */
    leadersOverviewPdf: (eventId: EventId, locale: string): Promise<PrintOutcome> =>
      unlessAtRest(history.failure, async () => {
        const { school } = await ports.storage.readAll(['school'])
        const run: PrintRun = {
          document: 'leaders-overview',
          eventId,
          paper: school[0]?.paper ?? 'a4',
          of: 'announced',
          nameStyle: 'initials',
          envelope: 'none',
          deadline: null,
          files: 'one',
          recipients: [eventId],
        }
        return save(run, locale, unwatched())
      }),

    /** Saves pages of the guide, on the school's paper. Nothing is logged: it holds no records. */
    guidePdf: (pages: readonly GuidePageId[], locale: string): Promise<PrintOutcome> =>
      unlessAtRest(history.failure, async () => {
        const { school } = await ports.storage.readAll(['school'])
        const paper = school[0]?.paper ?? 'a4'
        const opened = await ports.print({ kind: 'guide', ...stamp(paper, locale) })
        if (!opened) return { kind: 'nothing' }
        return savePages(opened, pages, () => guideFileWords.name, paper)
      }),

    /** Saves what each person still has to do, of an event or of all, a page or more for each. The log of an event tells of its own. */
    followUpPdf: (eventId: EventId | null, locale: string): Promise<PrintOutcome> =>
      saveWhole({ kind: 'follow-up', eventId }, printFileWords.followUp(ports.clock.today()), locale, () =>
        Promise.resolve(eventId === null ? [] : [deliveryOfFollowUp(ports, eventId)]),
      ),

    /** Saves the report of an incident. */
    incidentPdf: (meetingId: MeetingId, locale: string): Promise<PrintOutcome> =>
      saveWhole(
        { kind: 'incident', meetingId },
        printFileWords.incident(ports.clock.today()),
        locale,
        noted.ofMeeting('incident', meetingId),
      ),

    /** Saves a child's meetings over the years: for the school, so no log of papers given out tells of it. */
    childStoryPdf: (studentId: StudentId, locale: string): Promise<PrintOutcome> =>
      saveWhole({ kind: 'child-story', studentId }, printFileWords.childStory(ports.clock.today()), locale),

    /** Saves the minutes of a group session with who came. They are of no one family, so no log of papers given out tells of them. */
    groupMinutesPdf: (groupSessionId: GroupSessionId, locale: string): Promise<PrintOutcome> =>
      saveWhole(
        { kind: 'group-minutes', groupSessionId },
        printFileWords.groupMinutes(ports.clock.today()),
        locale,
      ),

    /** Saves the slips with the passphrases of packs. They are kept nowhere else, so nothing of them is logged. */
    packSlips: (eventId: EventId, packs: readonly PackSlip[], locale: string): Promise<PrintOutcome> =>
      unlessAtRest(history.failure, async () => {
        const { school } = await ports.storage.readAll(['school'])
        const paper = school[0]?.paper ?? 'a4'
        const opened = await ports.print({ kind: 'pack-slips', eventId, packs, ...stamp(paper, locale) })
        if (!opened) return { kind: 'nothing' }
        const written = await write(opened, [packSlipsRecipient], unwatched())
        if (!written.ok) return { kind: 'cancelled' }
        const file = (): string => packFileWords.slips
        const { files } = await handOver(ports.bridge, written.value, { file, folder: '', paper })
        return files.length === 0 ? { kind: 'cancelled' } : { kind: 'done', files, logged: false }
      }),

    /** Saves what a family takes home of a meeting, in the language in which it gets letters. */
    agreedPdf: (meetingId: MeetingId, locale: string): Promise<PrintOutcome> =>
      saveWhole(
        { kind: 'agreed', meetingId },
        printFileWords.agreed(ports.clock.today()),
        locale,
        noted.ofMeeting('agreed', meetingId),
      ),

    /** Saves one meeting's minutes, on the school's paper. What is being typed is in them; jottings never are. */
    minutesPdf: (meetingId: MeetingId, locale: string): Promise<PrintOutcome> =>
      unlessAtRest(history.failure, async () => {
        const meeting = await ports.storage.read('meeting', meetingId)
        if (!meeting) return { kind: 'nothing' }
        const { school } = await ports.storage.readAll(['school'])
        const paper = school[0]?.paper ?? 'a4'
        const notes = await ports.storage.openNotes(meetingId)
        const job: PrintJob = { kind: 'minutes', meetingId, texts: notes.texts(), ...stamp(paper, locale) }
        notes.close()
        const opened = await ports.print(job)
        if (!opened) return { kind: 'nothing' }
        const written = await write(opened, [meetingId], unwatched())
        if (!written.ok) return { kind: 'cancelled' }
        const name = printFileWords.minutes(meeting.facts.date, meeting.facts.start)
        const { files, recipients } = await handOver(ports.bridge, written.value, {
          file: name,
          folder: '',
          paper,
        })
        if (files.length === 0) return { kind: 'cancelled' }
        const appointment =
          meeting.appointmentId === null
            ? null
            : await ports.storage.read('appointment', meeting.appointmentId)
        if (!appointment || recipients.length === 0) return { kind: 'done', files, logged: false }
        const entry = deliveryOfMeeting(
          ports,
          'minutes',
          meeting,
          appointment,
          recipients[0]?.content ?? null,
        )
        return { kind: 'done', files, logged: await log([entry]) }
      }),
  }
}

/** Work that nobody follows or stops. */
const unwatched = (): WorkOptions<WorkProgress> => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
})
