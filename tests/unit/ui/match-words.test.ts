import { describe, expect, it } from 'vitest'
import { matchWords } from '@renderer/ui/match-words'

const options = ['Abbott, Ivy · 8F', 'Abbott, Ruby · 7F', 'Źródłowska, Hanna · 10F', 'O’Neill, Ivy · 8F'].map(
  (label) => ({ value: label, label }),
)
const found = (search: string, limit = 10) =>
  matchWords({ options, search, limit }).map((option) => ('label' in option ? option.label : option.group))

describe('what is typed into a list of names', () => {
  it('finds a name in any order of its words, without accents, and by the form', () => {
    expect(found('ivy abb')).toEqual(['Abbott, Ivy · 8F'])
    expect(found('Abbott, r')).toEqual(['Abbott, Ruby · 7F'])
    expect(found('hanna zrod')).toEqual(['Źródłowska, Hanna · 10F'])
    expect(found('8f neill')).toEqual(['O’Neill, Ivy · 8F'])
    expect(found('10f Źród')).toEqual(['Źródłowska, Hanna · 10F'])
  })

  it('finds no name by the middle of a word, all where nothing is typed, and no more than are drawn', () => {
    expect(found('bott')).toEqual([])
    expect(found(' ')).toHaveLength(4)
    expect(found('', 3)).toHaveLength(3)
  })

  it('keeps the groups in which something is found', () => {
    const groups = [
      { group: 'Children', items: options.slice(0, 2) },
      { group: 'Staff', items: options.slice(2) },
    ]
    expect(matchWords({ options: groups, search: 'ruby', limit: 5 })).toEqual([
      { group: 'Children', items: options.slice(1, 2) },
    ])
  })
})
