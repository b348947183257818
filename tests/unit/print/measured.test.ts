import { expect, it, vi } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { DocumentModel } from '@shared/documents/model'
import { breakLines } from '@shared/print/lines'
import { measureByWords, measuringPage, wordsToMeasure } from '@shared/print/measured'

const model: DocumentModel = {
  title: 'Test',
  language: 'en-GB',
  pageLabel: 'Page {page} of {pages}',
  parts: [
    {
      recipient: 'one',
      footer: 'Ms Tan',
      blocks: [{ kind: 'paragraph', text: 'مرحبا بكم </script>\u00A0陈小明' }],
    },
  ],
}
const words = wordsToMeasure(model)
/** Every sign is one em wide in an engine of our own. */
const widths = words.map(({ word }) => 100 * Array.from(word).length)
const measure = measureByWords(words, widths)

it('measures a line by its words, and a piece of a word by its share', () => {
  expect(measure('مرحبا بكم', 'regular', 10)).toBeCloseTo(90)
  expect(measure('陈小明\u00A0Tan', 'bold', 1)).toBeCloseTo(7)
  expect(measure('مرح', 'regular', 10)).toBeCloseTo(30)
  expect(measure('Page 12 of 345', 'regular', 1)).toBeCloseTo(14)
  expect(measure('unknown', 'regular', 10)).toBeCloseTo(42)
  expect(measure('مرح…', 'regular', 10)).toBeCloseTo(40)
})

it('asks an engine in a page that no text can end', () => {
  const page = measuringPage(words, loadPaperFonts().files)
  expect(page.match(/<\/script>/g)).toHaveLength(1)
  expect(page).toContain('مرحبا')
})

it('cuts a long word without looking through all words for each of its pieces', () => {
  const long = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x400 + (i % 80))).join('')
  const many = [...Array.from({ length: 2000 }, (_, i) => `word-${i}`), long]
  const inMany = measureByWords(
    many.map((word) => ({ word, weight: 'regular' as const })),
    many.map((word) => 100 * word.length),
  )
  const style = { size: 1, leading: 1, weight: 'regular', grey: 0 } as const
  const looked = vi.spyOn(String.prototype, 'includes')
  const lines = breakLines(long, 50, style, inMany)
  const { length } = looked.mock.calls
  looked.mockRestore()
  expect(lines.join('')).toBe(long)
  expect(lines.length).toBe(6)
  expect(length).toBeLessThan(5 * many.length)
})
