import type { RosterChange, RosterRowName, RosterUpdate } from '@shared/domain/folder/roster-report'
import {
  idColumns,
  mapTables,
  reportedName,
  rosterRow,
  type RosterRow,
  type RosterTableName,
  type RosterTables,
} from '../school/tables'
import { cellKey } from './assumed-cells'
import { withoutLeft } from './without-left'

/** What an import does with rows that are there already, and with those that are gone. */
export type UpdatePolicy =
  /** Fields that differ are changed, gone rows stay. */
  | 'update'
  /** Rows that are there stay as they are. */
  | 'add-only'
  /** The list is as it was read; gone rows go. */
  | 'replace-list'

/** A school after an import, and what differs from before. */
export interface UpdatedSchool {
  readonly tables: RosterTables
  readonly update: RosterUpdate
}

/**
 * Updates a school with what was read now. An empty cell never erases what is there, and a table of which nothing was read stays as it
 * was. Cells that are only `assumed` count as empty. Leavers, given by their ids, go with what only they have.
 */
export function updateSchool(
  earlier: RosterTables,
  read: RosterTables,
  leaverIds: ReadonlySet<string>,
  assumed: ReadonlySet<string>,
  policyOf: (table: RosterTableName) => UpdatePolicy = () => 'update',
): UpdatedSchool {
  const added: RosterRowName[] = []
  const changed: RosterChange[] = []
  const gone: RosterRowName[] = []
  const updated = mapTables((name) => {
    const table = updateTable(name, earlier[name], read[name], { policy: policyOf(name), assumed })
    added.push(...table.added)
    changed.push(...table.changed)
    gone.push(...table.gone)
    return table.rows
  })
  const tables = withoutLeft(updated, read, leaverIds)
  return { tables, update: { added, changed, gone } }
}

interface UpdatedTable<Name extends RosterTableName> extends RosterUpdate {
  readonly rows: readonly RosterRow<Name>[]
}

type Cells = Readonly<Record<string, string>>

function updateTable<Name extends RosterTableName>(
  name: Name,
  earlier: readonly RosterRow<Name>[],
  read: readonly RosterRow<Name>[],
  { policy, assumed }: { readonly policy: UpdatePolicy; readonly assumed: ReadonlySet<string> },
): UpdatedTable<Name> {
  if (read.length === 0) return { rows: earlier, added: [], changed: [], gone: [] }
  const table = reportedName(name)
  const keyOf = (row: Cells): string => idColumns[name].map((column) => row[column] ?? '').join('/')
  const before = new Map(earlier.map((row) => [keyOf(row), row]))
  const now = new Map(read.map((row) => [keyOf(row), row]))
  const changed: RosterChange[] = []
  const isListedAnew = policy === 'update' ? listedAnew(name, read) : () => false
  const kept = earlier.flatMap((row): readonly RosterRow<Name>[] => {
    const id = keyOf(row)
    const newRow = now.get(id)
    if (newRow === undefined) return policy === 'replace-list' || isListedAnew(row) ? [] : [row]
    if (policy === 'add-only') return [row]
    const said = saidOf(name, id, row, newRow, assumed)
    changed.push(...changesOf(table, id, row, said))
    return [mergedRow(name, row, said)]
  })
  const rowNames = (ids: readonly string[]): readonly RosterRowName[] => ids.map((id) => ({ table, id }))
  return {
    rows: [...kept, ...read.filter((row) => !before.has(keyOf(row)))],
    added: rowNames([...now.keys()].filter((id) => !before.has(id))),
    changed,
    gone: rowNames([...before.keys()].filter((id) => !now.has(id))),
  }
}

/** Blocked times are part of what is said of a member of staff: whoever has any in the new list has no others. */
function listedAnew(name: RosterTableName, read: readonly Cells[]): (row: Cells) => boolean {
  if (name !== 'blockedTimes') return () => false
  const staff = new Set(read.map((row) => row.staff_id))
  return (row) => staff.has(row.staff_id)
}

/** What a new row says: cells that are only assumed, or that say less than is known, are blank. */
function saidOf(
  name: RosterTableName,
  id: string,
  before: Cells,
  now: Cells,
  assumed: ReadonlySet<string>,
): Cells {
  const isSaid = (field: string): boolean =>
    !assumed.has(cellKey(name, id, field)) && !(name === 'households' && saysLess(field, before, now))
  return Object.fromEntries(Object.entries(now).filter(([field]) => isSaid(field)))
}

const channels = ['email', 'sms', 'phone', 'letter']

/** A lesser way to reach a family means that a cell was empty, and so does a greeting that only lacks titles. */
function saysLess(field: string, before: Cells, now: Cells): boolean {
  if (field === 'adults') {
    const known = new Set((before[field] ?? '').split(' '))
    return (now[field] ?? '').split(' ').every((word) => known.has(word))
  }
  const isWay = field === 'contact_channel' || field === 'contact'
  const rank = (row: Cells): number => channels.indexOf(row.contact_channel ?? '')
  return isWay && before.contact !== '' && rank(now) > rank(before)
}

const mergedRow = <Name extends RosterTableName>(name: Name, before: Cells, now: Cells): RosterRow<Name> =>
  rosterRow(name, (column) => now[column] || (before[column] ?? ''))

const changesOf = (table: string, id: string, before: Cells, now: Cells): readonly RosterChange[] =>
  Object.entries(before).flatMap(([field, old]) => {
    const value = now[field] ?? ''
    return value === '' || value === old ? [] : [{ table, id, field, old, new: value }]
  })
