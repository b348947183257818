import type { Household } from '@shared/domain/people/people'
import { ar } from './languages/ar'
import { el } from './languages/el'
import { en } from './languages/en'
import { es } from './languages/es'
import { ms } from './languages/ms'
import { pl } from './languages/pl'
import { pt } from './languages/pt'
import { ro } from './languages/ro'
import { ta } from './languages/ta'
import { tr } from './languages/tr'
import { uk } from './languages/uk'
import { ur } from './languages/ur'
import { vi } from './languages/vi'
import { zhHans } from './languages/zh-hans'
import type { FamilyLanguage } from './sentences'
import { wordsIn, type FamilyWords } from './words'

/** The languages that family paper is written in, English first. */
export const familyLanguages: readonly FamilyLanguage[] = [
  en,
  zhHans,
  ms,
  ta,
  pl,
  ur,
  ar,
  ro,
  uk,
  es,
  pt,
  tr,
  vi,
  el,
]

/** The words for a family, and the language asked for where they are not in it. */
export interface MatchedWords {
  readonly words: FamilyWords
  /** Null: the words are in the language asked for. */
  readonly fellBackFrom: string | null
}

const made = new Map<string, MatchedWords>()

/**
 * The words in a family's language (BCP 47) as far as paper speaks it, else in the school's, else in English. Where both
 * speak the same, dates are written as the school's locale writes them.
 */
export function familyWords(language: string, schoolLocale: string): MatchedWords {
  const key = `${language}\n${schoolLocale}`
  const known = made.get(key)
  if (known) return known
  const matched = match(language, schoolLocale)
  made.set(key, matched)
  return matched
}

function match(language: string, schoolLocale: string): MatchedWords {
  const spoken = spokenIn(language)
  const atSchool = spokenIn(schoolLocale)
  if (spoken && spoken !== atSchool) return { words: wordsIn(spoken, written(language)), fellBackFrom: null }
  const words = wordsIn(atSchool ?? en, atSchool ? schoolLocale : british)
  return { words, fellBackFrom: spoken ? null : language }
}

/** The words in which a household is written to: its own language, else the one that it also reads, else the school's. */
export function householdWords(
  { letterLanguage, alsoReads }: Pick<Household, 'letterLanguage' | 'alsoReads'>,
  schoolLocale: string,
): MatchedWords {
  const own = familyWords(letterLanguage, schoolLocale)
  if (own.fellBackFrom === null || alsoReads === null) return own
  const other = familyWords(alsoReads, schoolLocale)
  return other.fellBackFrom === null ? { ...other, fellBackFrom: letterLanguage } : own
}

/** English of no country is that of the app, whose dates are British. */
const british = 'en-GB'
const written = (language: string): string => (language === en.language ? british : language)

/** The paper's language for a tag: the same language in the same script, whatever the region; null where there is none. */
export function spokenIn(tag: string): FamilyLanguage | null {
  const wanted = scriptOf(tag)
  return wanted === null ? null : (byScript.get(wanted) ?? null)
}

/** `pl-Latn` of `pl-PL`; null for what is no BCP 47 tag, as a folder may carry. */
function scriptOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script ?? ''}`
  } catch {
    return null
  }
}

const byScript = new Map(familyLanguages.map((one) => [scriptOf(one.language) ?? '', one]))
