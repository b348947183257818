import { describe, expect, it } from 'vitest'
import { agreedOf } from '@shared/documents/agreed'
import { agreementPhrases, blanksOf, type Agreement } from '@shared/domain/meetings/agreement'
import { familyLanguages } from '@shared/words/family'
import { household } from '@tests/fixtures/build-conference'
import { meeting } from '@tests/fixtures/build-meeting'

const options = { school: { name: 'Hill', address: 'Hill Road' }, locale: 'en-GB' }
const filled = { number: '1500', weekday: '3', date: '2026-12-15', words: 'fractions' } as const
const all = agreementPhrases.map((phrase): Agreement => ({
  ...{ kind: 'phrase', id: phrase, phrase },
  blanks: blanksOf(phrase).map(({ takes }) => filled[takes]),
}))
const own: Agreement = { kind: 'own-words', id: 'own', text: 'Bring the blue form' }
const printed = (agreements: readonly Agreement[], language: string) =>
  agreedOf(meeting({ agreements }), household('h1', { letterLanguage: language }), options)
const said = (agreements: readonly Agreement[], language: string): string =>
  JSON.stringify(printed(agreements, language).parts)

describe('what a family takes home', () => {
  it.each(familyLanguages.map(({ language }) => language))(
    'is in its language (%s), blanks and all',
    (language) => {
      const text = said(all, language)
      expect(text).not.toMatch(/\{\w+\}/)
      expect(text).not.toContain('2026-12-15')
      expect(text.match(/fractions/g)).toHaveLength(3)
      expect(printed(all, language).language).toBe(language)
      const spoken = familyLanguages.find((one) => one.language === language)
      for (const phrase of agreementPhrases.filter((one) => blanksOf(one).length === 0))
        expect(text).toContain(spoken?.sentences.agreements[phrase])
    },
  )

  it('writes weekdays, dates and numbers as the language does', () => {
    expect(said(all, 'es')).toContain('miércoles')
    expect(said(all, 'pl')).toContain('15 grudnia 2026')
    expect(said(all, 'en')).toContain('1,500 min')
  })

  it('marks words of the school’s own as not translated, but not where the paper is in its language', () => {
    expect(said([own], 'pl')).toContain('Słowami szkoły, bez tłumaczenia')
    expect(said([own], 'pl')).toContain('Bring the blue form')
    expect(said([own], 'en')).not.toContain('not translated')
  })

  it('leaves out what is not filled in', () => {
    const half: Agreement = { kind: 'phrase', id: 'x', phrase: 'practise', blanks: ['fractions', ''] }
    expect(said([half, { ...own, text: ' ' }], 'en')).not.toContain('fractions')
  })

  it('is in the school’s language where the family is no longer known', () => {
    expect(agreedOf(meeting({ agreements: all }), null, options).language).toBe('en')
  })
})
