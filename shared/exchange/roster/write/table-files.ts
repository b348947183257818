import { writeCsv } from '../../csv'
import type { NamedBytes } from '../../folder/files'
import { rosterFiles, rosterTableNames, type RosterTableName, type RosterTables } from '../school/tables'

/** The tables as CSV files of a conference folder; blocked times only where there are any. */
export const writeTables = (tables: RosterTables): readonly NamedBytes[] =>
  rosterTableNames
    .filter((name) => name !== 'blockedTimes' || tables.blockedTimes.length > 0)
    .map((name) => ({ name: rosterFiles[name].name, bytes: writeCsv(cellsOf(tables, name), false) }))

/** A table's rows as cells, its header first. */
function cellsOf(tables: RosterTables, name: RosterTableName): readonly (readonly string[])[] {
  const columns: readonly string[] = rosterFiles[name].columns
  const rows: readonly Readonly<Record<string, string>>[] = tables[name]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}
