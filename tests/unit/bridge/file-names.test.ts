import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uniqueFileName, isSafeFileName, safeFileName } from '@shared/bridge/file-names'

// Controls, marks of direction, Latin to CJK, halves of pairs, emoji: whatever someone may paste.
const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x30ff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0, max: 0x1faff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom('யா', 'க்', 'é', '👨‍👩‍👧', '🇵🇱', '学', 'con.', ' '),
)
const bytesIn = (text: string): number => new TextEncoder().encode(text).length

describe('file names', () => {
  it('are safe whatever text they are made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
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
    ['Chinese', '学'.repeat(117), '学'.repeat(38)],
    ['Tamil', 'யா'.repeat(117), 'யா'.repeat(19)],
    ['emoji of several parts', `a${'👍🏽'.repeat(60)}`, `a${'👍🏽'.repeat(14)}`],
    ['accents apart from their letter', 'q\u0301'.repeat(80), 'q\u0301'.repeat(38)],
    ['a letter with more marks than fit', `q${'\u0301'.repeat(200)}`, 'Parley'],
    ['a reserved word before a long text', `con.${'x'.repeat(200)}`, `Parley con.${'x'.repeat(105)}`],
  ])('cut %s between whole characters and keep the ending', (_what, text, base) => {
    const name = safeFileName(text, '.pdf')
    expect(name).toBe(`${base}.pdf`)
    expect(bytesIn(name)).toBeLessThanOrEqual(120)
  })

  it('stay apart by a number however long they are', () => {
    const taken = new Set<string>()
    const names = Array.from({ length: 12 }, (_, i) => {
      const name = uniqueFileName((i % 2 === 0 ? 'F' : 'f') + '学'.repeat(90), '.ics', taken)
      taken.add(name.toLowerCase())
      return name
    })
    expect(taken.size).toBe(12)
    expect(names[11]).toMatch(/学 12\.ics$/)
    expect(names.every(isSafeFileName)).toBe(true)
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
    'a\ud83d',
    'COM¹',
    '学'.repeat(41),
    'x'.repeat(121),
  ])('refuses %j', (name) => {
    expect(isSafeFileName(name)).toBe(false)
  })
})
