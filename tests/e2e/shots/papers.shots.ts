import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { printOtherScripts } from '@desktop/headless/other-scripts'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { DocumentModel } from '@shared/documents/model'
import { instant } from '@shared/kernel/time'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import type { Paper } from '@shared/print/typography'
import { installedChromium } from '../drivers/chromium'
import { root } from '../drivers/root'
import { paperNames, samplePapers, type PaperName } from './sample-papers'

/** Every paper in English and in Arabic, and those with most words in the other languages of paper. */
const others = ['zh-Hans', 'ms', 'ta', 'pl', 'ur', 'ro', 'uk', 'es', 'pt', 'tr', 'vi', 'el']
const wordiest: readonly PaperName[] = [
  'invitation',
  'teacher-list',
  'timetable',
  'sign-in',
  'usher-list',
  'attendance-sheet',
  'call-sheet',
  'minutes',
  'agreed',
  'thanks',
  'missed',
  'follow-up',
  'incident',
  'leaders-overview',
]
const shown: readonly (readonly [language: string, names: readonly PaperName[]])[] = [
  ['en', paperNames],
  ['ar', paperNames],
  ...others.map((language) => [language, wordiest] as const),
]
const sheetOf = (name: PaperName): Paper =>
  name === 'itinerary' ? 'a6' : name === 'poster' ? 'a3-wide' : 'a4'

/** Those with most to say, which are the first to run out of room. */
const fullest = (model: DocumentModel): DocumentModel => ({
  ...model,
  parts: [...model.parts]
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    .slice(0, 2),
})

const fonts = loadPaperFonts()

/** The pages as they are printed: drawn by ourselves, laid out by a browser what we cannot draw. */
function printed(model: DocumentModel, paper: Paper): readonly Uint8Array[] {
  const { drawable, shaped } = splitByScript(model, fonts)
  const stamp = { paper, createdAt: instant('2026-11-20T09:00:00.000Z'), fileId: '0'.repeat(32) }
  const ownPages = drawable.parts.length > 0 ? [toPdf(drawable, fonts, stamp).bytes] : []
  if (shaped.parts.length === 0) return ownPages
  const others = printOtherScripts(installedChromium ?? '', shaped, fonts, paper)
  if (others === null) throw new Error('no browser laid the pages out')
  return [...ownPages, others]
}

// Playwright reads from the pattern what a test needs.
// oxlint-disable-next-line no-empty-pattern
test('the papers of the sample school', async ({}, testInfo) => {
  const paperIn = await samplePapers()
  for (const [language, names] of shown) {
    const folder = join(root, 'shots', 'papers', language)
    mkdirSync(folder, { recursive: true })
    for (const name of names) {
      let pages = 0
      for (const bytes of printed(fullest(paperIn(language, name)), sheetOf(name))) {
        const file = testInfo.outputPath('pages.pdf')
        writeFileSync(file, bytes)
        pages = shoot(file, join(folder, name), pages)
      }
    }
  }
})

/** Pictures of the first pages of a file, numbered on from those before. */
function shoot(file: string, name: string, from: number): number {
  const count = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
  const last = Math.min(count, 2)
  for (let page = 1; page <= last; page++) {
    const only = ['-f', String(page), '-l', String(page), '-singlefile']
    execFileSync('pdftoppm', ['-r', '100', '-png', ...only, file, `${name}-${from + page}`])
  }
  return from + last
}
