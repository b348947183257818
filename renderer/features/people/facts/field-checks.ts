import { parseDate, type LocalDate } from '@shared/kernel/time'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'

/** Each says what is wrong with what was typed, or null. */
export const notBlank = (value: string): string | null => (value === '' ? peopleWords.problems.blank : null)

/** Somebody may have one name only; the other box is blank then. */
export const notBlankBeside =
  (other: string) =>
  (value: string): string | null =>
    other.trim() === '' ? notBlank(value) : null

export const numberOrBlank = (value: string): string | null =>
  value === '' || isWholeFromOne(value) ? null : peopleWords.problems.atOnce

const isWholeFromOne = (value: string): boolean => /^\d+$/.test(value) && Number(value) >= 1

export const orderOrBlank = (value: string): string | null =>
  value === '' || isWholeFromOne(value) ? null : peopleWords.problems.order

export const countFrom0 = (value: string): string | null =>
  /^\d+$/.test(value) ? null : peopleEditWords.notANumber

export const dateOrBlank = (value: string): string | null =>
  value === '' || parseDate(value).ok ? null : peopleWords.problems.date

/** A date that was checked already; null where it is left blank. */
export function dateOf(value: string): LocalDate | null {
  const date = parseDate(value)
  return date.ok ? date.value : null
}
