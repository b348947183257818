import type { RosterProposal, RosterUpdate } from '@shared/domain/folder/roster-report'
import { groupBy } from '@shared/kernel/group-by'
import type { RosterRow, RosterTables } from '../school/tables'
import { foldName, spokenName } from '../values/names'

/**
 * Adults who are gone and whose namesakes were added with another id, for the same students or with one e-mail or telephone
 * in common: without ids of the school's, a changed e-mail looks like a new person.
 */
export function changedContactIds(
  earlier: RosterTables,
  read: RosterTables,
  { added, gone }: RosterUpdate,
): readonly RosterProposal[] {
  const idsIn = (rows: RosterUpdate['added']) =>
    new Set(rows.filter(({ table }) => table === 'adults').map(({ id }) => id))
  const [goneIds, addedIds] = [idsIn(gone), idsIn(added)]
  const before = groupBy(
    earlier.adults.filter((row) => goneIds.has(row.adult_id)),
    nameKey,
  )
  const studentsBefore = studentsOf(earlier)
  const studentsNow = studentsOf(read)
  return read.adults
    .filter((row) => addedIds.has(row.adult_id))
    .flatMap((row) =>
      (before.get(nameKey(row)) ?? [])
        .filter((old) => isLikelySame(old, row) || shareStudent(studentsBefore(old), studentsNow(row)))
        .map((old): RosterProposal => ({
          kind: 'contact-id-changed',
          ids: [old.adult_id, row.adult_id],
          names: [spokenName(row.given_name, row.family_name)],
        })),
    )
}

type Adult = RosterRow<'adults'>

const nameKey = ({ given_name, family_name }: Adult): string => foldName(given_name, family_name)

const isLikelySame = (a: Adult, b: Adult): boolean =>
  (a.email !== '' && foldName(a.email) === foldName(b.email)) || (a.phone !== '' && a.phone === b.phone)

function studentsOf({ householdStudents }: RosterTables): (adult: Adult) => ReadonlySet<string> {
  const byHousehold = groupBy(householdStudents, (row) => row.household_id)
  return ({ household_ids }) =>
    new Set(
      household_ids.split(';').flatMap((id) => (byHousehold.get(id) ?? []).map((row) => row.student_id)),
    )
}

const shareStudent = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((id) => b.has(id))
