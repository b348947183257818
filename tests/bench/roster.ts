/**
 * How long an import of lists takes, how long it holds the window, and how much memory it needs, in Chromium on Linux:
 * `npx tsx tests/bench/roster.ts [ROWS]` after `npm run build`, 50,000 rows by default, a row for each pupil and contact. The
 * lists are imported into an empty store, and then again with another form for everybody.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { heldText, measureTasks, withBenchPage } from './long-tasks'
import { peakMemory, renderersOf } from './process-memory'
import { importList, pupilList } from './pupil-list'

const rows = Number(process.argv[2] ?? 50_000)

await withBenchPage(async (page, { address, profile }) => {
  const imported = async (form: string, when: string): Promise<void> => {
    const path = join(profile, `${form}.csv`)
    writeFileSync(path, pupilList(rows, form))
    await importList(page, path, async (what, command) => {
      const { milliseconds, held } = await measureTasks(page, command)
      const memory = peakMemory(renderersOf(profile)).toFixed(0)
      console.log(
        `${`${when}: ${what}`.padEnd(34)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s, ${heldText(held)}; peak memory ${memory} MB`,
      )
    })
  }
  await page.goto(`${address}#/import`)
  await imported('9A', 'into an empty store')
  await page.getByRole('button', { name: words.done.more }).click()
  await imported('9B', 'again, every form changed')
})
