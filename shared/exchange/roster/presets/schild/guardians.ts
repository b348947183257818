import { newContact, newStudent, type RosterFact } from '../../facts'
import type { ReadingContext } from '../../tables/column'
import type { RosterTable } from '../../tables/roster-table'
import { placeOf, TableColumns } from '../../tables/table-columns'
import { schildStudent } from './student'

/** SchuelerErzieher: one row is one address with up to two adults, who get one letter; separated parents have two rows. */
export function* readGuardians(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context)
  const student = schildStudent(columns)
  const relationship = columns.at(4)
  const persons = [
    { from: 5, email: columns.at(17) },
    { from: 9, email: columns.at(19) },
  ].map(({ from, email }) => ({
    salutation: columns.at(from),
    title: columns.at(from + 1),
    family: columns.at(from + 2),
    given: columns.at(from + 3),
    email,
  }))
  const address = [13, 14, 15, 16].map((position) => columns.at(position))
  const letters = columns.at(18)
  for (const row of table.rows) {
    const at = placeOf(table, row)
    const key = student(row)
    yield newStudent(at, key)
    for (const person of persons) {
      const adult = {
        title: [person.salutation.text(row), person.title.text(row)].filter(Boolean).join(' '),
        familyName: person.family.text(row),
        givenName: person.given.text(row),
        email: person.email.email(row),
        address: address
          .map((one) => one.text(row))
          .filter(Boolean)
          .join(', '),
      }
      if (adult.familyName === '' && adult.givenName === '') continue
      yield newContact(at, key, adult, {
        relationship: relationship.text(row),
        // A blank means yes.
        getsLetters: letters.flag(row) ?? true,
        part: `${table.file} ${row.line}`,
      })
    }
  }
}
