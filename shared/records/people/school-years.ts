import type { SchoolYear } from '@shared/domain/school/school'
import { idOf, type SchoolYearId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { RecordEdit } from '../record-edit'

/** The school year that a day lies in, else the latest one; a new one where there is none. */
export function schoolYearOn(edit: RecordEdit, day: LocalDate, newId: () => string): SchoolYearId {
  const years = [...edit.rows('schoolYear')].sort((a, b) => (a.start < b.start ? 1 : -1))
  const year = years.find(({ start, end }) => start <= day && day <= end) ?? years[0]
  if (year) return year.id
  const made = schoolYearAround(day, idOf<SchoolYearId>(newId()))
  edit.add('schoolYear', made)
  return made.id
}

/** August to July, Monday to Friday; the office can correct it later. */
function schoolYearAround(day: LocalDate, id: SchoolYearId): SchoolYear {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 8 ? 1 : 0)
  const dayOf = (of: number, day: string): LocalDate => `${String(of).padStart(4, '0')}-${day}` as LocalDate
  return {
    id,
    name: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    start: dayOf(year, '08-01'),
    end: dayOf(year + 1, '07-31'),
    terms: [],
    holidays: [],
    workingDays: [1, 2, 3, 4, 5],
  }
}
