import { peopleWords } from '@shared/words/screens/people'

/** Each says what is wrong with what was typed, or null. */
export const notBlank = (value: string): string | null => (value === '' ? peopleWords.problems.blank : null)

/** Somebody may have one name only; the other box is blank then. */
export const notBlankBeside =
  (other: string) =>
  (value: string): string | null =>
    other.trim() === '' ? notBlank(value) : null

export const numberOrBlank = (value: string): string | null =>
  value === '' || (/^\d+$/.test(value) && Number(value) >= 1) ? null : peopleWords.problems.atOnce
