import type { LetterTemplate, WordedDocument, WordedParagraph } from '@shared/domain/school/office'
import { blanksOf } from './paragraphs'
import { fillTemplate, parseTemplate } from './template'
import { valuesFor, type FamilyFacts } from './values'
import type { FamilyWords } from './words'

/**
 * A paragraph in the office's own words for a family; null where it wrote none in the family's language, or what it wrote
 * cannot be filled in, and blank where its words have nothing to say to this family.
 */
export function officeParagraph(
  templates: readonly LetterTemplate[],
  document: WordedDocument,
  paragraph: WordedParagraph,
  words: FamilyWords,
  facts: FamilyFacts,
): string | null {
  const template = templates.find((one) => one.document === document && one.language === words.language)
  const written = template?.[paragraph].trim() ?? ''
  if (written === '') return null
  return fillTemplate(parseTemplate(written, blanksOf(document)), valuesFor(words, facts))
}
