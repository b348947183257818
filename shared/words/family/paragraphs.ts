import type { WordedDocument, WordedParagraph } from '@shared/domain/school/office'
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
