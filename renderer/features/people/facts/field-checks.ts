import { peopleWords } from '@shared/words/screens/people'

/** Each says what is wrong with what was typed, or null. */
export const notBlank = (value: string): string | null => (value === '' ? peopleWords.problems.blank : null)

/** Somebody may have one name only; the other box is blank then. */
export const notBlankBeside =
  (other: string) =>
  (value: string): string | null =>
    other.trim() === '' ? notBlank(value) : null

export const oneLanguageOrBlank = (value: string): string | null =>
  value === '' || isLanguage(value) ? null : peopleWords.problems.languages

export const severalLanguages = (value: string): string | null =>
  languageCodes(value).every(isLanguage) ? null : peopleWords.problems.languages

export const numberOrBlank = (value: string): string | null =>
  value === '' || (/^\d+$/.test(value) && Number(value) >= 1) ? null : peopleWords.problems.atOnce

/** The codes of a list such as `pl, zh-Hans`. */
export const languageCodes = (value: string): readonly string[] =>
  value.split(/[\s,;]+/).filter((code) => code !== '')

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}
