import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printOtherScripts } from '@desktop/headless/other-scripts'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { DocumentModel } from '@shared/documents/model'
import { instant } from '@shared/kernel/time'
import { fontFace } from '@shared/print/html'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { paperFamily, styles } from '@shared/print/typography'
import { installedChromium } from '@tests/e2e/drivers/chromium'
import { readPdf, type Raster } from './poppler'

/** An invented name in each script that families of a school may have. */
const names = {
  Latin: 'Łukasz Żółć-Ørsted',
  Greek: 'Ελένη Παπαδοπούλου',
  Cyrillic: 'Оксана Шевченко',
  Vietnamese: 'Nguyễn Thị Hương',
  Chinese: '陈小明',
  Arabic: 'فاطمة الزهراء',
  Urdu: 'محمد ٹیپو گھوڑا',
  Tamil: 'கார்த்திக் முருகன்',
  Hindi: 'प्रिया श्रीवास्तव',
  Bengali: 'প্রিয়াঙ্কা চট্টোপাধ্যায়',
}
const drawnByUs = ['Latin', 'Greek', 'Cyrillic', 'Vietnamese']
const isRightToLeft = (script: string): boolean => ['Arabic', 'Urdu'].includes(script)

const fonts = loadPaperFonts()
const model: DocumentModel = {
  title: 'Names',
  language: 'en-GB',
  pageLabel: '',
  parts: Object.entries(names).map(([script, text]) => ({
    recipient: script,
    footer: '',
    direction: isRightToLeft(script) ? 'rtl' : 'ltr',
    blocks: [{ kind: 'heading', level: 1, text }],
  })),
}
const split = splitByScript(model, fonts)

/** The page of each script as Parley prints it: by its own writer, or through the browser where that cannot. */
function printed(): ReadonlyMap<string, { readonly text: string; readonly picture: Raster }> {
  const ours = toPdf(split.drawable, fonts, {
    paper: 'a4',
    createdAt: instant('2026-11-20T09:00:00.000Z'),
    fileId: '0'.repeat(32),
  })
  const theirs = printOtherScripts(installedChromium ?? '', split.shaped, fonts, 'a4')
  if (theirs === null) throw new Error('The browser did not print')
  return new Map(
    [[split.drawable, ours.bytes] as const, [split.shaped, theirs] as const].flatMap(([{ parts }, bytes]) => {
      const pdf = readPdf(bytes)
      const pages = pdf.pages()
      return parts.map(
        (part, i) => [part.recipient, { text: pages[i] ?? '', picture: pdf.raster(i + 1, 96) }] as const,
      )
    }),
  )
}

/** The same names as the browser sets ordinary text, a page each. */
function setByBrowser(): ReadonlyMap<string, Raster> {
  const { size } = styles.title
  const folder = mkdtempSync(join(tmpdir(), 'parley-scripts-'))
  try {
    const faces = (['regular', 'bold'] as const).map((weight) => fontFace(weight, fonts.files)).join('\n')
    const pages = Object.entries(names).map(
      ([script, text]) => `<p dir="${isRightToLeft(script) ? 'rtl' : 'ltr'}">${text}</p>`,
    )
    const html = `<!doctype html><meta charset="utf-8"><style>${faces}
@page { size: A4; margin: 20mm }
p { margin: 0; break-after: page; font: 700 ${size}pt/2 ${paperFamily}; font-kerning: none }</style>${pages.join('')}`
    writeFileSync(join(folder, 'names.html'), html)
    const pdf = join(folder, 'names.pdf')
    const asked = [
      '--headless',
      '--no-sandbox',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'p')}`,
    ]
    execFileSync(installedChromium ?? '', [...asked, `--print-to-pdf=${pdf}`, join(folder, 'names.html')], {
      stdio: 'ignore',
    })
    const read = readPdf(new Uint8Array(readFileSync(pdf)))
    return new Map(Object.keys(names).map((script, i) => [script, read.raster(i + 1, 96)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How dark each pixel is, of the smallest part of the page that holds all ink. */
function inkOf({ width, height, pixels }: Raster): readonly (readonly number[])[] {
  const dark = (x: number, y: number): number => 255 - (pixels[(y * width + x) * 3] ?? 255)
  const inked = (value: number): boolean => value > 96
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    Array.from({ length: width }, (_, x) => dark(x, y)).some(inked),
  )
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    rows.some((y) => inked(dark(x, y))),
  )
  const [top, bottom, left, right] = [rows[0] ?? 0, rows.at(-1) ?? 0, columns[0] ?? 0, columns.at(-1) ?? 0]
  return Array.from({ length: bottom - top + 1 }, (_, y) =>
    Array.from({ length: right - left + 1 }, (_, x) => dark(left + x, top + y)),
  )
}

describe('a name', () => {
  const [ours, theirs] = [printed(), setByBrowser()]

  it.each(Object.entries(names))('in %s is read back from the file as it was written', (script, name) => {
    expect(ours.get(script)?.text.normalize('NFC')).toContain(name.normalize('NFC'))
    expect(split.drawable.parts.some((part) => part.recipient === script)).toBe(drawnByUs.includes(script))
  })

  it.each(Object.keys(names))('in %s has the shapes in which the browser sets ordinary text', (script) => {
    const [one, other] = [ours.get(script)?.picture, theirs.get(script)]
    if (!one || !other) throw new Error('not printed')
    const [mine, set] = [inkOf(one), inkOf(other)]
    expect(Math.abs(mine.length - set.length)).toBeLessThanOrEqual(1)
    expect(Math.abs((mine[0]?.length ?? 0) - (set[0]?.length ?? 0))).toBeLessThanOrEqual(2)
    const ink = set.flat().reduce((sum, level) => sum + level, 0)
    const apart = set.flatMap((row, y) => row.map((level, x) => Math.abs(level - (mine[y]?.[x] ?? 0))))
    expect(ink).toBeGreaterThan(20_000)
    // The two begin at other parts of a dot, which smooths edges otherwise; other shapes would leave hardly any ink in common.
    expect(apart.reduce((sum, level) => sum + level, 0) / ink).toBeLessThan(0.5)
  })
})
