import { hashText } from '@shared/kernel/random'
import { familyLanguages, spokenIn } from './family'
import { en as familyEnglish } from './family/languages/en'
import type { FamilyLanguage } from './family/sentences'
import { schoolLanguages } from './school'
import { en as schoolEnglish } from './school/languages/en'

/** A sentence of a language, for a speaker to find right or wrong. */
export interface SentenceToCheck {
  /** Of the sentence as it stands: once it is reworded, it has to be checked anew. */
  readonly id: string
  readonly text: string
  readonly english: string
}

/** By whose paper says them. */
export interface SentencesToCheck {
  readonly families: readonly SentenceToCheck[]
  readonly school: readonly SentenceToCheck[]
}

/** Every sentence of a language beside the English that it stands for. */
export const sentencesToCheck = ({ language, sentences }: FamilyLanguage): SentencesToCheck => ({
  families: besideEnglish(language, textsOf({ ...sentences }), textsOf({ ...familyEnglish.sentences })),
  school: besideEnglish(
    `${language}:school`,
    textsOf({ ...schoolLanguages.find((one) => one.language === language)?.sentences }),
    textsOf({ ...schoolEnglish.sentences }),
  ),
})

/** Sentences that were renamed since somebody ticked them: ticks are stored under the former name. */
const storedNames: Readonly<Record<string, string>> = { slipMeetStaff: 'slipMeetWhom' }

function besideEnglish(
  scope: string,
  texts: ReadonlyMap<string, string>,
  english: ReadonlyMap<string, string>,
): readonly SentenceToCheck[] {
  // Blanks and a comma between them say nothing in any language.
  const worded = [...texts].filter(([, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')))
  return worded.map(([name, text]) => ({
    id: `${scope}:${storedNames[name] ?? name}:${hashText(text).toString(36)}`,
    text,
    // A form of a plural that English has not stands for its `other`.
    english: english.get(name) ?? english.get(name.replace(/\.\w+$/, '.other')) ?? '',
  }))
}

/** Sentences by their place: `closing`, `reasons.teacher-full`. */
function textsOf(sentences: Readonly<Record<string, string | object>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sentences).flatMap(([name, said]) =>
      typeof said === 'string'
        ? [[name, said] as const]
        : Object.entries(said).map(([key, text]) => [`${name}.${key}`, String(text)] as const),
    ),
  )
}

/**
 * The languages of paper in which families who read `languages` are written to, and of which a sentence is still
 * unchecked by a speaker. English is what the app was written in.
 */
export function uncheckedLanguages(
  languages: Iterable<string>,
  checked: readonly string[],
): readonly string[] {
  const spoken = new Set([...languages].flatMap((tag) => spokenIn(tag) ?? []))
  return familyLanguages
    .filter((one) => spoken.has(one) && isUnchecked(one, sentencesToCheck(one).families, checked))
    .map((one) => one.language)
}

/** The language of the school's own papers for a locale, where one of the sentences they take is still unchecked. */
export function uncheckedSchoolLanguage(locale: string, checked: readonly string[]): string | null {
  const spoken = spokenIn(locale)
  if (!spoken) return null
  const { families, school } = sentencesToCheck(spoken)
  const taken = families.filter(({ id }) => takenFromFamilies.test(id))
  return isUnchecked(spoken, [...school, ...taken], checked) ? spoken.language : null
}

/** What the school's own papers say in the words of families' paper. */
const takenFromFamilies = /:(?:pageLabel|byPhone|online|reasons\.[\w-]+):/

function isUnchecked(
  { language }: FamilyLanguage,
  sentences: readonly SentenceToCheck[],
  checked: readonly string[],
): boolean {
  const known = new Set(checked)
  return language !== familyEnglish.language && sentences.some(({ id }) => !known.has(id))
}
