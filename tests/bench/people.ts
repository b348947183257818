/**
 * How quick the People screen is with many people, in Chromium: `npx tsx tests/bench/people.ts [PUPILS]` after `npm run build`,
 * 10,000 pupils by default, with their 6,668 adults. Tasks are given by processor time, and each time also as a multiple of a fixed
 * amount of work done in the same page, so that runs on different or busy machines can be compared.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { peopleWords as words } from '@shared/words/screens/people'
import { controlWords } from '@shared/words/screens/controls'
import { frameWords } from '@shared/words/screens/frame'
import { fixedWork, heldText, measureTasks, withBenchPage } from './long-tasks'
import { importList, pupilList } from './pupil-list'

const pupils = Number(process.argv[2] ?? 10_000)

await withBenchPage(async (page, { address, profile }) => {
  const path = join(profile, 'pupils.csv')
  writeFileSync(path, pupilList(pupils * 2, '9A'))
  await page.goto(`${address}#/import`)
  await importList(page, path, async (_what, command) => void (await command()))
  const unit = await fixedWork(page)
  console.log(`fixed work ${unit.processor.toFixed(0)} ms of processor time`)
  const measure = async (what: string, command: () => Promise<unknown>): Promise<void> => {
    const { milliseconds, held } = await measureTasks(page, command)
    console.log(
      `${what.padEnd(34)} ${milliseconds.toFixed(0).padStart(6)} ms (${(milliseconds / unit.milliseconds).toFixed(3)}), longest ${(held[0] ?? 0).toFixed(0)} ms (${((held[0] ?? 0) / unit.processor).toFixed(3)}), ${heldText(held)}`,
    )
  }
  const grid = page.getByRole('grid')
  const firstRow = grid.getByRole('row').nth(1)
  const count = page.getByRole('status').filter({ hasText: ' of ' })
  const panel = page.getByRole('complementary')
  const kinds = page.getByRole('navigation', { name: words.kindsLabel })

  await page.goto(`${address}#/`)
  await measure('to the first rows', async () => {
    await page.evaluate(() => (location.hash = '#/people/students'))
    await firstRow.waitFor()
  })
  for (const kind of ['families', 'adults', 'students'] as const) {
    await measure(`to the first rows of ${kind}`, async () => {
      await kinds.getByRole('link', { name: words.kinds[kind] }).click()
      await page.getByRole('grid', { name: words.kinds[kind] }).getByRole('row').nth(1).waitFor()
    })
  }
  const box = page.getByRole('textbox', { name: controlWords.filter(words.kinds.students) })
  await measure('searching, by letter', async () => {
    await box.pressSequentially('bad', { delay: 150 })
    await count.waitFor()
  })
  await measure('clearing the search', async () => {
    await box.press('Escape')
    await count.waitFor({ state: 'hidden' })
  })
  await measure('sorting by form', () => grid.getByRole('columnheader', { name: words.columns.form }).click())
  await measure('scrolling through all', async () => {
    for (let step = 0; step <= 40; step++) {
      await grid.evaluate((element, part) => element.scrollTo(0, element.scrollHeight * part), step / 40)
      await page.waitForTimeout(50)
    }
  })
  await grid.evaluate((element) => element.scrollTo(0, 0))
  await measure('opening a pupil', async () => {
    await firstRow.click()
    await panel.waitFor()
  })
  await measure('opening the next one', async () => {
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  })
  await measure('giving a pupil another name', async () => {
    await panel.getByTitle(words.fields.preferredName).click()
    await page.keyboard.type('Quicksilver')
    await page.keyboard.press('Enter')
    await grid.getByText('Quicksilver').waitFor()
  })
  await measure('taking that back', async () => {
    await page.getByRole('button', { name: frameWords.undo(words.undo.student) }).click()
    await grid.getByText('Quicksilver').waitFor({ state: 'hidden' })
  })
  await measure('opening a family from there', async () => {
    await panel.getByRole('link').first().click()
    await page.getByRole('grid', { name: words.kinds.families }).getByRole('row').nth(1).waitFor()
  })
})
