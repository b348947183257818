import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { DocumentModel } from '@shared/documents/model'
import { printable, splitByScript } from '@shared/print/script'

const fonts = loadPaperFonts()
const modelOf = (texts: Readonly<Record<string, string>>): DocumentModel => ({
  title: 'Test',
  language: 'en-GB',
  pageLabel: '{page}',
  parts: Object.entries(texts).map(([recipient, text]) => ({
    recipient,
    footer: '',
    blocks: [
      { kind: 'table', columns: [{ title: '', share: 1 }], rows: [{ emphasis: 'plain', cells: [{ text }] }] },
    ],
  })),
})

describe('splitting by script', () => {
  it('tells of which scripts the host has no letter for something written', () => {
    const texts = { zh: '陈小明', rare: '陈小\u{20BB7}', star: 'محمد 😀' }
    const has = (character: string): boolean => !['\u{20BB7}', '😀'].includes(character)
    expect(splitByScript(modelOf(texts), fonts, has).needs).toEqual([
      { recipient: 'zh', scripts: ['Hani'], lacking: [] },
      { recipient: 'rare', scripts: ['Hani'], lacking: ['Hani'] },
      { recipient: 'star', scripts: ['Arab'], lacking: ['Zyyy'] },
    ])
  })

  it('leaves to the PDF writer, as a box, what no font has', () => {
    const split = splitByScript(
      modelOf({ one: 'Elif \u0378 Demir 😀', two: '陈 😀' }),
      fonts,
      (sign) => sign === '陈',
    )
    expect(split.drawable.parts.map((part) => part.recipient)).toEqual(['one'])
    expect(split.needs).toEqual([
      { recipient: 'one', scripts: [], lacking: ['Zyyy'] },
      { recipient: 'two', scripts: ['Hani'], lacking: ['Zyyy'] },
    ])
  })

  it('keeps what is drawn shape by shape: Latin with every accent, Vietnamese, Greek, Cyrillic', () => {
    const texts = {
      a: 'Žukauskas Łukasz Nguyễn Thị Hương',
      b: 'Παπαδοπούλου Ελένη',
      c: 'Шевченко Ђорђевић',
      d: '16:05–16:15 “quoted” · 5 €',
      e: 'Àkàn Ọlá',
    }
    const split = splitByScript(modelOf(texts), fonts)
    expect(split.needs).toEqual([])
    expect(split.drawable.parts).toHaveLength(5)
  })

  it('names the recipients whose text needs shaping, with the scripts', () => {
    const texts = {
      ta: 'தமிழ்',
      ar: 'محمد، ليلى',
      zh: '陈小明',
      hi: 'प्रिया',
      mixed: 'Anna محمد 陈',
      star: 'A 😀',
      latin: 'Anna',
    }
    const split = splitByScript(modelOf(texts), fonts)
    expect(split.needs).toEqual([
      { recipient: 'ta', scripts: ['Taml'], lacking: [] },
      { recipient: 'ar', scripts: ['Arab'], lacking: [] },
      { recipient: 'zh', scripts: ['Hani'], lacking: [] },
      { recipient: 'hi', scripts: ['Deva'], lacking: [] },
      { recipient: 'mixed', scripts: ['Arab', 'Hani'], lacking: [] },
      { recipient: 'star', scripts: ['Zyyy'], lacking: [] },
    ])
    expect(split.drawable.parts.map((part) => part.recipient)).toEqual(['latin'])
    expect(split.shaped.parts).toHaveLength(6)
  })

  it('leaves to the PDF writer only characters that its fonts have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const drawable = splitByScript(modelOf({ one: text }), fonts).drawable.parts.length === 1
        const codes = Array.from(printable(text))
          .filter((sign) => sign !== '\n')
          .map((sign) => sign.codePointAt(0) ?? 0)
        const held = codes.every(
          (code) => code < 0x10000 && fonts.metrics.regular.has(code) && fonts.metrics.bold.has(code),
        )
        if (drawable) expect(held).toBe(true)
      }),
    )
  })
})

describe('printable text', () => {
  it('is composed, and free of whatever has no shape', () => {
    expect(printable('e\u0301')).toBe('é')
    expect(printable('a\u0000b\tc')).toBe('a b c')
    expect(printable('a\r\nb\u2028c')).toBe('a\nb\nc')
    expect(printable('\u202Etxt\u202C\u00AD\uFEFF')).toBe('txt')
    expect(printable('\uD800x')).toBe('\uFFFDx')
    expect(printable('5\u202F€')).toBe('5\u00A0€')
  })
})
