import { expect, it } from 'vitest'
import { printOtherScripts } from '@desktop/headless/other-scripts'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { lettersOf } from '@shared/documents/letter'
import { minutesOf } from '@shared/documents/minutes'
import { instant, type LocalDate } from '@shared/kernel/time'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { spokenIn } from '@shared/words/family'
import { installedChromium } from '@tests/e2e/drivers/chromium'
import { school } from '@tests/unit/documents/made-evening'
import { madeMinutes } from '@tests/unit/documents/made-minutes'
import { smallEvening } from '@tests/unit/documents/small-evening'
import { readPdf } from './poppler'

const fonts = loadPaperFonts()
const { conference, plan } = smallEvening()
const options = {
  school,
  locale: 'en-GB',
  date: '2026-11-20' as LocalDate,
  revision: null,
}
const ofZone = { ...options, timezone: 'Europe/London' }
const letterIn = (letterLanguage: string) => {
  const households = conference.households.map((one) => ({ ...one, letterLanguage }))
  const model = lettersOf({ ...conference, households }, plan, options)
  return splitByScript(model, fonts).shaped
}

it.each(['ar', 'ur', 'ta', 'zh-Hans'])(
  'an installed browser lays out letters in %s, a page for each',
  (language) => {
    const bytes = printOtherScripts(installedChromium ?? '', letterIn(language), fonts, 'a4')
    const pages = readPdf(bytes ?? new Uint8Array()).pages()
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('Ms Wei Tan')
    expect(pages[0]).toContain('12 Lighthouse Road')
    expect(pages[0]).toContain('Baxter')
    expect(pages[1]).not.toContain('Baxter')
  },
)

it.each(['pt', 'tr', 'vi', 'el', 'uk', 'ro'])(
  'the PDF writer draws letters in %s, every word of them',
  (letterLanguage) => {
    const households = conference.households.map((one) => ({ ...one, letterLanguage }))
    const { drawable, shaped } = splitByScript(lettersOf({ ...conference, households }, plan, options), fonts)
    expect(shaped.parts).toEqual([])
    const { bytes } = toPdf(drawable, fonts, {
      paper: 'a4',
      createdAt: instant('2026-11-20T09:00:00.000Z'),
      fileId: '0'.repeat(32),
    })
    const [first = ''] = readPdf(bytes).pages()
    const said = spokenIn(letterLanguage)?.sentences
    for (const sentence of [said?.letterOpening, said?.letterArrival, said?.letterClosing])
      expect(wordsOf(first)).toContain(wordsOf(sentence ?? '?'))
  },
)

/** A text without the line breaks of its paper. */
const wordsOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ')

it.each([
  ['a letter looks', lettersOf(conference, plan, options)],
  ['long minutes look', minutesOf(madeMinutes.meeting, madeMinutes.texts, [], ofZone)],
])('and %s alike whether the PDF writer or the browser has drawn it', (_, model) => {
  const { drawable } = splitByScript(model, fonts)
  const drawn = toPdf(drawable, fonts, {
    paper: 'a4',
    createdAt: instant('2026-11-20T09:00:00.000Z'),
    fileId: '0'.repeat(32),
  })
  const laidOut = printOtherScripts(installedChromium ?? '', drawable, fonts, 'a4') ?? new Uint8Array()
  const [one, other] = [readPdf(drawn.bytes).raster(1, 12), readPdf(laidOut).raster(1, 12)]
  expect([other.width, other.height]).toEqual([one.width, one.height])
  const ink = one.pixels.reduce((sum, level) => sum + (255 - level), 0)
  const apart = one.pixels.reduce((sum, level, i) => sum + Math.abs(level - (other.pixels[i] ?? 0)), 0)
  expect(ink).toBeGreaterThan(10_000)
  // The two smooth the edges of letters each in its own way; a word elsewhere would be more.
  expect(apart / ink).toBeLessThan(0.03)
})

it('says so where no browser starts', () => {
  expect(printOtherScripts('/no/such/browser', letterIn('ar'), fonts, 'a4')).toBeNull()
})
