import type { RosterPreset } from '@shared/domain/folder/roster-report'
import type { RosterFact } from '../facts'
import type { RosterFindings } from '../findings'
import type { ReadingContext } from '../tables/column'
import type { RawTable, RosterTable } from '../tables/roster-table'

/** A table that a reader has recognised, and which of its format's files it is. */
export interface KnownTable {
  readonly kind: string
  readonly table: RosterTable
}

/** Reads the files of one system, or of several that share their shape. */
export interface RosterReader {
  /** Recognises a file whose columns are known by position. */
  readonly positional?: (raw: RawTable, findings: RosterFindings) => KnownTable | null
  /** Which file of the format a table is, by its labels and name; null for none. */
  readonly kindOf: (table: RosterTable) => string | null
  /** Kinds of files that the format has and that are never read. */
  readonly ignored: ReadonlySet<string>
  /** The format, once all its tables are known. */
  readonly presetOf: (tables: readonly KnownTable[], context: ReadingContext) => RosterPreset
  /** What the tables say, row by row. */
  readonly read: (tables: readonly KnownTable[], context: ReadingContext) => Iterable<RosterFact>
}

/** The tables of one kind. */
export const tablesOf = (tables: readonly KnownTable[], kind: string): readonly RosterTable[] =>
  tables.filter((one) => one.kind === kind).map(({ table }) => table)
