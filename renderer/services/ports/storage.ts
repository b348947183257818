import type { ChildStoryRecords } from '@shared/domain/meetings/child-story'
import type { NoteSection, NoteTexts } from '@shared/domain/meetings/meeting'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { EventId, MeetingId, PlanId, StudentId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import type { IndexedField, IndexedList } from '@shared/records/record-type'
import type { RecordChange } from '@shared/records/record-edit'
import type { RecordKind, Records } from '@shared/records/registry'
import type { WorkOptions, WorkProgress } from './work'

/** One record of a kind before and after: null before is an addition, null after a removal. */
export type ChangeOf<Kind extends RecordKind> = RecordChange<Kind>

/** One record of any kind before and after. */
export type Change = ChangeOf<RecordKind>

/** The note texts of a meeting before and after, each as one Yjs update (version 2); null where there are none. */
export interface NotesChange {
  readonly id: MeetingId
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
}

/** What is to be added to a meeting's note texts. */
export interface AddedNotes {
  readonly id: MeetingId
  readonly update: Uint8Array
}

/** A row that cannot be read, exactly as it lies, before and after: it comes or goes as a whole. */
export interface UnreadableChange {
  readonly kind: RecordKind
  readonly id: string
  readonly before: object | null
  readonly after: object | null
}

/** What a person did, as one step that is saved, undone and redone whole. */
export interface Edit {
  /** A short sentence without any child's name, said by undo: "Move an appointment". */
  readonly title: string
  readonly changes: readonly Change[]
  /** Note texts that come or go as a whole; what is typed is no edit. */
  readonly notes?: readonly NotesChange[]
  /** Note texts that come from elsewhere (Yjs, version 2) and are added to those that are there: no word goes. */
  readonly addedNotes?: readonly AddedNotes[]
  /** Rows that nobody can read, which go with what they belong to. */
  readonly unreadable?: readonly UnreadableChange[]
  /** Not to be taken back (minutes begun or made final): undo forgets it, and earlier steps on the same records. */
  readonly undoable?: false
  /** Edits of the same records that name the same step, one right after the other, are undone as one: a text as it is typed. */
  readonly step?: string
  /** It goes on with the edit before it, whose line in the audit log stands for both. */
  readonly isContinued?: true
}

/** An edit that is made of what the store holds at that moment. */
export interface TypedEdit {
  /** What it reads and writes. */
  readonly kinds: readonly RecordKind[]
  /** Null where there is nothing to change. It awaits nothing but these reads. */
  readonly make: (reads: RecordReads) => Promise<Edit | null>
}

/** What a window works on: the office's own school, the sample, or a teacher's pack, each in a store apart. */
export type SchoolChoice = 'own' | 'sample' | 'teacher'

export type StorageProblem =
  /** A record is no longer as it was before the edit. */
  | { readonly kind: 'changed-meanwhile'; readonly recordKind: RecordKind; readonly id: string }
  /** Writing failed (a full disk, most often): nothing more is written until the app restarts. */
  | {
      readonly kind: 'write-failed'
      readonly reason: 'disk-full' | 'other'
      readonly detail: string
      /** It was a read that failed: the store is left alone all the same. */
      readonly after?: 'read'
    }
  | { readonly kind: 'cancelled' }

/** Why the store was not opened. Nothing was changed by trying. */
export type OpenProblem =
  /** The data was written by a newer app: this one must not touch it. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  | { readonly kind: 'cannot-open'; readonly detail: string }

/** Called as rows of an older version are upgraded; their number. */
export type OnUpgradeProgress = (done: number, total: number) => void

/** What was put right when a damaged store was opened. */
export interface StoreRepair {
  readonly events: readonly {
    readonly title: string
    /** Appointments whose request was gone, taken out of the event's plan. */
    readonly removedAppointments: number
    /** Appointments of a request that keeps another one in the event's plan. */
    readonly repeatedAppointments: number
    /** Requests that the plan had lost, listed as not placed now. */
    readonly listedRequests: number
    /** Whether the event has the plan it had, an earlier one because that was gone, or none. */
    readonly plan: 'kept' | 'earlier' | 'none'
  }[]
  /** Rows of plans that had been removed before. */
  readonly leftOverAppointments: number
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** A text of a meeting's notes: a section of the minutes, or words typed for what is yet to be added by a button. */
export type NoteText = NoteSection | NoteDraft
export type NoteDraft = 'addendum' | 'attendee'

/** A meeting's note texts, live: typed into by one or more hands. */
export interface NoteDocument {
  text(name: NoteText): string
  /** Replaces `removed` characters at `at` by `inserted`. */
  splice(name: NoteText, at: number, removed: number, inserted: string): void
  texts(): NoteTexts
  /** Calls on any change, from here or elsewhere; returns how to stop. */
  readonly subscribe: (listener: (name: NoteText) => void) => () => void
  /** The texts with words from here that are not in the store. */
  unsaved(): readonly NoteText[]
  /** Writes all that was typed so far; resolves when it is in the store. */
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

/** What goes with an event that is deleted. */
export interface EventRemoval {
  /** The event with all that belongs to it. */
  readonly own: readonly Change[]
  /** People and rooms that took part in nothing else, with what says something of them. */
  readonly people: readonly Change[]
  /** The note texts of its meetings. */
  readonly notes: readonly NotesChange[]
  /** Rows that cannot be read but name the event, its plans or its meetings. */
  readonly unreadable: readonly UnreadableChange[]
}

/** Reads of records that see one moment of the store. */
export interface RecordReads {
  all<Kind extends RecordKind>(kind: Kind): Promise<Records[Kind][]>
  /** The records whose indexed field has a value, in the order of their ids. */
  where<Kind extends RecordKind>(kind: Kind, field: IndexedField, value: string): Promise<Records[Kind][]>
  /** The records whose indexed field has one of some values, or whose indexed list has one of them. */
  whereAny<Kind extends RecordKind>(
    kind: Kind,
    field: IndexedField | IndexedList,
    values: readonly string[],
  ): Promise<Records[Kind][]>
  /** The records of a list of ids that are there, in the list's order. */
  some<Kind extends RecordKind>(kind: Kind, ids: readonly string[]): Promise<Records[Kind][]>
  one<Kind extends RecordKind>(kind: Kind, id: string): Promise<Records[Kind] | null>
  count(kind: RecordKind, field: IndexedField, value: string): Promise<number>
}

/** The write side of the store. Reads for screens are in `renderer/queries`. */
export interface Storage {
  /** Calls when a write has failed, here or in another page or worker: nothing more is written then. */
  onFailure(listener: (problem: StorageProblem) => void): void
  /** Stops all writing, here and elsewhere, for a write that failed in a worker. */
  stop(problem: StorageProblem): void
  /** Writes all changes of an edit, or none; resolves after the transaction is durable. */
  commit(edit: Edit): Promise<Result<void, StorageProblem>>
  /** Makes several edits one after the other and writes them in one transaction, or none; resolves after it is durable. */
  commitTogether(edits: readonly TypedEdit[]): Promise<Result<void, StorageProblem>>
  /** All that a deletion of an event would remove, of one moment; null where there is no such event. */
  removalOf(eventId: EventId): Promise<EventRemoval | null>
  /** Removes everything but how the app looks: all or nothing, and not to be undone. */
  clear(): Promise<Result<void, StorageProblem>>
  openNotes(meetingId: MeetingId): Promise<NoteDocument>
  /** The stored note texts of meetings, each as one Yjs update (version 2); meetings without any, or with damaged ones, are left out. */
  readNotes(meetingIds: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, Uint8Array>>
  /** Holds minutes that this window shows; gives how to let go of them. */
  holdDraft(meetingId: MeetingId): () => Promise<void>
  /** Does work on minutes that nobody holds, here or in another window; null where somebody does. */
  unlessDraftHeld<T>(meetingId: MeetingId, work: () => Promise<T>): Promise<T | null>
  /**
   * One read of an event with its plan and what was announced last; null where there is no such event. What has not changed
   * since the read before is the very same object.
   */
  planned(eventId: EventId): Promise<PlannedEvent | null>
  /** One read of a child's meetings at all events, with what was agreed in them. */
  childStory(studentId: StudentId): Promise<ChildStoryRecords>
  /** One read of a record. */
  read<Kind extends RecordKind>(kind: Kind, id: string): Promise<Records[Kind] | null>
  /** The records whose indexed field has a value, in the order of their ids. */
  where<Kind extends RecordKind>(kind: Kind, field: IndexedField, value: string): Promise<Records[Kind][]>
  /** The records whose indexed field has one of some values. */
  whereAny<Kind extends RecordKind>(
    kind: Kind,
    field: IndexedField,
    values: readonly string[],
  ): Promise<Records[Kind][]>
  /** Reads of any kinds that see one moment, where what is read first says what else is needed. `read` awaits nothing but these reads. */
  readTogether<T>(read: (reads: RecordReads) => Promise<T>): Promise<T>
  /** All records of some kinds, in one consistent read: where each of them counts. */
  readAll<Kind extends RecordKind>(
    kinds: readonly Kind[],
  ): Promise<{ readonly [K in Kind]: readonly Records[K][] }>
  /** Writes an import through staging and one swap: killed at any moment, the store holds all of it or nothing. */
  importEvent(records: EventImport, work: WorkOptions<WorkProgress>): Promise<Result<void, StorageProblem>>
  /** Writes a long edit in the same way, for edits that no history holds until they are written. */
  importEdit(edit: Edit, work: WorkOptions<WorkProgress>): Promise<Result<void, StorageProblem>>
  /**
   * Adds a plan with its appointments in one transaction. Drafts of the event older than its last five go, with their
   * appointments; never the current plan, one that was announced or printed, or one of `keep`, which undo may lead to.
   */
  savePlan(
    record: PlanRecord,
    appointments: readonly AppointmentRecord[],
    keep: readonly PlanId[],
  ): Promise<Result<void, StorageProblem>>
}
