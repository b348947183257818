import type { RosterPreset } from './roster-report'

/** The lists that a file can bring, in the order in which people name them. */
export const rosterLists = [
  'students',
  'families',
  'staff',
  'groups',
  'rooms',
  'attendance',
  'blocked',
] as const
export type RosterList = (typeof rosterLists)[number]

/** The lists of which nobody leaves who is no longer in them: figures, and lessons in which staff cannot come. */
export const listsBesidePeople: ReadonlySet<RosterList> = new Set(['attendance', 'blocked'])

/** What a table was taken for: a format that is known by itself, a list whose columns are mapped, or nothing. */
export type RosterTaking =
  | { readonly kind: 'preset'; readonly preset: RosterPreset }
  | { readonly kind: 'columns'; readonly preset: RosterPreset | null }
  | { readonly kind: 'nothing' }

/** One column of a table, by the name that a mapping gives it. */
export interface RosterColumnUse {
  /** `Forename`; `Forename#2` where a label repeats. */
  readonly key: string
  /** The name of the field that the column is; null: it is not read. */
  readonly field: string | null
  /** What the first rows have there. */
  readonly examples: readonly string[]
}

/** A table of a school's files: what it was taken for, and what it brings. */
export interface RosterFileUse {
  /** The path as it was given, with the sheet's name where a workbook has several. */
  readonly file: string
  readonly taking: RosterTaking
  readonly rows: number
  /** As the WHATWG encoding standard labels it; null: a workbook. */
  readonly encoding: string | null
  /** How many of each list its rows name. */
  readonly brings: Readonly<Partial<Record<RosterList, number>>>
  readonly columns: readonly RosterColumnUse[]
  /** The same for all files with these labels; blank where it has none. */
  readonly fingerprint: string
}

/** What one row becomes: who or what it names, and what it says of them by field. */
export interface RosterRowReading {
  readonly line: number
  readonly items: readonly {
    readonly kind: 'student' | 'contact' | 'staff' | 'group' | 'room'
    readonly name: string
    /** Values by the attribute that they are read as, `date_of_birth`; blank ones left out. */
    readonly says: Readonly<Record<string, string>>
  }[]
}

/** A word of a column of languages that is none. */
export interface UnknownLanguage {
  readonly file: string
  readonly column: string
  readonly word: string
  /** The language that a person has chosen for it. */
  readonly code: string | null
}

const person = ['id', 'title', 'given_name', 'family_name', 'infix', 'name'] as const

/** What a column can be mapped to, by its subject. Contacts of a row after the first are numbered: `contact2.email`. */
export const mappableAttributes = {
  student: [
    ...person.filter((one) => one !== 'title'),
    ...['upn', 'preferred_name', 'date_of_birth', 'form', 'form_teacher', 'year_group', 'leaving_date'],
    ...['home_language', 'address'],
    ...['sessions_possible', 'sessions_attended', 'sessions_missed'],
    ...['absences_authorised', 'absences_unauthorised', 'times_late', 'attendance_as_of'],
  ],
  contact: [
    ...person,
    ...['relationship', 'priority', 'responsibility', 'lives_with', 'letters', 'email', 'mobile', 'phone'],
    ...['address', 'spoken_languages', 'letter_language', 'interpreter'],
  ],
  household: ['id', 'salutation'],
  staff: [...person, 'role', 'email', 'room', 'room_name', 'spoken_languages'],
  group: ['id', 'name', 'subject', 'teacher'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** How a mapping says that a column is not read. */
export const ignoredColumn = 'ignore'
