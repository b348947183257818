import { describe, expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { lettersOf, type LetterOptions } from '@shared/documents/letter'
import { minutesOf } from '@shared/documents/minutes'
import { timetablesOf } from '@shared/documents/timetable'
import type { DocumentModel } from '@shared/documents/model'
import { instant, type LocalDate } from '@shared/kernel/time'
import { toPdf, type PdfOptions } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { marginsOf, type Paper } from '@shared/print/typography'
import { madeEvening, school } from '@tests/unit/documents/made-evening'
import { madeMinutes } from '@tests/unit/documents/made-minutes'
import { readPdf, type Raster } from './poppler'

const fonts = loadPaperFonts()
const options = (paper: Paper): PdfOptions => ({
  paper,
  createdAt: instant('2026-11-20T09:30:00.000Z'),
  fileId: '0123456789abcdef0123456789abcdef',
})
const ofTheDay = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate }
const letterOptions: LetterOptions = { ...ofTheDay, revision: 2 }
const evening = madeEvening({ seed: 11, households: 24, staff: 6, sessions: 2, wishes: 12 })
const letters = lettersOf(evening.conference, evening.plan, letterOptions)
const timetables = timetablesOf(evening.conference, evening.plan, ofTheDay)
const minutes = minutesOf(madeMinutes.meeting, madeMinutes.texts, madeMinutes.actions, {
  school,
  locale: 'en-GB',
  timezone: 'Europe/London',
})

describe('a PDF of letters', () => {
  it('reads back with every name, in Latin, Vietnamese, Greek and Cyrillic, on the pages of its own family', () => {
    const pages = readPdf(toPdf(letters, fonts, options('a4')).bytes).pages()
    for (const household of evening.conference.households) {
      expect(pages.some((page) => page.includes(household.adults))).toBe(true)
    }
    const all = pages.join('\n')
    for (const name of [
      'Nguyễn Thị',
      'Đỗ Quỳnh',
      'Παπαδοπούλου',
      'Шевченко',
      'Ђорђевић',
      'Žukauskas',
      'O’Neill',
    ]) {
      expect(all).toContain(name)
    }
  })

  it('numbers the pages of each family from 1', () => {
    const pages = readPdf(toPdf(letters, fonts, options('letter')).bytes).pages()
    const labels = pages.map(
      (page) => /Page (\d+) of (\d+)\s*$/.exec(page.trimEnd())?.slice(1).map(Number) ?? [],
    )
    expect(labels.filter(([number]) => number === 1)).toHaveLength(letters.parts.length)
    expect(labels.some(([, of]) => of === 2)).toBe(true)
    labels.forEach(([number, of], i) => {
      const next = labels[i + 1]
      expect(next?.[0] ?? 1).toBe(number === of ? 1 : (number ?? 0) + 1)
    })
  })

  it('has its title and language, embeds subsets of two fonts, and is of the paper asked for', () => {
    for (const [paper, size] of [
      ['a4', '595.28 x 841.89 pts (A4)'],
      ['letter', '612 x 792 pts (letter)'],
    ] as const) {
      const { bytes, pages } = toPdf(letters, fonts, options(paper))
      const read = readPdf(bytes)
      expect(read.info()).toContain(`Page size:       ${size}`)
      expect(read.info()).toMatch(new RegExp(`Pages: +${pages}\\n`))
      expect(read.info()).toContain('Letters to families, 20 November 2026')
      expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (en-GB)')
      const embedded = read.fonts().trim().split('\n').slice(2)
      expect(embedded).toHaveLength(2)
      for (const line of embedded) expect(line).toMatch(/TrueType +Identity-H +yes +\S+ +yes/)
    }
  })

  it('is the same, byte for byte, for the same input, and another for another date', () => {
    const once = toPdf(letters, fonts, options('a4')).bytes
    expect(Buffer.compare(once, toPdf(letters, fonts, options('a4')).bytes)).toBe(0)
    const later = { ...options('a4'), createdAt: instant('2039-01-01T00:00:00.000Z') }
    expect(Buffer.compare(once, toPdf(letters, fonts, later).bytes)).not.toBe(0)
  })

  it('keeps 1,300 letters under 20 MB and tells of each as it is done', () => {
    const school = madeEvening({ seed: 3, households: 1300, staff: 90, sessions: 3, wishes: 8 })
    const model = lettersOf(school.conference, school.plan, letterOptions)
    expect(splitByScript(model, fonts).shaped.parts).toEqual([])
    const reported: number[] = []
    const { bytes, pages } = toPdf(model, fonts, {
      ...options('a4'),
      onRecipient: (done) => reported.push(done),
    })
    expect(reported).toEqual(Array.from({ length: 1300 }, (_, i) => i + 1))
    expect(bytes.length).toBeLessThan(20_000_000)
    expect(readPdf(bytes).info()).toMatch(new RegExp(`Pages: +${pages}\\n`))
  })
})

describe('a printed page', () => {
  const documents: readonly [string, DocumentModel][] = [
    ['letters', letters],
    ['timetables', timetables],
    ['minutes', minutes],
  ]
  for (const [name, model] of documents) {
    for (const paper of ['a4', 'letter'] as const) {
      it(`of ${name} on ${paper} has ink, in greys only, and none in its margins`, () => {
        const { bytes, pages } = toPdf(model, fonts, options(paper))
        const read = readPdf(bytes)
        const margins = marginsOf(paper, model.parts[0]?.margins)
        for (let page = 1; page <= Math.min(pages, 4); page++) {
          const raster = read.raster(page, 72)
          expect(colouredPixels(raster)).toBe(0)
          expect(inkIn(raster, (x, y) => x >= margins.side && y >= margins.top)).toBeGreaterThan(500)
          const edge = (x: number, y: number): boolean =>
            x < margins.side - 2 ||
            x > raster.width - margins.side + 2 ||
            y < margins.top - 2 ||
            y > raster.height - margins.footerBaseline + 4
          expect(inkIn(raster, edge)).toBe(0)
        }
      })
    }
  }
})

function colouredPixels({ pixels }: Raster): number {
  let count = 0
  for (let i = 0; i < pixels.length; i += 3) {
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) count += 1
  }
  return count
}

/** How many pixels that are not white lie where `counts` says. */
function inkIn({ width, height, pixels }: Raster, counts: (x: number, y: number) => boolean): number {
  let ink = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (counts(x, y) && pixels[3 * (y * width + x)] !== 255) ink += 1
  }
  return ink
}
