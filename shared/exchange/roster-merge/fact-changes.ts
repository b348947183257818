import type { RosterChange } from '@shared/domain/folder/roster-report'
import type { Adult, Household } from '@shared/domain/people/people'
import { reportedName, type RosterTableName } from '../roster/school/tables'
import type { RosterRecordChange } from './record-changes'

/** Changes of stored adults and households in what the tables have no column for, by the names of mapped fields. */
export const factChanges = (changes: readonly RosterRecordChange[]): readonly RosterChange[] =>
  changes.flatMap((change) => {
    if (change.before === null || change.after === null) return []
    if (change.kind === 'adult')
      return differing('adults', change.id, adultFacts(change.before), adultFacts(change.after))
    if (change.kind === 'household')
      return differing('households', change.id, householdFacts(change.before), householdFacts(change.after))
    return []
  })

type Facts = Readonly<Record<string, string>>

const adultFacts = (adult: Adult): Facts => ({
  relationship: adult.relationship,
  priority: adult.contactOrder === null ? '' : String(adult.contactOrder),
  letters: adult.receivesLetters ? 'yes' : 'no',
  spoken_languages: adult.speaks.join(', '),
})

const householdFacts = (household: Household): Facts => ({ address: household.address })

const differing = (
  table: RosterTableName,
  id: string,
  before: Facts,
  after: Facts,
): readonly RosterChange[] =>
  Object.entries(after).flatMap(([field, now]) => {
    const old = before[field] ?? ''
    return old === now ? [] : [{ table: reportedName(table), id, field, old, new: now }]
  })
