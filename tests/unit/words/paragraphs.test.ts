import { describe, expect, it } from 'vitest'
import { wordedDocuments, wordedParagraphs } from '@shared/domain/school/office'
import { familyLanguages } from '@shared/words/family'
import { appsParagraphs, blanksOf } from '@shared/words/family/paragraphs'
import { parseTemplate } from '@shared/words/family/template'

describe('the app’s own paragraphs', () => {
  it('are templates without a fault in every language', () => {
    for (const spoken of familyLanguages) {
      for (const document of wordedDocuments) {
        for (const paragraph of wordedParagraphs) {
          const text = appsParagraphs(spoken, document)[paragraph]
          expect(parseTemplate(text, blanksOf(document)).problems).toEqual([])
        }
      }
    }
  })
})
