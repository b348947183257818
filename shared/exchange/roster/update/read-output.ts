import { err, ok, type Result } from '@shared/kernel/result'
import { readCsv } from '../../csv'
import { columnName, type NamedBytes } from '../../folder/files'
import { decodeText } from '../../text'
import {
  mapTables,
  rosterFiles,
  rosterRow,
  type RosterRow,
  type RosterTableName,
  type RosterTables,
} from '../school/tables'

/** Reads an earlier output: tables that are not there are empty. */
export function readOutput(files: readonly NamedBytes[]): Result<RosterTables, 'not-an-output'> {
  const isOutput = files.some((file) => baseName(file.name) === rosterFiles.students.name)
  return isOutput ? ok(mapTables((name) => rowsOf(files, name))) : err('not-an-output')
}

const baseName = (path: string): string => path.split(/[/\\]/).at(-1)?.toLowerCase() ?? ''

function rowsOf<Name extends RosterTableName>(
  files: readonly NamedBytes[],
  name: Name,
): readonly RosterRow<Name>[] {
  const file = files.find((one) => baseName(one.name) === rosterFiles[name].name)
  const decoded = file === undefined ? null : decodeText(file.bytes)
  if (!decoded?.ok) return []
  const [header, ...rows] = readCsv(decoded.value.text)
  const positions = new Map(header?.cells.map((cell, i) => [columnName(cell), i]) ?? [])
  return rows.map(({ cells }) => rosterRow(name, (column) => cells[positions.get(column) ?? -1] ?? ''))
}
