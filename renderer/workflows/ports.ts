import type { DesktopBridge, FileToSave, FolderToSave, PickedFile } from '@shared/bridge/desktop-bridge'
import type { AdoptionCounts, AdoptionNote } from '@shared/domain/folder/adoption'
import type { FolderProblem, FolderWarning } from '@shared/domain/folder/folder-problem'
import type { ConferenceEvent, Availability, Room, StaffRoom, Travel } from '@shared/domain/events/event'
import type {
  Action,
  Incident,
  Jotting,
  MeetingRecord,
  NoteSection,
  NoteTexts,
} from '@shared/domain/meetings/meeting'
import type {
  Adult,
  Enrolment,
  Guardianship,
  Household,
  Interpreter,
  Staff,
  Student,
} from '@shared/domain/people/people'
import type { EventDocument } from '@shared/domain/plan/paper'
import type { PaperNow } from '@shared/domain/plan/held-papers'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import type { Repair } from '@shared/domain/plan/repair'
import type {
  Announcement,
  AppointmentRecord,
  DeliveryLogEntry,
  PlanRecord,
  ToldRevision,
} from '@shared/domain/plan/revision'
import type { Request, Separation } from '@shared/domain/requests/request'
import type { AuditEntry, LetterTemplate, PackRegisterEntry, Setting } from '@shared/domain/school/office'
import type { AttendanceFigure, School, SchoolYear } from '@shared/domain/school/school'
import type {
  AdultId,
  AppointmentId,
  EventId,
  HouseholdId,
  InterpreterId,
  MeetingId,
  PlanId,
  RequestId,
  RoomId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import type { BackupProblem } from '@shared/exchange/backup/problems'
import type { Result } from '@shared/kernel/result'
import type { Instant, LocalDate } from '@shared/kernel/time'
import type { Page } from '@shared/print/page'
import type { NeedsShaping } from '@shared/print/script'
import type { Paper } from '@shared/print/typography'
import type { Allocation, AllocationOptions, AllocationProgress } from '@shared/solver'

export interface Identified {
  readonly id: string
}
export interface OfEvent {
  readonly eventId: EventId
}

/** An event as it is kept, with the plan that the office is working on. */
export type EventRecord = ConferenceEvent & {
  readonly currentPlanId: PlanId | null
  readonly importedAt: Instant
  readonly isSample: boolean
}

/** Who of the school takes part in one event. */
export interface EventRoster {
  /** The event's own id. */
  readonly id: EventId
  readonly staffIds: readonly StaffId[]
  readonly studentIds: readonly StudentId[]
  readonly householdIds: readonly HouseholdId[]
  readonly adultIds: readonly AdultId[]
  readonly interpreterIds: readonly InterpreterId[]
  readonly roomIds: readonly RoomId[]
}

/** Every kind of record that the app keeps, by its name. Each has an `id`. */
export interface Records {
  school: School
  schoolYear: SchoolYear
  staff: Staff
  student: Student
  household: Household
  adult: Adult
  interpreter: Interpreter
  room: Room
  guardianship: Guardianship & Identified
  enrolment: Enrolment & Identified
  attendanceFigure: AttendanceFigure & Identified
  event: EventRecord
  roster: EventRoster
  request: Request & OfEvent
  staffRoom: StaffRoom & OfEvent & Identified
  travel: Travel & OfEvent & Identified
  availability: Availability & OfEvent & Identified
  separation: Separation & OfEvent & Identified
  commitment: Commitment & OfEvent & Identified
  plan: PlanRecord
  appointment: AppointmentRecord
  announcement: Announcement
  delivery: DeliveryLogEntry
  meeting: MeetingRecord
  jotting: Jotting
  action: Action
  incident: Incident
  template: LetterTemplate
  setting: Setting
  pack: PackRegisterEntry
  audit: AuditEntry
}
export type RecordKind = keyof Records

/** One record before and after: null before is an addition, null after a removal. */
export type Change = {
  [Kind in RecordKind]: {
    readonly kind: Kind
    readonly id: string
    readonly before: Records[Kind] | null
    readonly after: Records[Kind] | null
  }
}[RecordKind]

/** What a person did, as one step that is saved, undone and redone whole. */
export interface Edit {
  /** A short sentence without any child's name, said by undo: "Move an appointment". */
  readonly title: string
  readonly changes: readonly Change[]
  /** Not to be taken back (minutes begun or made final): undo forgets it, and earlier steps on the same records. */
  readonly lasting?: true
}

export type StorageProblem =
  /** A record is no longer as it was before the edit. */
  | { readonly kind: 'changed-meanwhile'; readonly recordKind: RecordKind; readonly id: string }
  /** Writing failed (a full disk, most often): nothing more is written until the app restarts. */
  | { readonly kind: 'write-failed'; readonly reason: 'disk-full' | 'other'; readonly detail: string }
  | { readonly kind: 'cancelled' }

/** Why the store was not opened. Nothing was changed by trying. */
export type OpenProblem =
  /** The data was written by a newer app: this one must not touch it. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  | { readonly kind: 'cannot-open'; readonly detail: string }

/** A stored record that is not what its kind says, named by table and id only; reads leave it out and go on. */
export interface RowProblem {
  readonly kind: 'bad-row'
  readonly recordKind: RecordKind
  readonly id: string
  /** The field at fault, e.g. `sessions.0.date`. */
  readonly field: string
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** A meeting's note texts, live: typed into by one or more hands, kept as they change. */
export interface NoteDocument {
  text(section: NoteSection): string
  /** Replaces `removed` characters at `at` by `inserted`. */
  splice(section: NoteSection, at: number, removed: number, inserted: string): void
  texts(): NoteTexts
  /** Calls on any change, from here or elsewhere; returns how to stop. */
  subscribe(listener: (section: NoteSection) => void): () => void
  /** Resolves when all that was typed is in the store. */
  saved(): Promise<Result<void, StorageProblem>>
  close(): void
}

/**
 * The records of one event as they shall stand after an import. Kinds that belong to an event (requests, rooms of staff,
 * walks, availability, separations, commitments, roster, plans with their appointments) replace what the event had;
 * kinds that belong to the school (people, rooms, links, enrolments, school years) are added or updated. No other event is touched.
 * A kind that is not named is left as it was; named with no records, the event has none of it afterwards.
 */
export interface EventImport {
  readonly eventId: EventId
  readonly records: { readonly [Kind in RecordKind]?: readonly Records[Kind][] }
}

/** An event with the plan that the office is working on, and what families were told last. */
export interface PlannedEvent {
  readonly conference: Conference
  readonly record: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
  readonly told: ToldRevision | null
}

/** The write side of the store. Reads for screens are in `renderer/queries`. */
export interface Storage {
  /** Writes all changes of an edit, or none; resolves after the transaction is durable. */
  commit(edit: Edit): Promise<Result<void, StorageProblem>>
  openNotes(meetingId: MeetingId): Promise<NoteDocument>
  /** One read of an event with everything its plan is made from. */
  conference(eventId: EventId): Promise<Conference | null>
  /** One read of an event with its current plan and what families were told last; null where there is no plan. */
  planned(eventId: EventId): Promise<PlannedEvent | null>
  /** All records of some kinds, in one consistent read. */
  readAll<Kind extends RecordKind>(
    kinds: readonly Kind[],
  ): Promise<{ readonly [K in Kind]: readonly Records[K][] }>
  /** Writes an import through staging and one swap: killed at any moment, the store holds all of it or nothing. */
  importEvent(records: EventImport, work: WorkOptions<WorkProgress>): Promise<Result<void, StorageProblem>>
  /**
   * Adds a plan with its appointments in one transaction. Drafts of the event older than its last five go, with their
   * appointments; never one that was announced, and never the current plan.
   */
  keepPlan(
    record: PlanRecord,
    appointments: readonly AppointmentRecord[],
  ): Promise<Result<void, StorageProblem>>
  /** One read of a record. */
  read<Kind extends RecordKind>(kind: Kind, id: string): Promise<Records[Kind] | null>
}

/** How far a long work is: `done` of `total` (null: not known) of what `what` says in the person's words. */
export interface WorkProgress {
  readonly what: 'reading' | 'checking' | 'writing' | 'laying-out' | 'encrypting'
  readonly done: number
  readonly total: number | null
}

export interface WorkOptions<Progress> {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Allocates in a worker and keeps the result as a new plan of the event, in one transaction; the caller then makes it current by an edit. */
export interface AllocateWork {
  (
    eventId: EventId,
    options: Pick<AllocationOptions, 'seed' | 'limit'>,
    /** `signal` leaves everything as it was, at once; `enough` ends the search and keeps the best plan so far. */
    work: WorkOptions<AllocationProgress> & { readonly enough: AbortSignal },
  ): Promise<Result<KeptAllocation, AllocateProblem>>
}

/** A plan that was made and kept. */
export interface KeptAllocation {
  readonly planId: PlanId
  readonly allocation: Omit<Allocation, 'plan'>
  /** Meeting records begun from an appointment of the plan before, with the appointment that stands for it now. */
  readonly meetings: readonly { readonly meetingId: MeetingId; readonly appointmentId: AppointmentId }[]
}

/** Works out in a worker what would place requests that have no place, in an event and its plan as the store held them first. */
export interface RepairsDesk {
  /** Only the last one asked for is answered; for any other it rejects. */
  find(requestId: RequestId): Promise<readonly Repair[]>
  /** Ends the worker at once. */
  close(): void
}

export type AllocateProblem = StorageProblem | { readonly kind: 'no-such-event' }

/** `now` and `fileId` (32 hexadecimal digits) go into the file, `today` onto the paper. */
interface PrintStamp {
  readonly paper: Paper
  readonly locale: string
  readonly today: LocalDate
  readonly now: Instant
  readonly fileId: string
}

export interface EventPrintJob extends PrintStamp {
  readonly kind: EventDocument
  readonly eventId: EventId
  /** The newest revision told to families, where there is one, or the plan as the office works on it. */
  readonly of: 'announced' | 'working'
  /** What door signs tell of whose turn it is. */
  readonly tells: 'initials' | 'times'
  /** The envelope that letters are folded for. */
  readonly envelope: 'none' | 'dl'
  /** The last day for replies to an invitation; null: none is told. */
  readonly deadline: LocalDate | null
}

export interface MinutesPrintJob extends PrintStamp {
  readonly kind: 'minutes'
  readonly meetingId: MeetingId
  readonly texts: NoteTexts
}

export type PrintJob = EventPrintJob | MinutesPrintJob

/** Opens a document in a worker, as the store holds it now; null where what it is made from is not there. */
export interface PrintWork {
  (job: PrintJob): Promise<OpenedPrint | null>
}

/** A document as it was when it was opened. Recipients are ids: of households, staff or a meeting. */
export interface OpenedPrint {
  /** Recipients whose text only the host's own layout can draw. */
  readonly needs: readonly NeedsShaping[]
  /** Everyone it is for, with a fingerprint of what it tells them. */
  readonly parts: readonly PaperNow[]
  /** The pages of one recipient, as they will be printed. */
  pages(recipient: string): Promise<readonly Page[]>
  /** Writes the recipients' pages in their order. A cancelled document is closed. */
  write(
    recipients: readonly string[],
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<PrintedFiles, { readonly kind: 'cancelled' }>>
  close(): void
}

/** A printed document: what was written as PDF, and what the host has yet to lay out. */
export interface PrintedFiles {
  readonly pdf: {
    readonly bytes: Uint8Array
    readonly pages: number
    readonly recipients: readonly PrintedFor[]
  } | null
  readonly toLayOut: { readonly html: string; readonly recipients: readonly PrintedFor[] } | null
  /** The plan that was printed; null for minutes and invitations. */
  readonly plan: Pick<PlanRecord, 'id' | 'revision'> | null
}

/** For whom a file holds pages, and the appointments told in them. */
export interface PrintedFor {
  readonly recipient: string
  /** A fingerprint of what the pages say, whenever they are printed. */
  readonly content: string
  readonly requestIds: readonly RequestId[]
}

/** What a person can have of what families were told: one file, or a folder with a calendar for each. */
export type SharedFile =
  | { readonly kind: 'calendars'; readonly of: 'families' | 'staff' | 'interpreters' }
  | { readonly kind: 'family-calendar'; readonly householdId: HouseholdId }
  | { readonly kind: 'whole-calendar' }
  | { readonly kind: 'mail-merge' | 'messages' | 'plan-table'; readonly as: 'xlsx' | 'csv' }

export interface ShareJob {
  readonly eventId: EventId
  readonly what: SharedFile
  readonly locale: string
  readonly now: Instant
}

/** Makes in a worker what is to be shared, of the store as it is now; null where it is not there, or nobody has a meeting to put into it. */
export interface ShareWork {
  (job: ShareJob): Promise<FileToSave | FolderToSave | null>
}

/** What a backup holds, for a person to recognise it by. */
export interface BackupSummary {
  readonly madeAt: Instant
  readonly counts: Readonly<Partial<Record<RecordKind, number>>>
}

/** Saves and opens backups in a worker. */
export interface BackupWork {
  /** Writes all of one moment as one encrypted file. Records that cannot be read are left out and named. */
  write(
    passphrase: string,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<WrittenBackup, { readonly kind: 'cancelled' }>>
  /** Opens a file and checks the whole of it; nothing is changed yet. */
  open(
    file: Uint8Array,
    passphrase: string,
    work: WorkOptions<WorkProgress>,
  ): Promise<Result<OpenedBackup, BackupProblem | { readonly kind: 'cancelled' }>>
}

export interface WrittenBackup {
  readonly bytes: Uint8Array
  readonly summary: BackupSummary
  readonly leftOut: readonly RowProblem[]
}

/** A backup that was found whole and good, waiting to take the place of everything. */
export interface OpenedBackup {
  readonly summary: BackupSummary
  /** Whether the app holds anything that opening it would replace. */
  readonly replaces: boolean
  restore(work: WorkOptions<WorkProgress>): Promise<Result<void, StorageProblem>>
  close(): void
}

/** A picked folder once it was read: all of its problems, or what it is. */
export type FolderReading =
  | { readonly kind: 'problems'; readonly problems: readonly FolderProblem[] }
  | { readonly kind: 'sound'; readonly title: string; readonly warnings: readonly FolderWarning[] }

export interface ImportPreview {
  readonly counts: AdoptionCounts
  readonly notes: readonly AdoptionNote[]
}

/** What an import writes to: null is a new event. `schoolName` is taken where the school has no name yet. */
export interface ImportTarget {
  readonly eventId: EventId | null
  readonly schoolName: string
}

/** Reads, previews and writes imports in a worker, which holds the folder read last until it is closed. */
export interface ImportDesk {
  read(files: readonly PickedFile[]): Promise<FolderReading>
  /** What the folder read last would do to an event, or would make as a new one. */
  preview(eventId: EventId | null): Promise<ImportPreview>
  write(target: ImportTarget, work: WorkOptions<WorkProgress>): Promise<Result<EventId, StorageProblem>>
  /** Makes the sample school and writes it as a new event. */
  writeSample(work: WorkOptions<WorkProgress>): Promise<Result<EventId, StorageProblem>>
  /** The files of an event's folder as it stands now, to be filled in; null is an empty one. */
  folderOf(eventId: EventId | null): Promise<readonly PickedFile[]>
  /** Ends the worker at once; what it was asked rejects. */
  close(): void
}

export interface Clock {
  now(): Instant
  /** In the school's zone. */
  today(): LocalDate
}

/** What workflows need of the world; `main.tsx` hands it down. */
export interface Ports {
  readonly clock: Clock
  readonly newId: () => string
  readonly bridge: DesktopBridge
  readonly storage: Storage
  readonly allocate: AllocateWork
  readonly openRepairs: (eventId: EventId) => RepairsDesk
  readonly print: PrintWork
  readonly shareFile: ShareWork
  readonly openImport: () => ImportDesk
  readonly backups: BackupWork
  /** Starts the pages anew, at the first screen. */
  readonly restart: () => void
}
