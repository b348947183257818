import type {
  RosterFieldChange,
  RosterNamed,
  RosterPolicies,
  RosterPreview,
  Shortened,
} from '@shared/domain/folder/roster-import'
import type { RosterChange, RosterRowName } from '@shared/domain/folder/roster-report'
import { reportedName, rosterTableNames, type RosterTables } from '../roster/school/tables'
import { spokenName } from '../roster/values/names'
import type { RosterMerge } from './merge-roster'
import { keyOfRow } from './rename-ids'
import { listed } from './row-records'

/** More than these are not shown, so that a window with tens of thousands of people stays quick. */
const shownItems = 500

/** What a merge would do, with the names by which a person knows everybody. */
export function describeMerge(merge: RosterMerge, policies: RosterPolicies): RosterPreview {
  const nameOf = namesIn(merge.before, merge.after)
  const blocked = new Set(merge.after.blockedTimes.map((row) => keyOfRow('blockedTimes', row)))
  const leaves = ({ table, id }: RosterRowName): boolean =>
    merge.leftIds.has(id) ||
    (table === 'teaching_groups' && policies.groups === 'replace-list') ||
    (table === reportedName('blockedTimes') && !blocked.has(id))
  const named = ({ table, id }: RosterRowName): RosterNamed => ({
    table,
    name: nameOf(table, id),
    ...(table === reportedName('blockedTimes') ? { lesson: lessonOf(id) } : {}),
  })
  const { added, changed, gone } = merge.update
  return {
    added: shortened(added, named),
    changed: shortened(changed, (one) => fieldChange(one, nameOf)),
    gone: shortened(gone, (one) => ({ ...named(one), leaves: leaves(one) })),
    questions: merge.questions,
    advice: merge.advice,
    toDo: merge.toDo,
    notes: merge.notes,
    records: merge.changes.length,
  }
}

function shortened<Item, Shown>(items: readonly Item[], show: (item: Item) => Shown): Shortened<Shown> {
  return { total: items.length, shown: items.slice(0, shownItems).map(show) }
}

type NameOf = (table: string, id: string) => string

function fieldChange(change: RosterChange, nameOf: NameOf): RosterFieldChange {
  const { table, id, field } = change
  const textOf = (cell: string): string => {
    const named = tableOfField[field]
    return named === undefined
      ? cell
      : listed(cell)
          .map((one) => nameOf(named, one))
          .join(', ')
  }
  return { table, name: nameOf(table, id), field, old: textOf(change.old), new: textOf(change.new) }
}

/** Fields whose cells hold ids, and the tables that these are of. */
const tableOfField: Readonly<Record<string, string>> = {
  household_ids: 'households',
  staff_id: 'staff',
  staff_ids: 'staff',
  student_ids: 'students',
  room_id: 'rooms',
}

/** Names by table and id, as somebody is called now, else as they were. */
function namesIn(before: RosterTables, after: RosterTables): NameOf {
  const names = new Map<string, string>()
  for (const tables of [before, after]) {
    for (const table of rosterTableNames) {
      const rows: readonly Readonly<Record<string, string>>[] = tables[table]
      for (const row of rows) names.set(`${reportedName(table)} ${keyOfRow(table, row)}`, rowName(row))
    }
  }
  const one: NameOf = (table, id) => names.get(`${table} ${id}`) ?? ''
  return (table, id) => {
    if (table === 'blocked_times') return one('staff', id.split('/')[0] ?? '')
    if (table === 'attendance') return one('students', id)
    if (table !== 'household_students') return one(table, id)
    const [household = '', student = ''] = id.split('/')
    return [one('students', student), one('households', household)].filter((name) => name !== '').join(', ')
  }
}

/** The day and the lesson that the id of a blocked time names. */
function lessonOf(id: string): NonNullable<RosterNamed['lesson']> {
  const [, day, period] = id.split('/').map(Number)
  return { day: day ?? 0, period: period ?? 0 }
}

const rowName = (row: Readonly<Record<string, string>>): string =>
  row.name ?? spokenName(row.title ?? '', row.given_name ?? '', row.family_name ?? '')
