import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { lettersOf } from '@shared/documents/letter'
import type { Block, DocumentModel, DocumentPart, Row } from '@shared/documents/model'
import { timetablesOf } from '@shared/documents/timetable'
import type { LocalDate } from '@shared/kernel/time'
import { measureWith } from '@shared/print/fonts'
import { layOutPart } from '@shared/print/layout'
import type { Mark, Page } from '@shared/print/page'
import { marginsOf, sheets, type Paper } from '@shared/print/typography'
import { madeEvening, school } from '@tests/unit/documents/made-evening'

const fonts = loadPaperFonts()
const measure = measureWith(fonts)
const laidOut = (
  blocks: readonly Block[],
  paper: Paper = 'a4',
  more: Partial<DocumentPart> = {},
): readonly Page[] => {
  const part: DocumentPart = { recipient: 'one', footer: 'For one', blocks, ...more }
  const model: DocumentModel = {
    title: 'Test',
    language: 'en-GB',
    pageLabel: 'Page {page} of {pages}',
    parts: [part],
  }
  return layOutPart(part, model, paper, measure)
}
const texts = (page: Page | undefined): readonly string[] =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
const row = (text: string, details: readonly string[] = []): Row => ({
  emphasis: 'plain',
  cells: [{ text, details }, { text: 'x' }],
})
const table = (rows: readonly Row[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'First', share: 1 },
    { title: 'Second', share: 1 },
  ],
  rows,
})
const numbered = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, i) => row(`row ${i}`, ['detail']))

describe('a bar', () => {
  /** The filled box of a cell with a bar of such a share, and the outline that it stands in. */
  const barOf = (share: number) => {
    const cells = [{ text: 'A' }, { text: '', bar: share }]
    const marks = laidOut([table([{ emphasis: 'plain', cells }])])[0]?.marks ?? []
    const boxes = marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : []))
    const [edge] = boxes.filter(({ width, height }) => height > width && width < 1)
    const filled = boxes.find(({ width, height }) => edge?.height === height && width > 1)
    const top = boxes.find(({ x, y, height }) => edge && x === edge.x && y === edge.y && height < 1)
    return { filled, whole: top?.width ?? 0 }
  }

  it('is as long as its share of what it is measured against, and never longer', () => {
    const { whole, filled } = barOf(0.25)
    expect(whole).toBeGreaterThan(100)
    expect(filled?.width).toBeCloseTo(whole / 4)
    expect(barOf(1).filled?.width).toBeCloseTo(whole)
    expect(barOf(3).filled?.width).toBeCloseTo(whole)
    expect(barOf(0).filled).toBeUndefined()
  })
})

describe('pages', () => {
  it('number the pages of a recipient and repeat the head of a table on each', () => {
    const pages = laidOut([{ kind: 'heading', level: 2, text: 'Long' }, table(numbered(60))])
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, i) => {
      expect(texts(page)).toContain(`Page ${i + 1} of ${pages.length}`)
      expect(texts(page).filter((text) => text === 'First')).toHaveLength(1)
      expect(texts(page)).toContain('For one')
    })
    expect(pages.flatMap(texts).filter((text) => text.startsWith('row'))).toEqual(
      numbered(60).map((_, i) => `row ${i}`),
    )
  })

  it('keep a row whole: its details stand on the page of its text', () => {
    const rows = Array.from({ length: 60 }, (_, i) => row(`row ${i}`, [`detail of ${i}`]))
    for (const page of laidOut([table(rows)])) {
      const seen = texts(page)
      for (let i = 0; i < 60; i++) expect(seen.includes(`row ${i}`)).toBe(seen.includes(`detail of ${i}`))
    }
  })

  it('divide a row only where no page can hold it', () => {
    const pages = laidOut([
      table([
        row(
          'high',
          Array.from({ length: 150 }, (_, i) => `line ${i}`),
        ),
      ]),
    ])
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(texts).filter((text) => text.startsWith('line'))).toHaveLength(150)
  })

  it('leave no heading behind and keep together what is to stay together', () => {
    for (let lead = 0; lead < 60; lead++) {
      const filler: readonly Block[] = Array.from({ length: lead }, () => ({
        kind: 'paragraph',
        text: 'filler',
      }))
      const together: Block = {
        kind: 'keepTogether',
        blocks: [table(numbered(6)), { kind: 'paragraph', text: 'the end' }],
      }
      const pages = laidOut([...filler, { kind: 'heading', level: 2, text: 'Heading' }, together])
      const home = pages.find((page) => texts(page).includes('Heading'))
      expect(texts(home)).toContain('row 0')
      expect(texts(home)).toContain('the end')
    }
  })

  it('divide a group rather than leave more than half a page white', () => {
    const group: Block = { kind: 'keepTogether', blocks: [table(numbered(17))] }
    const [first] = laidOut([
      ...Array.from({ length: 10 }, (): Block => ({ kind: 'paragraph', text: 'filler' })),
      group,
    ])
    expect(texts(first)).toContain('row 0')
  })

  it('start anew where the document says so, and there is always one', () => {
    const pages = laidOut([
      { kind: 'paragraph', text: 'one' },
      { kind: 'pageBreak' },
      { kind: 'paragraph', text: 'two' },
    ])
    expect(pages.map((page) => texts(page).includes('two'))).toEqual([false, true])
    expect(laidOut([])).toHaveLength(1)
  })

  it('move closer together where that saves a page, and only there', () => {
    const gap = (pages: readonly Page[]): number => {
      const at = (text: string): number =>
        pages[0]?.marks.find((mark) => mark.kind === 'text' && mark.text === text)?.y ?? 0
      return at('row 1') - at('row 0')
    }
    const [few, many] = [laidOut([table(numbered(3))]), laidOut([table(numbered(21))])]
    expect([few.length, many.length]).toEqual([1, 1])
    expect(gap(many)).toBeLessThan(gap(few))
    expect(gap(laidOut([table(numbered(90))]))).toBe(gap(few))
  })
})

describe('a part that is read from right to left', () => {
  const blocks: readonly Block[] = [
    { kind: 'letterhead', name: 'School', lines: [] },
    { kind: 'address', lines: ['ليلى'], aside: ['1 December'] },
    { kind: 'note', title: 'ملاحظة', text: '12 Lighthouse Road' },
    table([row('16:00–16:10', ['تفاصيل']), row('with Ms Tan')]),
  ]
  const [page] = laidOut(blocks)
  const [turned] = laidOut(blocks, 'a4', {
    direction: 'rtl',
    language: 'ar',
    pageLabel: 'صفحة {page} من {pages}',
  })
  const width = sheets.a4.width

  it('is laid out as in a mirror, each line ending where it began', () => {
    expect(turned?.marks.length).toBe(page?.marks.length)
    turned?.marks.forEach((mark, i) => {
      const before = page?.marks[i]
      if (!before || (mark.kind === 'text' && mark.text.startsWith('صفحة'))) return
      expect(mark.y).toBe(before.y)
      expect(mark.x).toBeCloseTo(mark.kind !== 'text' ? width - before.x - mark.width : width - before.x)
      if (mark.kind === 'text') expect(mark.from).toBe('right')
    })
  })

  it('puts the signs of each line in its own order', () => {
    const directionOf = (text: string): string | undefined =>
      turned?.marks.flatMap((mark) => (mark.kind === 'text' && mark.text === text ? [mark.direction] : []))[0]
    expect(['ليلى', '16:00–16:10', 'صفحة 1 من 1'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl'])
    expect(['12 Lighthouse Road', 'with Ms Tan', 'School'].map(directionOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('tells its language to whoever draws it', () => {
    expect([page?.language, turned?.language]).toEqual(['en-GB', 'ar'])
  })
})

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keepTogether' ? flat(block.blocks) : [block]))
const widthOf = (mark: Mark): number =>
  mark.kind !== 'text' ? mark.width : measure(mark.text, mark.weight, mark.size)

describe('letters and timetables of any evening', () => {
  it('hold every text of the document, inside the margins, on A4 and US Letter', () => {
    const sizes = fc.record({
      seed: fc.nat(),
      households: fc.integer({ min: 1, max: 12 }),
      staff: fc.integer({ min: 1, max: 3 }),
      sessions: fc.integer({ min: 1, max: 3 }),
      wishes: fc.integer({ min: 1, max: 14 }),
      paper: fc.constantFrom('a4', 'letter'),
    })
    fc.assert(
      fc.property(sizes, ({ paper, ...size }) => {
        const { conference, plan } = madeEvening(size)
        const options = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate, revision: 2 }
        const sheet = sheets[paper]
        for (const model of [lettersOf(conference, plan, options), timetablesOf(conference, plan, options)]) {
          for (const part of model.parts) {
            const pages = layOutPart(part, model, paper, measure)
            const rim = marginsOf(paper, part.margins)
            const inside = (mark: Mark): boolean =>
              mark.x >= rim.side - 0.01 &&
              mark.x + widthOf(mark) <= sheet.width - rim.side + 0.01 &&
              mark.y >= rim.top &&
              mark.y <= sheet.height - rim.footerBaseline
            expect(pages.flatMap((page) => page.marks.filter((mark) => !inside(mark)))).toEqual([])
            const words = (all: readonly string[]): readonly string[] =>
              all
                .join(' ')
                .split(/\s+/)
                .filter((word) => word !== '')
            const drawn = new Set(words(pages.flatMap(texts)))
            const cells = flat(part.blocks).flatMap((block) =>
              block.kind === 'table' ? block.rows.flatMap((one) => one.cells) : [],
            )
            expect(words(cells.map((cell) => cell.text)).filter((word) => !drawn.has(word))).toEqual([])
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('columns', () => {
  const xOf = (pages: readonly Page[], text: string): number =>
    pages
      .flatMap((page) => page.marks)
      .flatMap((mark) => (mark.kind === 'text' && mark.text === text ? [mark.x] : []))[0] ?? 0
  const widthOf = (pages: readonly Page[]): number => xOf(pages, 'Second') - xOf(pages, 'First')
  const narrow = (text: string): Block => ({
    kind: 'table',
    columns: [
      { title: 'First', share: 1 },
      { title: 'Second', share: 6 },
    ],
    rows: [row('short', [text])],
  })

  it('take room for a word from those that can spare it, and keep their shares where all words fit', () => {
    const usual = widthOf(laidOut([narrow('a few words')]))
    const address = laidOut([narrow('family@home.example')])
    expect(texts(address[0])).toContain('family@home.example')
    expect(widthOf(address)).toBeGreaterThan(usual)
    // What no sheet has room for is cut after all.
    expect(widthOf(laidOut([narrow('x'.repeat(500))]))).toBeLessThan(usual * 2.5)
  })
})
