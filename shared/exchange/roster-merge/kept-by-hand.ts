import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { Adult } from '@shared/domain/people/people'
import { neverAttends } from '../roster/school/households'
import type { RosterTables } from '../roster/school/tables'
import { cellKey } from '../roster/update/assumed-cells'
import type { UpdatePolicy } from '../roster/update/update-school'
import { spokenName } from '../roster/values/names'

/**
 * No list says who attends: it is taken from the relationship. Where a stored adult attends or not against what their relationship
 * comes to, somebody has set that by hand, and it stays, unless the list replaces what is there.
 */
export function keptByHand(
  tables: RosterTables,
  stored: readonly Adult[],
  { assumed, policy }: { readonly assumed: ReadonlySet<string>; readonly policy: UpdatePolicy },
): { readonly tables: RosterTables; readonly proposals: readonly RosterProposal[] } {
  const byHand = new Map<string, Adult>(stored.filter(isSetByHand).map((adult) => [adult.id, adult]))
  if (byHand.size === 0 || policy !== 'update') return { tables, proposals: [] }
  const kept: RosterTables['adults'][number][] = []
  const adults = tables.adults.map((row) => {
    const before = byHand.get(row.adult_id)
    if (!before || (row.attends === 'yes') === before.attends) return row
    if (!assumed.has(cellKey('adults', row.adult_id, 'attends'))) kept.push(row)
    return { ...row, attends: before.attends ? 'yes' : 'no' }
  })
  return {
    tables: { ...tables, adults },
    proposals: kept.map((row) => ({
      kind: 'attends-by-hand',
      ids: [row.adult_id],
      names: [spokenName(row.given_name, row.family_name)],
    })),
  }
}

const isSetByHand = ({ attends, relationship }: Adult): boolean =>
  attends === relationship.split(', ').every(neverAttends)
