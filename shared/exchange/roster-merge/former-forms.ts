import type { RosterChange } from '@shared/domain/folder/roster-report'
import type { SchoolYear } from '@shared/domain/school/school'
import { reportedName } from '../roster/school/tables'
import type { StoredPeople } from './stored-tables'

/**
 * Changes of forms and year groups with what they were in the school year before, where the year that is imported has nothing
 * yet: a new year moves everybody from somewhere. Who stays in a form of the same name has not changed.
 */
export function withFormerForms(
  changed: readonly RosterChange[],
  { enrolment, schoolYear }: Pick<StoredPeople, 'enrolment' | 'schoolYear'>,
  year: Pick<SchoolYear, 'start'>,
): readonly RosterChange[] {
  const [last] = schoolYear
    .filter(({ start }) => start < year.start)
    .toSorted((a, b) => (a.start < b.start ? 1 : -1))
  if (last === undefined) return changed
  const former = new Map<string, (typeof enrolment)[number]>(
    enrolment.filter((row) => row.schoolYearId === last.id).map((row) => [row.studentId, row]),
  )
  const formerText = ({ table, id, field }: RosterChange): string => {
    const row = table === reportedName('students') ? former.get(id) : undefined
    return field === 'form' ? (row?.form ?? '') : field === 'year_group' ? (row?.yearGroup ?? '') : ''
  }
  return changed.flatMap((one) => {
    if (one.old !== '') return [one]
    const old = formerText(one)
    return old !== '' && old === one.new ? [] : [{ ...one, old }]
  })
}
