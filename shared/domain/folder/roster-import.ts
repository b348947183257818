import type { IdentityQuestion } from './import-merge'
import type { RosterList } from './roster-files'
import type { ProposalKind, RosterProposal } from './roster-report'

/** What an import does with people who are stored already, and with those that a list no longer names. */
export type RosterPolicy =
  /** Fields that differ are changed; whoever is not listed stays. */
  | 'update'
  /** Whoever is stored stays as they are. */
  | 'add-only'
  /** Whoever is not listed has left. */
  | 'replace-list'

/** A policy for each list. */
export type RosterPolicies = Readonly<Record<RosterList, RosterPolicy>>

/** The school year that forms and teaching groups are read for: one that is stored, or a new one by its first year. */
export type RosterYear =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly begins: number; readonly name: string }

/** Somebody who is put right by hand in People. */
export interface RosterToDo {
  readonly proposal: RosterProposal
  readonly list: 'students' | 'staff'
  /** Of the stored record. */
  readonly id: string
}

/** A proposal that can be carried out. */
export type RosterAdvice = RosterProposal & {
  /** Names it among the accepted ones. */
  readonly key: string
}

/** The proposals that can be carried out; each of the others says who mends it, and where. */
export const acceptableProposals: ReadonlySet<ProposalKind> = new Set<ProposalKind>([
  'same-adult',
  'contact-id-changed',
  'title-in-name',
  'two-first-names',
  'couple-to-split',
  'siblings-in-two-households',
  'couple-to-join',
  'adult-pupil',
  'letters-without-responsibility',
  'impossible-date',
])

/** The key by which a proposal is accepted: the same as long as the files are. */
export const proposalKey = ({ kind, ids, names }: RosterProposal): string =>
  [kind, ...ids, ...(ids.length === 0 ? names : [])].join(' ')

/** A field of a table, as `RosterUpdate` names it: `students.form`. */
export interface RosterFieldChange {
  readonly table: string
  readonly name: string
  readonly field: string
  readonly old: string
  readonly new: string
}

/** Somebody or something that comes or goes, by the table that it is in. */
export interface RosterNamed {
  readonly table: string
  readonly name: string
  /** Which lesson of the week it is, where it is a time at which staff cannot come. */
  readonly lesson?: { readonly day: number; readonly period: number }
}

/** So many of something; `shown` are the first of them. */
export interface Shortened<Item> {
  readonly total: number
  readonly shown: readonly Item[]
}

/** What an import would do, for a person to look over. */
export interface RosterPreview {
  readonly added: Shortened<RosterNamed>
  readonly changed: Shortened<RosterFieldChange>
  /** Stored, and no longer in their list; those of a list that is replaced leave. */
  readonly gone: Shortened<RosterNamed & { readonly leaves: boolean }>
  /** Asked before anything is written. */
  readonly questions: readonly IdentityQuestion[]
  readonly advice: readonly RosterAdvice[]
  /** What a person does in People after the import. */
  readonly toDo: readonly RosterToDo[]
  /** What was done with rows that could have meant something else. */
  readonly notes: readonly RosterProposal[]
  /** How many records it writes. */
  readonly records: number
}

/** How the columns of one kind of list were mapped by hand, remembered for the next list with the same header. */
export interface StoredRosterMapping {
  readonly id: string
  /** As the office calls it; at first the name of the file. */
  readonly name: string
  /** The last file that was mapped so: a mapping that is saved as a file names it. */
  readonly file: string
  /** Of the header that it belongs to. */
  readonly fingerprint: string
  /** The name of a field by column, or `ignore`. */
  readonly columns: Readonly<Record<string, string>>
  /** Answers to questions about a column, by column. */
  readonly answers: Readonly<Record<string, string>>
}

/** What the school still lacks, with these files and all that is stored. */
export const rosterGaps = [
  'students',
  'families',
  'staff',
  'form-teachers',
  'groups',
  'rooms',
  'emails',
] as const
export type RosterGap = (typeof rosterGaps)[number]
