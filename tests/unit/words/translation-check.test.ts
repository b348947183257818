import { describe, expect, it } from 'vitest'
import { familyLanguages, spokenIn } from '@shared/words/family'
import {
  sentencesToCheck,
  uncheckedLanguages,
  uncheckedSchoolLanguage,
  type SentencesToCheck,
} from '@shared/words/translation-check'

describe('checking a translation', () => {
  const idsOf = (language: string, group: keyof SentencesToCheck = 'families'): readonly string[] => {
    const spoken = spokenIn(language)
    return spoken ? sentencesToCheck(spoken)[group].map((one) => one.id) : []
  }

  it('shows each sentence once, beside the English', () => {
    for (const spoken of familyLanguages) {
      const { families, school } = sentencesToCheck(spoken)
      const sentences = [...families, ...school]
      expect(school.length).toBeGreaterThan(80)
      expect(new Set(sentences.map((one) => one.id)).size).toBe(sentences.length)
      for (const one of sentences) expect(one.english).not.toBe('')
    }
  })

  it('keeps the ticks of a sentence that was renamed', () => {
    expect(idsOf('en').some((id) => id.startsWith('en:slipMeetWhom:'))).toBe(true)
  })

  it('names the languages that families read and nobody has checked whole', () => {
    const read = ['pl-PL', 'en', 'ta', 'so', 'not a tag', 'pl']
    expect(uncheckedLanguages(read, [])).toEqual(['ta', 'pl'])
    expect(uncheckedLanguages(read, idsOf('pl'))).toEqual(['ta'])
    expect(uncheckedLanguages(read, [...idsOf('pl').slice(1), ...idsOf('ta')])).toEqual(['pl'])
    expect(uncheckedLanguages(['en', 'so'], [])).toEqual([])
  })

  it('names the school’s language until all that its own papers say is checked, whoever else says it', () => {
    const [own, shared] = [idsOf('pl', 'school'), idsOf('pl')]
    expect(uncheckedSchoolLanguage('pl-PL', [])).toBe('pl')
    expect(uncheckedSchoolLanguage('pl', own)).toBe('pl')
    expect(uncheckedSchoolLanguage('pl', shared)).toBe('pl')
    expect(uncheckedSchoolLanguage('pl', [...own, ...shared])).toBeNull()
    const taken = shared.filter((id) => /:(?:pageLabel|byPhone|online|reasons)/.test(id))
    expect(taken).toHaveLength(8)
    expect(uncheckedSchoolLanguage('pl', [...own, ...taken])).toBeNull()
    expect(['en', 'cy', ''].map((tag) => uncheckedSchoolLanguage(tag, []))).toEqual([null, null, null])
  })
})
