/**
 * How long an import of lists takes, how long it holds the window, and how much memory it needs, in Chromium on Linux:
 * `npx tsx tests/bench/roster.ts [ROWS]` after `npm run build`, 50,000 rows by default, a row for each pupil and contact. The
 * lists are imported into an empty store, and then again with another form for everybody.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seededRandom } from '@shared/kernel/random'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { peakMemory, renderersOf } from './process-memory'
import { withServedApp } from './served-app'

declare global {
  interface Window {
    /** Tasks over 50 ms, in milliseconds. */
    longTasks: number[]
  }
}

const rows = Number(process.argv[2] ?? 50_000)

/** Half as many pupils as rows: each with a mother and a father, siblings by threes. */
function pupilList(form: string): string {
  const random = seededRandom(7)
  const word = (): string =>
    Array.from(
      { length: 3 },
      () => 'bcdfglmnprst'.charAt(random.below(12)) + 'aeiou'.charAt(random.below(5)),
    ).join('')
  const name = (): string => word().replace(/^./, (letter) => letter.toUpperCase())
  const lines = [
    'UPN,Forename,Surname,Date of birth,Reg group,Year,Forename,Surname,Relationship,Priority,Parental responsibility,Email,Mobile',
  ]
  let family = name()
  for (let pupil = 0; pupil * 2 < rows; pupil++) {
    if (pupil % 3 === 0) family = name()
    const first = name()
    const own = `P${100_000 + pupil},${first},${family},${13 + (pupil % 16)}/0${1 + (pupil % 9)}/2012,${form}${pupil % 40},9`
    const home = Math.floor(pupil / 3)
    lines.push(`${own},Ada,${family},Mother,1,Yes,ada.${home}@example.org,07700 ${900_000 + (home % 99_999)}`)
    lines.push(
      `${own},Tunde,${family},Father,2,Yes,tunde.${home}@example.org,07701 ${900_000 + (home % 99_999)}`,
    )
  }
  return `${lines.join('\r\n')}\r\n`
}

async function measure(
  page: Page,
  what: string,
  folder: string,
  command: () => Promise<unknown>,
): Promise<void> {
  await page.waitForTimeout(1500)
  await page.evaluate(() => (window.longTasks = []))
  const began = performance.now()
  await command()
  const seconds = (performance.now() - began) / 1000
  await page.waitForTimeout(1500)
  const held = (await page.evaluate(() => window.longTasks)).toSorted((a, b) => b - a)
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s, window held at most ${(held[0] ?? 0).toFixed(0)} ms, ${held.length} times over 50 ms: ${held
      .slice(0, 8)
      .map((one) => one.toFixed(0))
      .join(' ')}; peak memory ${peakMemory(renderersOf(folder)).toFixed(0)} MB`,
  )
}

async function importList(page: Page, path: string, what: string, folder: string): Promise<void> {
  page.once('filechooser', (chooser) => void chooser.setFiles(path))
  await measure(page, `${what}: reading`, folder, async () => {
    await page.getByRole('button', { name: words.drop.files }).click()
    await page.getByRole('list', { name: words.files.label }).waitFor({ timeout: 600_000 })
  })
  await measure(page, `${what}: preview`, folder, async () => {
    await page.getByRole('tab', { name: words.steps.preview }).click()
    await page.getByRole('table').first().waitFor({ timeout: 600_000 })
  })
  const name = page.getByRole('textbox', { name: words.preview.schoolName })
  if (await name.isVisible()) await name.fill('Harbour Hill Academy')
  await measure(page, `${what}: saving`, folder, async () => {
    await page.getByRole('button', { name: words.import, exact: true }).click()
    await page.getByRole('heading', { name: words.done.title }).waitFor({ timeout: 600_000 })
  })
}

await withServedApp(async ({ context, address, folder }) => {
  await context.addInitScript(() => {
    window.longTasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  mkdirSync(join(folder, 'lists'))
  const [first, second] = ['first.csv', 'second.csv'].map((name) => join(folder, 'lists', name))
  if (first === undefined || second === undefined) throw new Error('two lists are written')
  writeFileSync(first, pupilList('9A'))
  writeFileSync(second, pupilList('9B'))
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${address}#/import`)
  await importList(page, first, 'into an empty store', folder)
  await page.getByRole('button', { name: words.done.more }).click()
  await importList(page, second, 'again, every form changed', folder)
})
