import type { AssembledSchool } from '../school/assemble'
import { householdFacts } from '../school/households'
import { reportedName, type RosterTableName } from '../school/tables'

/** The key of one cell of a table. */
export const cellKey = (table: RosterTableName, id: string, field: string): string =>
  `${reportedName(table)}\u0000${id}\u0000${field}`

/** Cells that hold what is usual because the files do not say: to an update they are empty. */
export function assumedCells({ staff, households }: AssembledSchool): ReadonlySet<string> {
  const cells = new Set<string>()
  for (const { id, role } of staff) if (role === '') cells.add(cellKey('staff', id, 'role'))
  for (const household of households) {
    const { id, adults, links } = household
    if (!householdFacts.sayLanguages(household)) cells.add(cellKey('households', id, 'letter_language'))
    for (const student of new Set(links.map((link) => link.student))) {
      const own = links.filter((link) => link.student === student)
      if (!householdFacts.sayLetters(own))
        cells.add(cellKey('householdStudents', `${id}/${student.id}`, 'receives_letters'))
    }
    for (const adult of adults) {
      const isRelated = links.some((link) => link.adult === adult && link.relationship !== '')
      if (!isRelated) cells.add(cellKey('adults', adult.id, 'attends'))
    }
  }
  return cells
}

/** Cells about letters that come from parental responsibility because no file has a column for letters. */
export const derivedCells = ({ households }: AssembledSchool): ReadonlySet<string> =>
  new Set(
    households.flatMap(({ id, links }) =>
      [...new Set(links.map((link) => link.student))]
        .filter((student) => links.every((link) => link.student !== student || link.getsLetters === null))
        .map((student) => cellKey('householdStudents', `${id}/${student.id}`, 'receives_letters')),
    ),
  )
