import { addDays, addMonths, weekdayOf } from '@shared/kernel/calendar'
import { err, ok, type Result } from '@shared/kernel/result'
import { parseDate, type LocalDate } from '@shared/kernel/time'
import type { SchoolYear } from '../school/school'
import { addWorkingDays, endOfTerm, isWorkingDay, workingDayFrom } from '../school/working-days'

export interface DueDate {
  readonly date: LocalDate
  /** `moved`: the day meant is no working day, so the next one was taken. `not-working`: said by date, kept though the school is closed. */
  readonly note: 'as-said' | 'moved' | 'not-working'
}

export type DueDateProblem =
  | { readonly kind: 'not-understood'; readonly text: string }
  /** A date that the calendar does not have, such as 31 Nov. */
  | { readonly kind: 'no-such-date'; readonly text: string }
  | { readonly kind: 'past'; readonly date: LocalDate }

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * Reads when something is due as a person types it: `fri`, `next tue`, `tomorrow`, `2w`, `3 weeks`, `4d` (working days),
 * `1m`, `term` (its last working day), `3 dec`, `dec 3`, `3/12`, `3 dec 2027`, `2026-12-03`.
 * Times from now are reckoned from `from` and land on a working day; a date is taken as said, in the next year where
 * this year's has passed.
 */
export function readDueDate(
  text: string,
  from: LocalDate,
  years: readonly SchoolYear[],
): Result<DueDate, DueDateProblem> {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(by|on|in|for) /, '')
    .trim()
  const fromNow = readFromNow(said, from, years)
  if (fromNow !== null) {
    const date = workingDayFrom(years, fromNow)
    return ok({ date, note: date === fromNow ? 'as-said' : 'moved' })
  }
  const named = readNamedDate(said, from, text)
  if (!named.ok) return named
  if (named.value < from) return err({ kind: 'past', date: named.value })
  return ok({ date: named.value, note: isWorkingDay(years, named.value) ? 'as-said' : 'not-working' })
}

/** The position of the name that a word of three letters or more begins; -1 where there is none. */
function oneOf(names: readonly string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word === 'weds' ? 'wed' : word))
}

function readFromNow(said: string, from: LocalDate, years: readonly SchoolYear[]): LocalDate | null {
  if (said === 'today') return from
  if (said === 'tomorrow' || said === 'tmrw') return addDays(from, 1)
  if (said === 'next week') return addDays(from, 7)
  if (said === 'next month') return addMonths(from, 1)
  if (said === 'term' || said === 'end of term') return endOfTerm(years, from)

  const weekday = /^(this |next )?([a-z]+)$/.exec(said)
  const wanted = oneOf(weekdayNames, weekday?.[2] ?? '') + 1
  if (wanted > 0) {
    const ahead = (wanted - weekdayOf(from) + 7) % 7 || 7
    // "Next Friday", said before this week's, is that of next week.
    const skipsOne = weekday?.[1] === 'next ' && wanted > weekdayOf(from)
    return addDays(from, ahead + (skipsOne ? 7 : 0))
  }

  const length = /^(\d{1,3}|a|one) ?(d|days?|w|wks?|weeks?|m|months?)$/.exec(said)
  if (!length) return null
  const count = /^\d/.test(length[1] ?? '') ? Number(length[1]) : 1
  if (count === 0) return null
  switch ((length[2] ?? '').charAt(0)) {
    case 'd':
      return addWorkingDays(years, from, count)
    case 'w':
      return addDays(from, count * 7)
    default:
      return addMonths(from, count)
  }
}

function readNamedDate(said: string, from: LocalDate, text: string): Result<LocalDate, DueDateProblem> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) {
    const date = parseDate(said)
    return date.ok ? ok(date.value) : err({ kind: 'no-such-date', text })
  }
  const parts = dayMonthYear(said)
  if (!parts) return err({ kind: 'not-understood', text })
  const thisYear = Number(from.slice(0, 4))
  const years = parts.year === null ? [thisYear, thisYear + 1] : [parts.year]
  const dates = years.flatMap((year) => {
    const date = parseDate(
      `${String(year)}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`,
    )
    return date.ok ? [date.value] : []
  })
  const date = dates.find((one) => one >= from) ?? dates[0]
  return date === undefined ? err({ kind: 'no-such-date', text }) : ok(date)
}

function dayMonthYear(said: string): { day: number; month: number; year: number | null } | null {
  // "Thu 3 dec": the date says enough.
  const [head = '', ...rest] = said.split(' ')
  const words = oneOf(weekdayNames, head) >= 0 ? rest.join(' ') : said
  const [, first = '', second = '', third] =
    /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}|\d{2}))?$/.exec(words) ??
      /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}|\d{2}))?$/.exec(words) ??
      /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(words) ?? ['']
  if (first === '') return null
  const year = third === undefined ? null : Number(third.length === 2 ? `20${third}` : third)
  const monthFirst = /^[a-z]/.test(first)
  const [day, monthWord] = monthFirst ? [second, first] : [first, second]
  const month = /^\d/.test(monthWord) ? Number(monthWord) : oneOf(monthNames, monthWord) + 1
  return month === 0 ? null : { day: Number(day), month, year }
}
