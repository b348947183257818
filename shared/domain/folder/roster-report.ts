/** The formats of schools' systems that are recognised by themselves; anything else is mapped column by column. */
export const rosterPresets = [
  'oneroster-1.1',
  'oneroster-1.2',
  'sds-1',
  'sds-2.0',
  'sds-2.1',
  'clever',
  'powerschool',
  'untis',
  'schild',
  'eduka',
  'zermelo',
] as const
export type RosterPreset = (typeof rosterPresets)[number]

/** Where in a school's file something stands. */
export interface RosterPlace {
  /** The path as it was given: `export.zip/users.csv`. */
  readonly file: string
  /** The physical line on which the row begins, in a workbook the sheet's row; 0: the file as a whole. */
  readonly line: number
  /** The column's label as the file has it, or its position where it has none; blank: the whole row. */
  readonly column: string
  /** The text found there. */
  readonly value: string
}

/** What is wrong with a file, a row or a cell. */
export type RosterFault =
  /** The whole file was refused. */
  | { readonly kind: 'nul-bytes' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-many-rows' }
  | { readonly kind: 'too-many-columns' }
  | { readonly kind: 'too-many-entries' }
  | { readonly kind: 'path-outside' }
  | { readonly kind: 'nested-archive' }
  | { readonly kind: 'not-an-archive' }
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'link' }
  /** No preset knows it, and its labels do not say who is in it. */
  | { readonly kind: 'unknown-file' }
  | { readonly kind: 'no-rows' }
  /** It tells of absences, but not of how many. */
  | { readonly kind: 'no-sessions-possible' }
  /** It gives students by their ids alone, and no other file names them. */
  | { readonly kind: 'students-without-names'; readonly count: number }
  /** The row was left out. */
  | { readonly kind: 'over-wide'; readonly columns: number }
  | { readonly kind: 'bad-quotes' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'unknown-id'; readonly meant: string | null }
  | { readonly kind: 'no-role' }
  | { readonly kind: 'no-student' }
  /** Two students could be meant. */
  | { readonly kind: 'ambiguous-name' }
  /** The cell was left out, and the row stays. */
  | { readonly kind: 'scientific-number' }
  | { readonly kind: 'lost-leading-zeros'; readonly digits: number }
  | { readonly kind: 'date-for-form' }
  | { readonly kind: 'excel-error' }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'not-an-email' }
  | { readonly kind: 'not-yes-or-no' }
  | { readonly kind: 'not-a-language' }
  | { readonly kind: 'not-a-period' }
  | { readonly kind: 'not-a-count' }
  | { readonly kind: 'more-than-possible'; readonly possible: number }
  | { readonly kind: 'semicolon-in-id' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'differs'; readonly kept: string }
  /** The cell was read, but should be looked at. */
  | { readonly kind: 'phone-lost-zero' }
  | { readonly kind: 'apostrophe' }
  | { readonly kind: 'lost-letter' }
  | { readonly kind: 'read-twice'; readonly meant: string }

/** One thing that is wrong, found together with all others; good rows are read all the same. */
export interface RosterProblem extends RosterPlace {
  readonly fault: RosterFault
}

/** What must be answered before anything can be read. */
export type RosterAsk =
  /** Days and months of all dates of the column could change places. */
  | {
      readonly kind: 'date-order'
      readonly examples: readonly string[]
      /** The order that fits all rows, day first where both do; null where neither does. */
      readonly offered: 'day-first' | 'month-first' | null
    }
  /** Bytes that are no letters in any encoding that was tried. */
  | { readonly kind: 'encoding'; readonly line: number }
  /** One id stands for two people. */
  | { readonly kind: 'same-id'; readonly id: string; readonly names: readonly string[] }
  /** Two rows of a list with one row for each student have one name, date of birth and form, and no id. */
  | { readonly kind: 'same-name'; readonly name: string }
  /** Rows of people whose names could be in several columns or in none. */
  | { readonly kind: 'columns' }

/** A question about a file or one of its columns. */
export interface RosterQuestion {
  readonly file: string
  readonly column: string
  readonly ask: RosterAsk
}

/** What the doctor proposes; a person decides. */
export type ProposalKind =
  | 'same-adult'
  | 'cloned-student'
  | 'contact-id-changed'
  | 'title-in-name'
  | 'two-first-names'
  | 'siblings-in-two-households'
  | 'couple-to-split'
  | 'couple-to-join'
  | 'adult-pupil'
  | 'letters-without-responsibility'
  | 'student-without-contact'
  | 'staff-without-room'
  | 'impossible-date'
  | 'not-a-language'
  /** Only where there are markers: lists are merged with what is stored. */
  | 'must-not-attend'
  /** Where somebody has set it otherwise than lists come to. */
  | 'attends-by-hand'

/** One proposal: the ids of what it is about, and the names or values by which a person knows it. */
export interface RosterProposal {
  readonly kind: ProposalKind
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

/** A person that the school's system marks as gone. */
export interface RosterLeaver {
  readonly file: string
  readonly line: number
  readonly id: string
  readonly name: string
}

/** A row of the updated school, by its table and id. */
export interface RosterRowName {
  readonly table: string
  readonly id: string
}

/** One field of a row that is not what it was. */
export interface RosterChange extends RosterRowName {
  readonly field: string
  readonly old: string
  readonly new: string
}

/** What differs from an earlier reading. */
export interface RosterUpdate {
  readonly added: readonly RosterRowName[]
  readonly changed: readonly RosterChange[]
  readonly gone: readonly RosterRowName[]
}

/** What a reading of a school's files came to. */
export interface RosterReport {
  readonly preset: RosterPreset | null
  /** By file, as the WHATWG encoding standard labels it. */
  readonly encoding: Readonly<Record<string, string>>
  /** How many rows of people, groups and so on each file has. */
  readonly rows: Readonly<Record<string, number>>
  readonly counts: {
    readonly students: number
    readonly staff: number
    readonly households: number
    readonly adults: number
    readonly groups: number
    readonly rooms: number
  }
  readonly problems: readonly RosterProblem[]
  readonly questions: readonly RosterQuestion[]
  readonly proposals: readonly RosterProposal[]
  readonly leavers: readonly RosterLeaver[]
  readonly update: RosterUpdate
}
