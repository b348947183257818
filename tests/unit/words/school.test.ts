import { describe, expect, it } from 'vitest'
import { instant, type LocalDate } from '@shared/kernel/time'
import { documentWords } from '@shared/words/documents'
import { familyLanguages } from '@shared/words/family'
import type { PluralForms } from '@shared/words/format'
import { paperWords } from '@shared/words/papers'
import { localeOfSchool, schoolLanguages } from '@shared/words/school'
import { en } from '@shared/words/school/languages/en'
import type { SchoolSentences } from '@shared/words/school/sentences'

const date = '2026-12-01' as LocalDate

/** Every sentence by its place, e.g. `columns.time`; forms of plurals aside. */
function sentencesOf(sentences: SchoolSentences): ReadonlyMap<string, string> {
  const { meetings: _meetings, freeSlots: _freeSlots, ...said } = sentences
  return new Map(
    Object.entries({ ...said }).flatMap(([name, text]) =>
      typeof text === 'string'
        ? [[name, text] as const]
        : Object.entries({ ...text }).map(([key, one]) => [`${name}.${key}`, one] as const),
    ),
  )
}
const blanksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
const english = sentencesOf(en.sentences)
/** A comma between two facts is no word, and Malay took over “Status”. */
const isShared = (language: string, name: string): boolean =>
  ['together', 'addendum'].includes(name) || `${language} ${name}` === 'ms columns.state'
const each = schoolLanguages.map((one) => [one.language, one] as const)

describe('the languages of the school’s own papers', () => {
  it('are those of families’ paper', () => {
    expect(schoolLanguages.map((one) => one.language)).toEqual(familyLanguages.map((one) => one.language))
  })

  it.each(each)(
    '%s says every sentence, with the same blanks as English, in words of its own',
    (language, own) => {
      const sentences = sentencesOf(own.sentences)
      expect([...sentences.keys()].sort()).toEqual([...english.keys()].sort())
      for (const [name, text] of sentences) {
        const said = english.get(name) ?? ''
        expect(text.trim(), name).toBe(text)
        expect(text, name).not.toBe('')
        expect(blanksOf(text), name).toEqual(blanksOf(said))
        if (language === 'en') continue
        if (!isShared(language, name)) expect(text, name).not.toBe(said)
        expect(text.replace(/\{\w+\}/g, ''), name).not.toMatch(/\b(?:the|with|you|and|meeting|revision)\b/i)
      }
    },
  )

  it.each(each)('%s counts meetings and free slots in every form', (language, { sentences }) => {
    const rules = new Intl.PluralRules(language)
    const counted: readonly PluralForms[] = [sentences.meetings, sentences.freeSlots]
    for (let count = 0; count < 130; count++) {
      for (const forms of counted) expect(forms[rules.select(count)], `${count}`).toBeDefined()
      expect(documentWords(language).timetable.counts(count, 7)).toContain(String(count))
    }
  })

  it('count as their grammar does', () => {
    const counts = (language: string): string => documentWords(language).timetable.counts(5, 22)
    expect(['en', 'pl', 'ro'].map(counts)).toEqual([
      '5 meetings, 22 slots free',
      '5 spotkań, 22 wolne terminy',
      '5 întâlniri, 22 de intervale libere',
    ])
    expect(documentWords('en').timetable.counts(1, 1)).toBe('1 meeting, 1 slot free')
  })

  it('write dates and moments as their readers do, in the digits of the clock', () => {
    const { minutes, fullDate } = documentWords('ar')
    const at = instant('2026-12-01T19:32:00.000Z')
    expect(fullDate(date)).toBe('الثلاثاء، 1 ديسمبر 2026')
    expect(minutes.addendum('Dr Okafor', at, 'Europe/London')).toBe('Dr Okafor، بتاريخ 1 ديسمبر 2026، 19:32')
    for (const [language] of each) {
      const { minutes: own } = documentWords(language)
      expect(own.final('Dr Okafor', at, 'Europe/London')).toMatch(/2026.*19:32/)
      expect(paperWords(language).asOf('Evening', date, 12)).toMatch(/Evening.*12.*2026/)
    }
    expect(paperWords('ar-EG').fullDate(date)).toContain('2026')
  })

  it('never put a number right after a name where lines go from right to left, or it would stand before it', () => {
    for (const { language, sentences } of schoolLanguages) {
      if (language !== 'ar' && language !== 'ur') continue
      for (const text of sentencesOf(sentences).values()) {
        const numbers = text.matchAll(/\}([^{]*)\{(?:date|moment|revision)\}/g)
        for (const [, between] of numbers) expect(between, text).toMatch(/\p{Script=Arabic}{2}/u)
      }
    }
  })

  it('are read from right to left where they are', () => {
    const directions = each.filter(([language]) => paperWords(language).direction === 'rtl')
    expect(directions.map(([language]) => language)).toEqual(['ur', 'ar'])
  })
})

describe('the language of a school', () => {
  it.each([
    [['ar', 'en'], 'ar'],
    [['es-MX'], 'es-MX'],
    // The app's own, and what paper does not speak.
    [['en', 'ar'], 'en-GB'],
    [['cy', 'ar'], 'en-GB'],
    [['Polish please'], 'en-GB'],
    [[], 'en-GB'],
    // English of another country keeps its dates.
    [['en-US'], 'en-US'],
  ] as const)('of %o is written as %s', (languages, locale) => {
    expect(localeOfSchool(languages, 'en-GB')).toBe(locale)
  })

  it('is British English where paper does not speak it', () => {
    const { language, titles, fullDate } = paperWords('cy')
    expect([language, titles['door-sign'], fullDate(date)]).toEqual([
      'en-GB',
      'Door signs',
      'Tuesday 1 December 2026',
    ])
  })
})
