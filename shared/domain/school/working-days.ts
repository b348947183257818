import { addDays, weekdayOf } from '@shared/kernel/calendar'
import type { LocalDate } from '@shared/kernel/time'
import type { DateSpan, SchoolYear } from './school'

const within = (date: LocalDate, span: Pick<DateSpan, 'start' | 'end'>): boolean =>
  span.start <= date && date <= span.end

/**
 * Whether the school works on a day: one of its weekdays, in a term (where the year names its terms), no holiday.
 * A day that belongs to no known year counts by its weekday alone, Monday to Friday.
 */
export function isWorkingDay(years: readonly SchoolYear[], date: LocalDate): boolean {
  const year = years.find((one) => within(date, one))
  if (!year) return weekdayOf(date) <= 5
  const inTerm = year.terms.length === 0 || year.terms.some((term) => within(date, term))
  return (
    inTerm &&
    year.workingDays.includes(weekdayOf(date)) &&
    !year.holidays.some((holiday) => within(date, holiday))
  )
}

/** A year without one working day is a mistake of data; the search for one ends after this many days. */
const searchDays = 400

/** The first working day on or after a date; the date itself where there is none for over a year. */
export function workingDayFrom(years: readonly SchoolYear[], date: LocalDate): LocalDate {
  for (let ahead = 0; ahead <= searchDays; ahead++) {
    const day = addDays(date, ahead)
    if (isWorkingDay(years, day)) return day
  }
  return date
}

/** The date so many working days after another (at least 1), which itself is not counted. */
export function addWorkingDays(years: readonly SchoolYear[], date: LocalDate, count: number): LocalDate {
  let day = date
  for (let counted = 0; counted < count; counted++) day = workingDayFrom(years, addDays(day, 1))
  return day
}

/** How many working days come after one date, up to and including another; 0 where that is not later. */
export function workingDaysBetween(years: readonly SchoolYear[], from: LocalDate, to: LocalDate): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(years, day)) count++
  return count
}

/** The last working day of the term that a date lies in, or of the next one; null where the calendar names no such term. */
export function endOfTerm(years: readonly SchoolYear[], date: LocalDate): LocalDate | null {
  const terms = years.flatMap((year) => year.terms).filter((term) => term.end >= date)
  const term = terms.sort((a, b) => (a.end < b.end ? -1 : 1))[0]
  if (!term) return null
  for (let day = term.end; day >= term.start; day = addDays(day, -1)) if (isWorkingDay(years, day)) return day
  return term.end
}
