import { expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { DocumentModel } from '@shared/documents/model'
import { measureWith } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'

const fonts = loadPaperFonts()
const model = (texts: readonly string[]): DocumentModel => ({
  title: 'A & B',
  language: 'en-GB',
  pageLabel: 'Page {page} of {pages}',
  parts: texts.map((text, i) => ({
    recipient: String(i),
    footer: '',
    blocks: [{ kind: 'paragraph', text }],
  })),
})
const htmlOf = (...texts: readonly string[]): string =>
  toHtml(model(texts), { paper: 'a4', measure: measureWith(fonts), fonts: fonts.files })

it('is a page by itself: one sheet for each printed page, its fonts and styles inside, nothing fetched', () => {
  const html = htmlOf('one', 'two')
  expect(html.match(/<svg /g)).toHaveLength(2)
  expect(html).toContain('@page { size: 595.28pt 841.89pt; margin: 0 }')
  expect(html).toContain('<html lang="en-GB">')
  expect(html).toContain('Page 1 of 1')
  expect(html.match(/(?:src|href)\s*[=:]\s*\S{0,12}/g)).toEqual(['src: url(data:fon', 'src: url(data:fon'])
})

it('takes names as text, never as markup', () => {
  const html = htmlOf('<script>alert(1)</script> & "O’Neill"')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;O’Neill&quot;')
  expect(html).not.toContain('<script')
})

it('carries the very bytes of the fonts', () => {
  const [, first = ''] = /base64,([A-Za-z0-9+/=]+)\)/.exec(htmlOf('x')) ?? []
  expect(Buffer.compare(Buffer.from(first, 'base64'), fonts.files.regular)).toBe(0)
})

it('writes what is read from right to left from its right end', () => {
  const part = model(['مرحبا', '12 Lighthouse Road']).parts.map((one) => ({
    ...one,
    language: 'ar',
    direction: 'rtl' as const,
  }))
  const html = toHtml(
    { ...model([]), parts: part },
    { paper: 'a4', measure: measureWith(fonts), fonts: fonts.files },
  )
  expect(html).toMatch(/<svg [^>]*lang="ar"/)
  expect(html).toMatch(/<text x="538.58"[^>]* direction="rtl"[^>]*>مرحبا</)
  expect(html).toMatch(/<text x="538.58"[^>]* text-anchor="end"[^>]*>12 Lighthouse Road</)
})

it('draws a dashed line as one shape, which says nothing to who listens', () => {
  const [first] = model(['']).parts
  if (!first) throw new Error('no part')
  const dashed = { ...model([]), parts: [{ ...first, blocks: [{ kind: 'cut' as const }] }] }
  const html = toHtml(dashed, { paper: 'a4', measure: measureWith(fonts), fonts: fonts.files })
  const [, outline = ''] = /<path aria-hidden="true" fill="[^"]*" d="([^"]*)"\/>/.exec(html) ?? []
  expect(html.match(/<path /g)).toHaveLength(1)
  expect(outline.match(/M[\d.]+ [\d.]+h[\d.]+v[\d.]+h-[\d.]+z/g)?.length).toBeGreaterThan(20)
})
