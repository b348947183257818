import type { NeutralReason } from '@shared/domain/plan/plan'
import type { MeetingMode } from '@shared/domain/requests/request'
import type { LocalDate } from '@shared/kernel/time'
import { spokenIn } from '../family'
import { en as familyEnglish } from '../family/languages/en'
import { fill } from '../family/fill'
import type { Direction, FamilyLanguage } from '../family/sentences'
import { formatFor, type Format } from '../format'
import { asPaperCounts, dayInLine, fullDateIn } from '../on-paper'
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
import type { SchoolLanguage, SchoolSentences } from './sentences'

/** The languages that the school's own papers are written in, English first. */
export const schoolLanguages: readonly SchoolLanguage[] = [
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

/** What the school's own papers say, with what is the same on each of them. */
export interface SchoolWords {
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
  readonly format: Format
  readonly said: SchoolSentences
  /** `{page}` and `{pages}` are filled in by the painter. */
  readonly pageLabel: string
  /** A date as a heading tells it: Tuesday 1 December 2026. */
  readonly fullDate: (date: LocalDate) => string
  /** Something and its day: Reception list, Tuesday 1 December 2026. */
  readonly onDay: (what: string, date: LocalDate) => string
  /** Two facts in one line: a date and a time, a room and its building; either alone where the other is blank. */
  readonly together: (one: string, other: string) => string
  /** Where there is no room to name. */
  readonly noRoom: (mode: MeetingMode) => string
  /** Why a meeting was not placed, in words that are safe for a family. */
  readonly reason: (reason: NeutralReason) => string
}

const made = new Map<string, SchoolWords>()

/** The words of the school's own papers in the language of a locale, as far as paper speaks it, else in British English. */
export function schoolWords(locale: string): SchoolWords {
  const known = made.get(locale)
  if (known) return known
  const spoken = spokenIn(locale)
  const own = schoolLanguages.find(({ language }) => language === spoken?.language)
  const words = spoken && own ? wordsIn(spoken, own, locale) : wordsIn(familyEnglish, en, 'en-GB')
  made.set(locale, words)
  return words
}

function wordsIn(
  spoken: FamilyLanguage,
  { language, sentences: said }: SchoolLanguage,
  locale: string,
): SchoolWords {
  const { sentences, direction } = spoken
  const written = asPaperCounts(locale)
  const together = (one: string, other: string): string =>
    one === '' || other === '' ? one + other : fill(said.together, { one, other })
  const inLine = dayInLine(written)
  return {
    language: language === en.language ? 'en-GB' : language,
    direction,
    format: formatFor(written),
    said,
    pageLabel: sentences.pageLabel,
    fullDate: fullDateIn(written),
    onDay: (what, date) => together(what, inLine(date)),
    together,
    noRoom: (mode) =>
      ({ 'in-person': said.noRoom, phone: sentences.byPhone, online: sentences.online })[mode],
    reason: (reason) => sentences.reasons[reason],
  }
}

/**
 * The locale that a school's paper is written in: its first language. Where that is the app's own without a country, or
 * none that paper speaks, the app's.
 */
export function localeOfSchool(languages: readonly string[], appLocale: string): string {
  const [first = appLocale] = languages
  const spoken = spokenIn(first)
  const isAppsOwn = spoken === spokenIn(appLocale) && first === spoken?.language
  return spoken === null || isAppsOwn ? appLocale : first
}
