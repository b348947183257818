import { describe, expect, it } from 'vitest'
import { wordedDocuments, wordedParagraphs } from '@shared/domain/school/office'
import { familyLanguages, spokenIn } from '@shared/words/family'
import {
  appsParagraphs,
  blanksOf,
  sentencesToCheck,
  uncheckedLanguages,
} from '@shared/words/family/paragraphs'
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

describe('checking a translation', () => {
  const idsOf = (language: string): readonly string[] => {
    const spoken = spokenIn(language)
    return spoken ? sentencesToCheck(spoken).map((one) => one.id) : []
  }

  it('shows each sentence once, beside the English', () => {
    for (const spoken of familyLanguages) {
      const sentences = sentencesToCheck(spoken)
      expect(new Set(sentences.map((one) => one.id)).size).toBe(sentences.length)
      for (const one of sentences) expect(one.english).not.toBe('')
    }
  })

  it('names the languages that families read and nobody has checked whole', () => {
    const read = ['pl-PL', 'en', 'ta', 'so', 'not a tag', 'pl']
    expect(uncheckedLanguages(read, [])).toEqual(['ta', 'pl'])
    expect(uncheckedLanguages(read, idsOf('pl'))).toEqual(['ta'])
    expect(uncheckedLanguages(read, [...idsOf('pl').slice(1), ...idsOf('ta')])).toEqual(['pl'])
    expect(uncheckedLanguages(['en', 'so'], [])).toEqual([])
  })
})
