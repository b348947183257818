import type { NoteSection, Presence } from '@shared/domain/meetings/meeting'
import type { PluralForms } from '../format'

/** The school's own papers that have a name of their own. */
export type ListedPaper =
  | 'teacher-list'
  | 'door-sign'
  | 'usher-list'
  | 'sign-in'
  | 'interpreter-sheet'
  | 'call-sheet'
  | 'poster'
  | 'revision-list'
  | 'action-list'
  | 'incident'
  | 'follow-up'
  | 'child-minutes'
  | 'child-story'
  | 'staff-minutes'
  | 'attendance-sheet'
  | 'leaders-overview'

/** What stands over a column or before a value. */
export type PaperColumn =
  | 'time'
  | 'family'
  | 'child'
  | 'children'
  | 'teacher'
  | 'staff'
  | 'room'
  | 'place'
  | 'notes'
  | 'language'
  | 'interpreter'
  | 'here'
  | 'arrives'
  | 'first'
  | 'reason'
  | 'called'
  | 'phone'
  | 'outcome'
  | 'holds'
  | 'given'
  | 'event'
  | 'when'
  | 'person'
  | 'presence'
  | 'what'
  | 'who'
  | 'by'
  | 'due'
  | 'state'
  | 'done'
  | 'mustSee'
  | 'wouldLike'
  | 'double'
  | 'notNecessary'
  | 'year'
  | 'form'
  | 'families'
  | 'expected'
  | 'came'
  | 'missed'
  | 'unrecorded'
  | 'share'
  | 'minutesLate'
  | 'meetings'

/**
 * All that the school's own papers say, in one language, beside what families' paper says as well: timetables, signs, lists
 * and minutes. Most are titles and signs, so they are short. A name in braces stands for what is filled in; a language's
 * sentence has the same ones as the English. Names are never bent to a grammar, so sentences hold them where any name fits.
 */
export interface SchoolSentences {
  /** Two facts in one line: a date and a time, a room and its building. */
  readonly together: string
  readonly columns: Readonly<Record<PaperColumn, string>>
  readonly titles: Readonly<Record<ListedPaper, string>>

  /** What systems list a file as, which holds the paper of everyone. */
  readonly letters: string
  readonly itineraries: string
  readonly invitations: string
  readonly timetables: string

  /** Of what event and day a paper is. */
  readonly draftOf: string
  readonly revisionOf: string
  readonly timetableOf: string

  readonly tickWhoCame: string
  /** Over those who wait for a place in a group session. */
  readonly waitingList: string
  readonly boldAttends: string
  /** After a number. */
  readonly meetings: PluralForms
  /** After a number: so many slots are free. */
  readonly freeSlots: PluralForms
  readonly meeting: string
  readonly break: string
  readonly free: string
  readonly away: string
  readonly notHere: string
  /** A meeting that the paper had before and that takes place no longer. */
  readonly cancelled: string
  readonly interpreting: string
  readonly noRoom: string

  readonly signInHint: string
  readonly callHint: string
  readonly nobodyToCall: string
  readonly revisionHint: string
  readonly noRevisions: string
  readonly holdsNothing: string
  readonly holdsRevision: string
  readonly holdsDraft: string
  readonly noActions: string
  readonly noDate: string
  readonly meetingClosed: string
  readonly writtenBy: string
  readonly notReported: string
  readonly reportedAt: string
  /** Before the line manager who got the report of an incident. */
  readonly reportedTo: string
  readonly incidentAfterwards: string
  readonly incidentText: string
  /** Over the targets that a child has set for itself. */
  readonly childTargets: string
  /** Over what was agreed without saying who does it. */
  readonly nobodyNamed: string
  /** Below the day by which something was to be done. */
  readonly overdue: string
  readonly teacherListHint: string
  readonly noChildren: string
  /** What a family said on its slip of a meeting with a teacher. */
  readonly familyAsks: string
  readonly familyAsksNot: string
  readonly familyChoice: string

  /** Over a child's attendance figures, by school year. */
  readonly attendanceTitle: string
  readonly attendanceUpTo: string
  /** All that a child's page says of an incident. */
  readonly incidentReported: string
  readonly noMeetings: string

  /** The row below those of years, classes or languages. */
  readonly allFamilies: string
  readonly turnoutTitle: string
  readonly noFamilies: string
  readonly countsInEach: string
  /** Over how many meetings started how late. */
  readonly waitsTitle: string
  readonly typicalWait: string
  readonly noStarts: string
  /** Whoever has to do something and is neither staff nor of a family. */
  readonly otherOwners: string

  readonly minutesTitle: string
  readonly minutesDraft: string
  readonly minutesFinal: string
  readonly whoWasThere: string
  readonly presences: Readonly<Record<Presence, string>>
  readonly sections: Readonly<Record<NoteSection, string>>
  readonly nothingNoted: string
  readonly agreedTargets: string
  readonly actions: string
  readonly actionStates: Readonly<Record<'open' | 'done' | 'dropped', string>>
  readonly addedLater: string
  /** Who added something, and when. */
  readonly addendum: string
}

/** A language that the school's own papers are written in: one of those of families' paper. */
export interface SchoolLanguage {
  /** BCP 47, as families' paper names it. */
  readonly language: string
  readonly sentences: SchoolSentences
}
