import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, shortenToFit } from '@shared/print/lines'
import { styles } from '@shared/print/typography'

/** Every character is one point wide at any size. */
const measure = (text: string): number => Array.from(text).length
const lines = (text: string, width: number): readonly string[] =>
  breakLines(text, width, styles.body, measure)

describe('breaking lines', () => {
  it('breaks between words, at line feeds, and inside a word only where it is too long', () => {
    expect(lines('one two three', 8)).toEqual(['one two', 'three'])
    expect(lines('one\n\ntwo', 8)).toEqual(['one', '', 'two'])
    expect(lines('a Donaudampfschiff b', 8)).toEqual(['a', 'Donaudam', 'pfschiff', 'b'])
    expect(lines('', 8)).toEqual([''])
    expect(lines('anna.fay@home.example', 12)).toEqual(['anna.fay@', 'home.example'])
    expect(lines('Featherstone-Cholmondeley', 14)).toEqual(['Featherstone-', 'Cholmondeley'])
  })

  it('never cuts what a reader sees as one character', () => {
    expect(lines('ẹ́ẹ́ẹ́', 3)).toEqual(['ẹ́', 'ẹ́', 'ẹ́'])
  })

  it('breaks Chinese between words, and never before the sign that ends a sentence', () => {
    const text = '请填写下方的回执，最迟于 2026年12月1日 交回学校。'
    for (let width = 4; width < 30; width++) {
      const broken = lines(text, width)
      expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of broken) {
        expect(measure(line)).toBeLessThanOrEqual(width)
        if (width > 5) expect(line).not.toMatch(/^[，。]/)
      }
    }
    expect(lines('请填写下方的回执', 5)).toEqual(['请填写下方', '的回执'])
    expect(lines('（回执）请', 4)).toEqual(['（回执）', '请'])
  })

  it('keeps what stands between spaces whole beside Chinese', () => {
    expect(lines('时间16:00–16:10', 12)).toEqual(['时间', '16:00–16:10'])
  })

  it('loses no word and makes no line too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 9 })),
        fc.integer({ min: 10, max: 40 }),
        (words, width) => {
          const text = words.join(' ')
          const broken = lines(text, width)
          for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width)
          expect(broken.join(' ').split(/ +/).join('')).toBe(text.split(/ +/).join('').replaceAll('\n', ''))
        },
      ),
    )
  })
})

describe('shortening', () => {
  it('leaves a text that fits as it is and ends one that does not with an ellipsis', () => {
    expect(shortenToFit('Mr and Mrs', 20, styles.footer, measure)).toBe('Mr and Mrs')
    expect(shortenToFit('Mr and Mrs', 8, styles.footer, measure)).toBe('Mr and…')
  })
})
