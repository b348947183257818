import type { CsvRow } from '../../csv'
import type { AttendanceFact, StudentKey } from '../facts'
import type { ReadingContext } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { placeOf } from '../tables/table-columns'
import type { MappedColumns } from './mapped-columns'

/** The attributes of a student that tell of attendance. */
export const attendanceAttributes = [
  'sessions_possible',
  'sessions_attended',
  'sessions_missed',
  'absences_authorised',
  'absences_unauthorised',
  'times_late',
  'attendance_as_of',
] as const

/** Reads a student's attendance: what was missed is in a column, or is what was not attended, or all absences together. */
export function attendanceReader(table: RosterTable, columns: MappedColumns, context: ReadingContext) {
  const one = (attribute: (typeof attendanceAttributes)[number]) => columns.one(`student.${attribute}`)
  const [possible, attended, missed] = [
    one('sessions_possible'),
    one('sessions_attended'),
    one('sessions_missed'),
  ]
  const absences = [one('absences_authorised'), one('absences_unauthorised')]
  const [late, asOf] = [one('times_late'), one('attendance_as_of')]
  const isTold = attendanceAttributes.some((attribute) => one(attribute).exists)
  const hasPossible =
    possible.exists || (attended.exists && (missed.exists || absences.some((c) => c.exists)))
  if (isTold && !hasPossible) context.findings.fileProblem(table.file, { kind: 'no-sessions-possible' })
  const studentColumn = columns.studentId.label
  const missedColumn = (missed.exists ? missed : attended).label
  return (row: CsvRow, student: StudentKey | null): AttendanceFact | null => {
    if (student === null || !hasPossible) return null
    const came = attended.count(row)
    const away = missed.count(row) ?? sum(absences.map((column) => column.count(row)))
    const all = possible.count(row) ?? (came === null || away === null ? null : came + away)
    const sessionsMissed = away ?? (all === null || came === null ? null : all - came)
    if (all === null || sessionsMissed === null) return null
    if (sessionsMissed < 0 || sessionsMissed > all) {
      const wrong = [missed, attended, ...absences].find((column) => column.exists) ?? missed
      wrong.fault(row, { kind: 'more-than-possible', possible: all })
      return null
    }
    return {
      kind: 'attendance',
      at: placeOf(table, row),
      student,
      studentColumn,
      missedColumn,
      sessionsPossible: all,
      sessionsMissed,
      timesLate: late.count(row),
      asOf: asOf.date(row),
    }
  }
}

/** The sum of those that are given; null where none is. */
function sum(counts: readonly (number | null)[]): number | null {
  const given = counts.flatMap((count) => count ?? [])
  return given.length === 0 ? null : given.reduce((total, count) => total + count, 0)
}
