import { expect, it } from 'vitest'
import { printOtherScripts } from '@desktop/headless/other-scripts'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { lettersOf } from '@shared/documents/letter'
import type { LocalDate } from '@shared/kernel/time'
import { splitByScript } from '@shared/print/script'
import { installedChromium } from '@tests/e2e/drivers/chromium'
import { school } from '@tests/unit/documents/made-evening'
import { smallEvening } from '@tests/unit/documents/small-evening'
import { readPdf } from './poppler'

const fonts = loadPaperFonts()
const { conference, plan } = smallEvening()
const letterIn = (letterLanguage: string) => {
  const households = conference.households.map((one) => ({ ...one, letterLanguage }))
  const model = lettersOf({ ...conference, households }, plan, {
    school,
    locale: 'en-GB',
    date: '2026-11-20' as LocalDate,
    revision: null,
  })
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

it('says so where no browser starts', () => {
  expect(printOtherScripts('/no/such/browser', letterIn('ar'), fonts, 'a4')).toBeNull()
})
