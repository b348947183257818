import { describe, expect, it } from 'vitest'
import { commonLanguages, parseLanguage, speaks, spokenLanguage } from '@shared/kernel/language'
import { formatFor } from '@shared/words/format'

describe('a language as it is spoken', () => {
  it.each([
    ['pl', ['pl', 'PL', 'pl-PL', 'pol', 'POL', 'pl-Latn']],
    ['zh', ['zh', 'zh-Hans', 'zh-Hant-HK', 'ZH-cn', 'cmn', 'chi']],
    ['yue', ['yue', 'yue-Hant']],
    ['ro', ['ro', 'ro-MD', 'mo', 'ron']],
  ])('is %s', (spoken, codes) => {
    expect(codes.map(spokenLanguage)).toEqual(codes.map(() => spoken))
  })

  it('is distinguished where the ear does', () => {
    expect(speaks(['zh-Hans', 'PL'], 'pol')).toBe(true)
    expect(speaks(['zh-Hans'], 'yue')).toBe(false)
    expect(speaks([], 'pl')).toBe(false)
  })

  it('is the text itself where an older store holds no code', () => {
    expect(spokenLanguage('zh_CN')).toBe('zh_CN')
    expect(spokenLanguage('')).toBe('')
    expect(speaks(['Polish'], 'POLISH')).toBe(true)
  })
})

describe('reading the code of a language', () => {
  it('takes every code that is offered, and others that are well formed', () => {
    for (const code of [...commonLanguages, 'en-GB', 'PL', 'pol', 'pt-BR', 'zh-Hant-HK', 'apc', 'rmy'])
      expect(parseLanguage(code)).toEqual({ ok: true, value: code })
  })

  it.each([
    ['Polish', 'pl'],
    ['polski', 'pl'],
    ['اردو', 'ur'],
    ['Tiếng Việt', 'vi'],
    ['Mandarin', 'zh'],
    ['Simplified Chinese', 'zh-Hans'],
    ['Cantonese', 'yue'],
    ['English (UK)', 'en'],
    ['Sylheti', 'syl'],
    ['cn', 'zh'],
    ['UA', 'uk'],
    ['gr', 'el'],
    ['cz', 'cs'],
    ['dk', 'da'],
    ['hk', 'zh-Hant'],
    ['CHN', 'zh'],
    ['zh_CN', 'zh-CN'],
    ['zh-yue', 'yue'],
    ['xx', null],
    ['und', null],
    ['Elvish', null],
    ['', null],
  ])('refuses %s and tells that %s was meant', (text, meant) => {
    expect(parseLanguage(text)).toEqual({ ok: false, error: { meant } })
  })

  it('names every language that is offered', () => {
    const { language } = formatFor('en-GB')
    for (const code of commonLanguages) expect(language(code)).not.toBe(code)
  })
})
