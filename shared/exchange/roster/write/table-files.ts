import { writeCsv } from '../../csv'
import type { NamedBytes } from '../../folder/files'
import { rosterFiles, rosterTableNames, type RosterTableName, type RosterTables } from '../school/tables'

/** Tables that few files bring: they are written only where they have rows. */
const seldom: ReadonlySet<RosterTableName> = new Set(['blockedTimes', 'attendance'])

/** The tables as CSV files of a conference folder. */
export const writeTables = (tables: RosterTables): readonly NamedBytes[] =>
  rosterTableNames
    .filter((name) => !seldom.has(name) || tables[name].length > 0)
    .map((name) => ({ name: rosterFiles[name].name, bytes: writeCsv(cellsOf(tables, name), false) }))

/** A table's rows as cells, its header first. */
function cellsOf(tables: RosterTables, name: RosterTableName): readonly (readonly string[])[] {
  const columns: readonly string[] = rosterFiles[name].columns
  const rows: readonly Readonly<Record<string, string>>[] = tables[name]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}
