import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeFileName, safeFileName } from '@shared/bridge/file-names'

// Controls, marks of direction, Latin to CJK punctuation: whatever someone may paste.
const anyCharacter = fc.integer({ min: 0, max: 0x30ff }).map((code) => String.fromCharCode(code))

describe('file names', () => {
  it('are safe whatever text they are made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 160 }), (text) => {
        const name = safeFileName(text, '.pdf')
        expect(isSafeFileName(name), name).toBe(true)
        expect(name.endsWith('.pdf')).toBe(true)
      }),
    )
  })

  it.each([
    ['Year 9: parents’ evening?', 'Year 9 parents’ evening.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['con', 'Parley con.pdf'],
    ['NUL.txt', 'Parley NUL.txt.pdf'],
    [' . ', 'Parley.pdf'],
    ['Żółw – 面谈', 'Żółw – 面谈.pdf'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text, '.pdf')).toBe(name)
  })

  it.each([
    '',
    '.',
    '..',
    'a/b',
    'a\\b',
    'a:b',
    'aux.pdf',
    'COM1',
    'name.',
    ' name',
    'a\u0000b',
    'a\u202eb',
    'x'.repeat(121),
  ])('refuses %j', (name) => {
    expect(isSafeFileName(name)).toBe(false)
  })
})
