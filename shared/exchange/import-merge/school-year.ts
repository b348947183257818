import type { ConferenceEvent } from '@shared/domain/events/event'
import type { SchoolYear } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'

/**
 * The school year of an event. Where the school has none, a year is made from the name that the folder gave
 * (`2026/27`), from August to July, Monday to Friday; the office can correct it later.
 */
export function schoolYearOf(
  event: ConferenceEvent,
  known: readonly SchoolYear[],
  newId: () => string,
): SchoolYear {
  const day = event.sessions[0]?.date
  const found = known.find((year) => day !== undefined && year.start <= day && day <= year.end)
  return found ?? newSchoolYear(event.schoolYearId, newId())
}

/** A year by its name (`2026/27`), from August to July. */
export function newSchoolYear(name: string, id: string): SchoolYear {
  const begins = Number(name.slice(0, 4))
  return {
    id: idOf(id),
    name,
    start: dayOf(begins, '08-01'),
    end: dayOf(begins + 1, '07-31'),
    terms: [],
    holidays: [],
    workingDays: [1, 2, 3, 4, 5],
  }
}

const dayOf = (year: number, day: string): LocalDate => `${String(year).padStart(4, '0')}-${day}` as LocalDate
