import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldedWords,
  foldText,
  hasEveryTerm,
  markTerms,
  searchTerms,
  spellingKey,
} from '@shared/kernel/fold-text'

describe('texts as searches compare them', () => {
  it('fold case and accents, however they are encoded', () => {
    expect(foldText('ŻUKOWSKA, Zoë')).toBe('zukowska, zoe')
    expect(foldText('Zoe\u0308')).toBe(foldText('Zo\u00eb'))
    expect(foldText('Łękawska, Øyvind Großmann')).toBe('lekawska, oyvind grossmann')
  })

  it('keep what is a letter and no accent: vowel signs', () => {
    expect(foldText('की')).not.toBe(foldText('का'))
    expect(foldedWords('राम की')).toEqual(['राम', 'की'])
  })

  it('split a label into words at anything that is no letter or digit', () => {
    expect(foldedWords('O’Neill, Zoë · 9B')).toEqual(['o', 'neill', 'zoe', '9b'])
    expect(foldedWords(' · ')).toEqual([])
  })

  it('want every term of a search, wherever it occurs', () => {
    const text = foldText('Fri 20 Nov, 10:30\nŻukowska')
    expect(hasEveryTerm(text, searchTerms(' ŻUK 10:30 '))).toBe(true)
    expect(hasEveryTerm(text, searchTerms('zuk 10:40'))).toBe(false)
    expect(hasEveryTerm(text, searchTerms('  '))).toBe(true)
  })
})

describe('names that are spelt the same', () => {
  it('differ by case, blanks and the encoding of accents, never by an accent', () => {
    expect(spellingKey('  zoe\u0308  XU')).toBe(spellingKey('Zo\u00eb Xu'))
    expect(spellingKey('Jose')).not.toBe(spellingKey('José'))
  })
})

describe('marking what was looked for', () => {
  const found = (text: string, typed: string) =>
    markTerms(text, searchTerms(typed)).flatMap((piece) => (piece.isFound ? [piece.text] : []))

  it('marks the letters as they are written, accents and case aside', () => {
    expect(found('Zoë Großmann reads; zoe knows', 'ZOE grossm')).toEqual(['Zoë', 'Großm', 'zoe'])
    expect(found('Zoe\u0308 reads', 'zoe')).toEqual(['Zoe\u0308'])
    expect(found('Ο δρόμος', 'ΔΡΌΜΟΣ')).toEqual(['δρόμος'])
  })

  it('loses nothing of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        const pieces = markTerms(text, searchTerms(typed))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})
