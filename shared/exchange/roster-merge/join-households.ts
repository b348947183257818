import { groupBy } from '@shared/kernel/group-by'
import { idList, type RosterRow, type RosterTables } from '../roster/school/tables'
import { listed } from './row-records'

/**
 * One household of several: their adults come together, and get one letter for all of their children. `areSame`: the adults
 * are the same already, so that the letter greets them as before.
 */
export function joinHouseholds(
  tables: RosterTables,
  keptId: string,
  otherIds: ReadonlySet<string>,
  areSame = false,
): RosterTables {
  const kept = tables.households.find((row) => row.household_id === keptId)
  const others = tables.households.filter((row) => otherIds.has(row.household_id))
  if (!kept || others.length === 0) return tables
  const idNow = (id: string): string => (otherIds.has(id) ? keptId : id)
  const all = [kept, ...others]
  const greeted = areSame ? [kept] : all
  const joined: RosterRow<'households'> = {
    ...kept,
    name: textsOf(greeted, 'name').join(' / '),
    adults: textsOf(greeted, 'adults').join(' and '),
    interpreter_language: all.every((row) => row.interpreter_language !== '')
      ? kept.interpreter_language
      : '',
    ...(kept.contact === '' ? contactOf(others) : {}),
  }
  const links = tables.householdStudents.map((row) => ({ ...row, household_id: idNow(row.household_id) }))
  return {
    ...tables,
    households: tables.households.flatMap((row) =>
      otherIds.has(row.household_id) ? [] : [row.household_id === keptId ? joined : row],
    ),
    householdStudents: [...groupBy(links, (row) => `${row.household_id}/${row.student_id}`).values()].flatMap(
      joinedLink,
    ),
    adults: tables.adults.map((row) => ({
      ...row,
      household_ids: idList(listed(row.household_ids).map(idNow)),
    })),
  }
}

/** Joins those of some households that have the same adults. */
export function joinSameAdults(tables: RosterTables, households: readonly string[]): RosterTables {
  const adultsOf = (id: string): string =>
    tables.adults
      .filter((row) => listed(row.household_ids).includes(id))
      .map((row) => row.adult_id)
      .toSorted()
      .join(';')
  return [...groupBy(households, adultsOf).values()].reduce(
    (now, [kept = '', ...others]) => joinHouseholds(now, kept, new Set(others), true),
    tables,
  )
}

type Link = RosterRow<'householdStudents'>

function joinedLink(rows: readonly Link[]): readonly Link[] {
  const [first] = rows
  if (!first) return []
  const relationships = new Set(rows.map((row) => row.relationship).filter((text) => text !== ''))
  return [
    {
      ...first,
      relationship: [...relationships].join(', '),
      receives_letters: rows.some((row) => row.receives_letters === 'yes') ? 'yes' : 'no',
    },
  ]
}

const textsOf = (rows: readonly RosterRow<'households'>[], field: 'name' | 'adults'): readonly string[] => [
  ...new Set(rows.map((row) => row[field]).filter((text) => text !== '')),
]

function contactOf(rows: readonly RosterRow<'households'>[]) {
  const found = rows.find((row) => row.contact !== '')
  return found === undefined ? {} : { contact_channel: found.contact_channel, contact: found.contact }
}
