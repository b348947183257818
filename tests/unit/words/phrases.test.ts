import { describe, expect, it } from 'vitest'
import { phraseBlank } from '@shared/domain/meetings/finish-minutes'
import { noteSections } from '@shared/domain/meetings/meeting'
import { findPhrases, offeredPhrases, phrases, phraseTopics } from '@shared/words/phrases'

describe('the phrase bank', () => {
  it('offers each section its own phrases first, and all of them', () => {
    for (const section of noteSections) {
      const found = findPhrases('', section)
      const own = found.filter(({ sections }) => sections.includes(section))
      expect(own.length).toBeGreaterThan(2)
      expect(found.slice(0, own.length)).toEqual(own)
      expect(found).toHaveLength(phrases.length)
    }
  })

  it('is narrowed by every word, of the topic as of the text', () => {
    const found = findPhrases('SEN words', 'strategies')
    expect(found.map(({ text }) => text)).toEqual([expect.stringContaining('Pre-teach key words')])
    expect(findPhrases('nothing like this', 'progress')).toEqual([])
  })

  it('offers the school’s own first, by its subject, level or words', () => {
    const own = [{ text: 'Anna counts on.', label: 'Maths, Year 9' }]
    expect(offeredPhrases('', 'progress', own)[0]).toEqual(own[0])
    expect(offeredPhrases('year 9 counts', 'progress', own)).toEqual(own)
    expect(offeredPhrases('pre-teach', 'progress', own).map(({ label }) => label)).toEqual(['SEN'])
  })

  it('leaves blanks that a signature would not pass over', () => {
    expect(phrases.filter(({ text }) => /_/.test(text)).every(({ text }) => text.includes(phraseBlank))).toBe(
      true,
    )
  })

  it('says each thing once, and something of every topic', () => {
    expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length)
    expect(new Set(phrases.map(({ topic }) => topic))).toEqual(new Set(phraseTopics))
  })
})
