import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentModel } from '@shared/documents/model'
import type { PrintFonts, TextMeasure } from '@shared/print/fonts'
import { measuringPage, measureByWords, wordsToMeasure } from '@shared/print/measured'
import { toHtml } from '@shared/print/html'
import type { Paper } from '@shared/print/typography'

/** Long enough for a thousand letters on a slow computer. */
const limitMs = 300_000

/**
 * Lets an installed browser lay out what needs its shaping: it is asked how wide each word is, then prints the pages.
 * Null where it could not be had to. What it is given lies in a folder of its own, readable by this user alone, that is
 * gone afterwards.
 */
export function printOtherScripts(
  browser: string,
  model: DocumentModel,
  fonts: PrintFonts,
  paper: Paper,
): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  try {
    const measure = measureIn(browser, folder, model, fonts)
    if (measure === null) return null
    const page = join(folder, 'pages.html')
    const pdf = join(folder, 'pages.pdf')
    writeFileSync(page, toHtml(model, { paper, measure, fonts: fonts.files }))
    run(browser, folder, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href)
    return new Uint8Array(readFileSync(pdf))
  } catch {
    // The browser did not start, or wrote nothing: the caller names whose pages are missing.
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureIn(
  browser: string,
  folder: string,
  model: DocumentModel,
  fonts: PrintFonts,
): TextMeasure | null {
  const words = wordsToMeasure(model)
  const page = join(folder, 'words.html')
  writeFileSync(page, measuringPage(words, fonts.files))
  const dumped = run(browser, folder, '--virtual-time-budget=20000', '--dump-dom', pathToFileURL(page).href)
  const [, widths] = /<pre id="widths">([\d., ]+)<\/pre>/.exec(dumped) ?? []
  return widths === undefined ? null : measureByWords(words, widths.split(',').map(Number))
}

function run(browser: string, folder: string, ...asked: readonly string[]): string {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const quiet = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const { stdout } = spawnSync(
    browser,
    [...quiet, ...asRoot, `--user-data-dir=${join(folder, 'profile')}`, ...asked],
    { encoding: 'utf8', timeout: limitMs, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return stdout
}
