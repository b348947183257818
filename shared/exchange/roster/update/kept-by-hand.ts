import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { RosterTables } from '../school/tables'
import { spokenName } from '../values/names'
import { cellKey } from './assumed-cells'
import type { UpdatePolicy } from './update-school'

/**
 * No list says who attends: it is taken from the relationship. Whoever has it set by hand, given by their ids with whether they attend,
 * keeps it, unless the list replaces what is there.
 */
export function keptByHand(
  tables: RosterTables,
  byHand: ReadonlyMap<string, boolean>,
  { assumed, policy }: { readonly assumed: ReadonlySet<string>; readonly policy: UpdatePolicy },
): { readonly tables: RosterTables; readonly proposals: readonly RosterProposal[] } {
  if (byHand.size === 0 || policy !== 'update') return { tables, proposals: [] }
  const kept: RosterTables['adults'][number][] = []
  const adults = tables.adults.map((row) => {
    const attends = byHand.get(row.adult_id)
    if (attends === undefined || (row.attends === 'yes') === attends) return row
    if (!assumed.has(cellKey('adults', row.adult_id, 'attends'))) kept.push(row)
    return { ...row, attends: attends ? 'yes' : 'no' }
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
