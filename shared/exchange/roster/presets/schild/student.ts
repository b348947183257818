import type { CsvRow } from '../../../csv'
import { studentKey, type StudentKey } from '../../facts'
import type { TableColumns } from '../../tables/table-columns'

/** Reads a student's name and date of birth, with `#class` after the surname where two share them. */
export function schildStudent(columns: TableColumns): (row: CsvRow) => StudentKey {
  const [family, given, birth] = [columns.at(1), columns.at(2), columns.at(3)]
  return (row) => {
    const [familyName = '', form = ''] = family.text(row).split('#')
    return studentKey({
      givenName: given.text(row),
      familyName: familyName.trim(),
      dateOfBirth: birth.date(row),
      form: form.trim(),
    })
  }
}
