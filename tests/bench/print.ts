/**
 * How long letters take: `npx tsx tests/bench/print.ts [LETTERS]`, 2,700 by default. Lays out and writes the letters of
 * an invented trust as Parley does, and has an installed Chromium print the same pages in the same run; prints both,
 * the ratio, the size of the file and the most memory used.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lettersOf } from '@shared/documents/letter'
import type { DocumentModel } from '@shared/documents/model'
import { instant, type LocalDate } from '@shared/kernel/time'
import { measureWith } from '@shared/print/fonts'
import { toHtml } from '@shared/print/html'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { allocate } from '@shared/solver'
import { loadPaperFonts } from '../../electron/headless/paper-fonts'
import { launchChromium } from '../e2e/drivers/chromium'
import { schoolKinds } from './fresh/kinds'
import { freshSchool } from './fresh/school'

const wanted = Number(process.argv[2] ?? 2700)
const fonts = loadPaperFonts()
const model = await letters()
const paper = 'a4'

const began = performance.now()
const { bytes, pages } = toPdf(model, fonts, {
  paper,
  createdAt: instant('2026-11-22T09:00:00.000Z'),
  fileId: '0'.repeat(32),
})
const own = (performance.now() - began) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024

const byChromium = await printInChromium(model)
const line = (name: string, seconds: number, size: number): string =>
  `${name}: ${seconds.toFixed(1)} s, ${(size / 1e6).toFixed(1)} MB`
console.log(`${model.parts.length.toLocaleString('en-GB')} letters, ${pages.toLocaleString('en-GB')} pages`)
console.log(line('Parley', own, bytes.length))
console.log(line('Chromium', byChromium.seconds, byChromium.bytes))
console.log(
  `ratio ${(own / byChromium.seconds).toFixed(2)}; most memory in this process ${Math.round(megabytes)} MB`,
)

/** So many letters: those of an invented trust, again from the first where there are too few. */
async function letters(): Promise<DocumentModel> {
  const conference = freshSchool(schoolKinds.trust, 1)
  const { plan } = await allocate(conference, {
    seed: 1,
    limit: { kind: 'steps', steps: 0 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => performance.now(),
    pause: () => Promise.resolve(),
  })
  const whole = lettersOf(conference, plan, {
    school: { name: 'Harbour Hill Academy', address: '12 Lighthouse Road\nPort Ellery PE4 7QT' },
    locale: 'en-GB',
    date: '2026-11-22' as LocalDate,
    revision: 1,
  })
  const { drawable } = splitByScript(whole, fonts)
  const parts = Array.from({ length: wanted }, (_, i) => drawable.parts[i % drawable.parts.length])
  return { ...drawable, parts: parts.filter((part) => part !== undefined) }
}

async function printInChromium(
  of: DocumentModel,
): Promise<{ readonly seconds: number; readonly bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const context = await launchChromium(join(folder, 'profile'))
  try {
    const start = performance.now()
    const html = join(folder, 'pages.html')
    writeFileSync(html, toHtml(of, { paper, measure: measureWith(fonts), fonts: fonts.files }))
    const page = await context.newPage()
    await page.goto(pathToFileURL(html).href, { timeout: 300_000 })
    await page.pdf({ path: join(folder, 'pages.pdf'), preferCSSPageSize: true })
    return { seconds: (performance.now() - start) / 1000, bytes: statSync(join(folder, 'pages.pdf')).size }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
