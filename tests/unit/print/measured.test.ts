import { expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { DocumentModel } from '@shared/documents/model'
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
})

it('asks an engine in a page that no text can end', () => {
  const page = measuringPage(words, loadPaperFonts().files)
  expect(page.match(/<\/script>/g)).toHaveLength(1)
  expect(page).toContain('مرحبا')
})
