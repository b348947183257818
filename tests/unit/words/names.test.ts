import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listName, proseName, shortNames, staffListName, staffName } from '@shared/words/names'

const name = (givenName: string, familyName: string, preferredName = '') => ({
  givenName,
  familyName,
  preferredName,
})
const short = (...people: readonly (readonly [string, string, string?])[]): readonly string[] => {
  const names = shortNames(
    people.map(([given, family, apart], id) => ({
      id,
      name: name(given, family),
      marks: apart === undefined ? [] : [apart],
    })),
  )
  return people.map((_, id) => names.get(id) ?? '')
}

describe('names', () => {
  it('says family first in lists and given first in prose', () => {
    expect(listName(name('Anna', 'Kowalska'))).toBe('Kowalska, Anna')
    expect(proseName(name('Anna', 'Kowalska'))).toBe('Anna Kowalska')
  })

  it('calls people what they are called', () => {
    expect(proseName(name('Anna', 'Kowalska', 'Ania'))).toBe('Ania Kowalska')
  })

  it('leaves no comma or space for a name that is not there', () => {
    expect(listName(name('Anna', ' '))).toBe('Anna')
    expect(proseName(name('', 'Kowalska'))).toBe('Kowalska')
  })

  it('says staff by title where there is one', () => {
    const wei = { title: 'Ms', givenName: 'Wei', familyName: 'Tan' }
    expect([staffName(wei), staffListName(wei)]).toEqual(['Ms Tan', 'Tan, Ms Wei'])
    expect(staffName({ ...wei, title: '' })).toBe('Wei Tan')
  })
})

describe('short names', () => {
  it('are as short as telling apart allows', () => {
    expect(short(['Anna', 'Kowalska'], ['Ben', 'Xu'])).toEqual(['Anna', 'Ben'])
    expect(short(['Anna', 'Kowalska'], ['Anna', 'Xu'])).toEqual(['Anna K', 'Anna X'])
    expect(short(['Anna', 'Kowalska'], ['Anna', 'Kos'], ['Anna', 'Xu'])).toEqual([
      'Anna Kow',
      'Anna Kos',
      'Anna X',
    ])
  })

  it('tell two of the very same name apart by what they are given for it', () => {
    expect(short(['Anna', 'Xu', '9B'], ['anna', 'Xu', '8A'])).toEqual(['Anna Xu (9B)', 'anna Xu (8A)'])
  })

  it('cut between letters as a reader sees them', () => {
    expect(short(['Ana', 'e\u0301clair'], ['Ana', 'Xu'])).toEqual(['Ana e\u0301', 'Ana X'])
  })

  it('are never shared, whatever the names', () => {
    const word = fc.constantFrom('', 'An', 'Anna', 'Anna K', 'K', 'Ko', 'Kos', 'Kowalska', 'é')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 12 }), (pairs) => {
        const all = short(
          ...pairs.map(([given, family], id): [string, string, string] => [given, family, `n${id}`]),
        )
        expect(new Set(all.map((text) => text.toLowerCase())).size).toBe(pairs.length)
      }),
    )
  })
})
