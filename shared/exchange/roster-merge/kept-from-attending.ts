import { mustNotAttend } from '@shared/domain/people/must-not-attend'
import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { RosterTables } from '../roster/school/tables'
import { spokenName } from '../roster/values/names'
import { adultOf, guardianshipOf } from './row-records'
import type { StoredPeople } from './stored-tables'

/** A roster in which nobody attends who must not, and those who would have. */
export interface KeptFromAttending {
  readonly tables: RosterTables
  readonly proposals: readonly RosterProposal[]
}

/** Lists do not lift a marker: adults who must not attend do not, whatever the roster says of them. */
export function keptFromAttending(tables: RosterTables, stored: StoredPeople): KeptFromAttending {
  const away = mustNotAttend(
    {
      adults: tables.adults.map((row) => adultOf(row, null, row.adult_id)),
      guardianships: tables.householdStudents.map(guardianshipOf),
    },
    { adults: stored.adult, guardianships: stored.guardianship },
    stored.marker,
  )
  const said = tables.adults.filter((row) => row.attends === 'yes' && away.has(row.adult_id))
  if (said.length === 0) return { tables, proposals: [] }
  return {
    tables: {
      ...tables,
      adults: tables.adults.map((row) => (away.has(row.adult_id) ? { ...row, attends: 'no' } : row)),
    },
    proposals: said.map((row) => ({
      kind: 'must-not-attend',
      ids: [row.adult_id],
      names: [spokenName(row.given_name, row.family_name)],
    })),
  }
}
