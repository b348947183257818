import type { WordedDocument, WordedParagraph } from '@shared/domain/school/office'
import { hashText } from '@shared/kernel/random'
import { familyLanguages, spokenIn } from '.'
import type { FamilyLanguage } from './sentences'
import { templateBlanks, type TemplateBlank } from './template'

/** The app's own words for the paragraphs that the office may word itself, as a template. */
export function appsParagraphs(
  { sentences }: FamilyLanguage,
  document: WordedDocument,
): Readonly<Record<WordedParagraph, string>> {
  switch (document) {
    case 'letter':
      return {
        opening: sentences.letterOpening,
        todo: sentences.letterArrival,
        closing: sentences.letterClosing,
      }
    case 'invitation':
      return {
        opening: sentences.invitationOpening,
        todo: sentences.invitationReplyBy,
        closing: sentences.invitationClosing,
      }
  }
}

/** What a document can fill in: when letters go out, the last day for replies is past. */
export const blanksOf = (document: WordedDocument): readonly TemplateBlank[] =>
  document === 'invitation' ? templateBlanks : templateBlanks.filter((blank) => blank !== 'deadline')

/** A sentence of a language, for a speaker to find right or wrong. */
export interface SentenceToCheck {
  /** Of the sentence as it stands: once it is reworded, it has to be checked anew. */
  readonly id: string
  readonly text: string
  readonly english: string
}

/** Every sentence of a language beside the English that it stands for. */
export function sentencesToCheck(spoken: FamilyLanguage): readonly SentenceToCheck[] {
  const english = textsOf(familyLanguages[0] ?? spoken)
  return [...textsOf(spoken)].map(([name, text]) => ({
    id: `${spoken.language}:${name}:${hashText(text).toString(36)}`,
    text,
    english: english.get(name) ?? english.get('minutes.other') ?? '',
  }))
}

function textsOf({ sentences: { minutes, reasons, ...said } }: FamilyLanguage): ReadonlyMap<string, string> {
  const under = (name: string, texts: object): readonly (readonly [string, string])[] =>
    Object.entries(texts).map(([key, text]) => [`${name}.${key}`, String(text)] as const)
  return new Map([...Object.entries(said), ...under('reasons', reasons), ...under('minutes', minutes)])
}

/**
 * The languages of paper in which families who read `languages` are written to, and of which a sentence is still
 * unchecked by a speaker. English is what the app was written in.
 */
export function uncheckedLanguages(
  languages: Iterable<string>,
  checked: readonly string[],
): readonly string[] {
  const known = new Set(checked)
  const spoken = new Set([...languages].flatMap((tag) => spokenIn(tag) ?? []))
  return familyLanguages.flatMap((one) =>
    one.language !== 'en' && spoken.has(one) && sentencesToCheck(one).some(({ id }) => !known.has(id))
      ? [one.language]
      : [],
  )
}
