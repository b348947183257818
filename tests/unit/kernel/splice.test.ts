import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySplice, moveCaret, spliceBetween } from '@shared/kernel/splice'

const repeating = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '🧑‍🏫', '\n'), maxLength: 12 })
const splits = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

describe('the splice between two texts', () => {
  it('makes the one of the other, cutting no character in two', () => {
    fc.assert(
      fc.property(repeating, repeating, fc.nat(40), (before, after, caret) => {
        const splice = spliceBetween(before, after, Math.min(caret, after.length))
        expect(splice === null).toBe(before === after)
        if (splice === null) return
        expect(applySplice(before, splice)).toBe(after)
        expect(splits(before, splice.at) || splits(before, splice.at + splice.removed)).toBe(false)
      }),
    )
  })

  it('is what was typed at the caret, even among the same letters', () => {
    fc.assert(
      fc.property(
        repeating,
        repeating.filter((text) => text !== ''),
        fc.nat(12),
        (before, typed, place) => {
          const at = splits(before, Math.min(place, before.length)) ? 0 : Math.min(place, before.length)
          const after = before.slice(0, at) + typed + before.slice(at)
          expect(spliceBetween(before, after, at + typed.length)).toEqual({ at, removed: 0, inserted: typed })
        },
      ),
    )
  })

  it('replaces no more than was replaced', () => {
    expect(spliceBetween('reads often', 'reads rarely', 12)).toEqual({
      at: 6,
      removed: 5,
      inserted: 'rarely',
    })
    expect(spliceBetween('aaa', 'aa', 1)).toEqual({ at: 1, removed: 1, inserted: '' })
  })
})

describe('a caret while somebody else types', () => {
  it.each([
    ['after it: stays', 3, { at: 5, removed: 0, inserted: 'xy' }, 3],
    ['before it: moves along', 5, { at: 2, removed: 0, inserted: 'xy' }, 7],
    ['at it: stays before what came', 4, { at: 4, removed: 0, inserted: 'xy' }, 4],
    ['a removal before it', 6, { at: 1, removed: 3, inserted: '' }, 3],
    ['a removal around it', 4, { at: 2, removed: 5, inserted: 'z' }, 3],
  ])('%s', (_name, caret, splice, moved) => {
    expect(moveCaret(caret, splice)).toBe(moved)
  })
})
