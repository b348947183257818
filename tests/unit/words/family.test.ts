import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '@shared/kernel/time'
import { familyLanguages, familyWords, householdWords } from '@shared/words/family'
import { fill } from '@shared/words/family/fill'
import type { FamilySentences } from '@shared/words/family/sentences'
import type { PluralForms } from '@shared/words/format'

const date = '2026-12-01' as LocalDate
const wordsIn = (language: string) => familyWords(language, 'en-GB').words

/** Every sentence by its place, e.g. `reasons.teacher-full`; forms of plurals aside. */
const sentencesOf = ({ reasons, ...said }: FamilySentences): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(said).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text] as const] : [],
    ),
    ...Object.entries(reasons).map(([reason, text]) => [`reasons.${reason}`, text] as const),
  ])
const blanksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
const [english, ...others] = familyLanguages.map(({ sentences }) => sentencesOf(sentences))
/** Words that a language took over from English as they are. */
const borrowed: Readonly<Record<string, readonly string[]>> = { pl: ['online'], ro: ['online'] }

describe('the languages of family paper', () => {
  it.each(familyLanguages.map((one) => [one.language, one] as const))(
    '%s says every sentence, with the same blanks as English, and in words of its own',
    (language, { sentences }) => {
      for (const [name, text] of sentencesOf(sentences)) {
        const said = english?.get(name) ?? ''
        expect(text.trim(), name).toBe(text)
        expect(text, name).not.toBe('')
        expect(blanksOf(text), name).toEqual(blanksOf(said))
        if (language !== 'en' && !(borrowed[language] ?? []).includes(name)) expect(text, name).not.toBe(said)
        if (language !== 'en') {
          expect(text.replace(/\{\w+\}/g, ''), name).not.toMatch(/\b(?:the|please|with|you|and|meeting)\b/i)
        }
      }
    },
  )

  it.each(familyLanguages.map((one) => [one.language, one] as const))(
    '%s has a form of “minutes” for every count',
    (language, { sentences }) => {
      const forms: PluralForms = sentences.minutes
      const rules = new Intl.PluralRules(language)
      for (let count = 0; count < 130; count++) {
        const category = rules.select(count)
        expect(forms[category], `${count}`).toBeDefined()
        expect(wordsIn(language).letter.walk(count)).toContain(String(count))
      }
    },
  )

  it('do not repeat a sentence of another language', () => {
    for (const name of english?.keys() ?? []) {
      // Single words may well be the same in two languages.
      const said = others.map((one) => one.get(name)).filter((text) => text?.includes(' '))
      if (name === 'slipCode') continue
      expect(new Set(said).size, name).toBe(said.length)
    }
  })

  it('count as their grammar does', () => {
    const walk = (language: string, minutes: number): string => wordsIn(language).letter.walk(minutes)
    expect([1, 3, 5, 22].map((minutes) => walk('pl', minutes))).toEqual([
      'dojście: 1 minuta',
      'dojście: 3 minuty',
      'dojście: 5 minut',
      'dojście: 22 minuty',
    ])
    expect([1, 7, 20].map((minutes) => walk('ro', minutes))).toEqual([
      'drum pe jos: 1 minut',
      'drum pe jos: 7 minute',
      'drum pe jos: 20 de minute',
    ])
    expect([4, 11].map((minutes) => walk('ar', minutes))).toEqual([
      'مدة المشي: 4 دقائق',
      'مدة المشي: 11 دقيقة',
    ])
  })

  it('write dates as their readers do, in the digits of the clock', () => {
    const full = Object.fromEntries(
      familyLanguages.map(({ language }) => [language, wordsIn(language).fullDate(date)]),
    )
    expect(full).toMatchObject({
      en: 'Tuesday 1 December 2026',
      'zh-Hans': '2026年12月1日星期二',
      pl: 'Wtorek, 1 grudnia 2026',
      es: 'Martes, 1 de diciembre de 2026',
      ms: 'Selasa, 1 Disember 2026',
      ar: 'الثلاثاء، 1 ديسمبر 2026',
      pt: 'Terça-feira, 1 de dezembro de 2026',
      tr: '1 Aralık 2026 Salı',
      vi: 'Thứ Ba, 1 tháng 12, 2026',
      el: 'Τρίτη 1 Δεκεμβρίου 2026',
    })
    expect(wordsIn('ar-EG').format.date(date)).toContain('2026')
    expect(familyWords('en', 'en-US').words.fullDate(date)).toBe('Tuesday, December 1, 2026')
    // English of no country is the app's, whatever the school speaks.
    for (const school of ['ar', 'de-DE'])
      expect(familyWords('en', school).words.fullDate(date)).toBe('Tuesday 1 December 2026')
  })

  it('are read from right to left where they are', () => {
    const rightToLeft = familyLanguages.filter((one) => one.direction === 'rtl').map((one) => one.language)
    expect(rightToLeft).toEqual(['ur', 'ar'])
  })
})

describe('finding a family’s language', () => {
  it.each([
    ['pl-PL', 'pl'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['es-419', 'es'],
    ['en-AU', 'en'],
    ['ur-PK', 'ur'],
    ['pt-BR', 'pt'],
    ['ell', 'el'],
    ['TR', 'tr'],
    ['vi-VN', 'vi'],
  ])('reads %s as %s', (asked, found) => {
    const { words, fellBackFrom } = familyWords(asked, 'en-GB')
    expect([words.language, fellBackFrom]).toEqual([found, null])
  })

  it.each(['zh-Hant', 'zh-TW', 'so', 'ms-Arab', 'Polish please', ''])(
    'falls back from %o to the school’s language, and says so',
    (asked) => {
      const { words, fellBackFrom } = familyWords(asked, 'es-ES')
      expect([words.language, fellBackFrom]).toEqual(['es', asked])
    },
  )

  it('falls back to what a family also reads before the school’s', () => {
    const words = (letterLanguage: string, alsoReads: string | null = null) => {
      const { words: found, fellBackFrom } = householdWords({ letterLanguage, alsoReads }, 'es-ES')
      return [found.language, fellBackFrom]
    }
    expect(words('ku', 'tr')).toEqual(['tr', 'ku'])
    expect(words('ku')).toEqual(['es', 'ku'])
    expect(words('ku', 'so')).toEqual(['es', 'ku'])
    expect(words('pl', 'tr')).toEqual(['pl', null])
    for (const { language } of familyLanguages) expect(words('so', language)).toEqual([language, 'so'])
  })

  it('speaks English where it speaks neither', () => {
    expect(familyWords('so', 'de-DE')).toMatchObject({ words: { language: 'en' }, fellBackFrom: 'so' })
  })
})

describe('filling in', () => {
  it('never takes what was filled in for a blank', () => {
    fc.assert(
      fc.property(fc.string(), (adults) => {
        expect(fill('Dear {adults}, {unknown}', { adults })).toBe(`Dear ${adults}, {unknown}`)
      }),
    )
    expect(fill('{adults}', { adults: '{name} $&', name: 'X' })).toBe('{name} $&')
  })
})
