import type { Violation } from '@shared/domain/rules'

/** What a conference folder speaks of by id. */
export type FolderSubject =
  | 'staff'
  | 'room'
  | 'student'
  | 'household'
  | 'adult'
  | 'interpreter'
  | 'session'
  | 'request'
  | 'group-session'
  | 'teaching-group'
  | 'building'

/** Where in a conference folder something stands. */
export interface FolderPlace {
  readonly file: string
  /** The physical line of the file where the row begins; line 1 is the header. Null: the file as a whole. */
  readonly line: number | null
  /** A column, or in event.json the path of a value such as `sessions[1].start`. */
  readonly column: string | null
  /** The text found there, exactly. */
  readonly value: string | null
}

/** Where else the same was found: some of the lines, and on how many it was. */
export interface MoreLines {
  readonly more?: { readonly lines: readonly number[]; readonly count: number }
}

/** A problem in a conference folder, reported together with all others: nothing is imported while there is one. */
export interface FolderProblem extends FolderPlace, MoreLines {
  readonly fault: FolderFault
}

/** How many problems there are: those listed and those only counted. */
export const countProblems = (problems: readonly FolderProblem[]): number =>
  problems.reduce((sum, { fault }) => sum + (fault.kind === 'more-problems' ? fault.count : 1), 0)

/** Something in a conference folder that is no error, but that the office should know before it imports. */
export interface FolderWarning extends FolderPlace, MoreLines {
  readonly about: FolderConcern
}

export type FolderFault =
  | { readonly kind: 'missing-file' }
  /** In place of the file lies a link to somewhere else, which is not followed. */
  | { readonly kind: 'link' }
  /** A workbook of the same name as a CSV file: only one of them can be right. */
  | { readonly kind: 'file-twice'; readonly other: string }
  /** In megabytes. */
  | { readonly kind: 'file-too-large'; readonly most: number }
  | { readonly kind: 'too-many-rows'; readonly most: number }
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'no-header' }
  /** The first row names none of the columns. */
  | { readonly kind: 'not-a-header'; readonly columns: readonly string[] }
  | { readonly kind: 'missing-column' }
  | { readonly kind: 'column-twice' }
  | { readonly kind: 'bad-quotes' }
  | { readonly kind: 'too-many-cells' }
  /** event.json has no such value. */
  | { readonly kind: 'missing-value' }
  | { readonly kind: 'wrong-type'; readonly expected: 'text' | 'number' | 'list' | 'object' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-one-of'; readonly allowed: readonly string[] }
  | { readonly kind: 'not-a-whole-number'; readonly least: number }
  | { readonly kind: 'too-much'; readonly most: number }
  /** More characters than a cell of this kind can need. */
  | { readonly kind: 'too-long'; readonly most: number }
  /** More sessions, or breaks of one session, than an event can have. */
  | { readonly kind: 'too-many'; readonly most: number }
  /** U+FFFD: a letter that was lost when another program wrote the file. */
  | { readonly kind: 'lost-letter' }
  /** UTF-8 that another program took for Windows-1252. */
  | { readonly kind: 'read-twice'; readonly meant: string }
  | { readonly kind: 'not-a-time' }
  | { readonly kind: 'not-a-date' }
  /** No date of the column shows whether the day or the month comes first. */
  | { readonly kind: 'unclear-date' }
  | { readonly kind: 'year-out-of-range'; readonly first: number; readonly last: number }
  /** One of the cell's codes, and the code that was meant where that can be guessed. */
  | { readonly kind: 'not-a-language'; readonly code: string; readonly meant: string | null }
  | { readonly kind: 'not-a-timezone' }
  | { readonly kind: 'end-before-start'; readonly start: string }
  | { readonly kind: 'no-sessions' }
  | { readonly kind: 'sessions-overlap'; readonly other: string }
  | { readonly kind: 'off-grid'; readonly what: 'length' | 'start'; readonly slotMinutes: number }
  /** Lists in cells are separated by semicolons, so an id cannot hold one. */
  | { readonly kind: 'semicolon-in-id' }
  | { readonly kind: 'duplicate-id'; readonly firstLine: number | null }
  /** Two rows say something of the same thing; only one can be true. */
  | { readonly kind: 'duplicate-row'; readonly firstLine: number }
  | { readonly kind: 'repeated-in-list'; readonly id: string }
  | { readonly kind: 'unknown-id'; readonly id: string; readonly subject: FolderSubject }
  /** A walk from a room to a building: it must be two rooms or two buildings. */
  | { readonly kind: 'room-to-building'; readonly room: string }
  | { readonly kind: 'self-separation' }
  /** A group session that starts before its session, or ends after it. */
  | { readonly kind: 'outside-session'; readonly start: string; readonly end: string }
  | { readonly kind: 'in-break'; readonly start: string; readonly end: string }
  /** More households than a group session holds. */
  | { readonly kind: 'over-capacity'; readonly households: number }
  /** Staff or a household in two group sessions that overlap. */
  | { readonly kind: 'in-two-group-sessions'; readonly id: string; readonly other: string }
  /** Group sessions that break a rule among themselves, whatever the plan. */
  | { readonly kind: 'group-session-breaks-rule'; readonly violation: Violation }
  /** Rows of one meeting have the same staff, minutes, mode and room. */
  | {
      readonly kind: 'meeting-rows-differ'
      readonly meetingId: string
      readonly firstLine: number
      readonly expected: string
    }
  /** A pinned row tells other staff or another room than its request has. */
  | { readonly kind: 'pin-differs'; readonly expected: string }
  | { readonly kind: 'pin-breaks-rule'; readonly violation: Violation }
  /** As many problems of the file as are not listed. */
  | { readonly kind: 'more-problems'; readonly count: number }

export type FolderConcern =
  /** An announced appointment whose request or session is gone counts as dropped. */
  | { readonly kind: 'announced-request-gone' }
  | { readonly kind: 'announced-session-gone' }
  /** Nor can one be kept that no longer lies within its session. */
  | { readonly kind: 'announced-outside-session' }
  | { readonly kind: 'unknown-channel' }
  /** A request about a student who is not of that household. */
  | { readonly kind: 'not-their-child'; readonly householdId: string }
  | { readonly kind: 'unknown-file' }
  | { readonly kind: 'link' }
  | { readonly kind: 'unknown-column' }
  /** How a file was read that is not UTF-8 with commas; `examples` let a person judge whether that is right. */
  | {
      readonly kind: 'read-file'
      readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
      readonly separator: ',' | ';' | '\t' | '|'
      readonly hasSeparatorLine: boolean
      readonly examples: readonly string[]
    }
  /** A column whose name is written in another way. */
  | { readonly kind: 'read-header' }
  /** A word, time or date that is written in another way, and how it was read. */
  | { readonly kind: 'read-as'; readonly read: string }
  /** As many notes on the file as are not listed. */
  | { readonly kind: 'more-notes'; readonly count: number }
