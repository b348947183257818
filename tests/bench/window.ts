/**
 * How long the window is held, and how soon a search ends, in Chromium: `npx tsx tests/bench/window.ts [FOLDER]` after
 * `npm run build`. Without a folder it opens the sample school. Each figure is also given as a multiple of a fixed
 * amount of work done in the same page, so that runs on different or busy machines can be laid side by side.
 */
import type { Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'
import { allocateWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import { importWords, startWords } from '@shared/words/screens/start'
import { Frame } from '../e2e/pages/frame'
import { openSample } from '../e2e/pages/sample'
import { fixedWork, heldText, measureTasks, withBenchPage } from './long-tasks'

declare global {
  interface Window {
    /** When the search was stopped, and when its worker answered. */
    enoughAt: number
    endedAt: number
  }
}

/** Runs in the page before its own scripts: notes when the search is stopped and when its worker answers. */
function listen(): void {
  const post: unknown = Reflect.get(Worker.prototype, 'postMessage')
  Worker.prototype.postMessage = function (this: Worker, ...args: readonly unknown[]) {
    const [message] = args
    if (typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === 'enough') {
      window.enoughAt = performance.now()
      this.addEventListener('message', ({ data }: MessageEvent<{ kind?: string }>) => {
        if (data.kind === 'ended') window.endedAt = performance.now()
      })
    }
    if (typeof post === 'function') Reflect.apply(post, this, args)
  }
}

type Unit = Awaited<ReturnType<typeof fixedWork>>

async function measure(page: Page, what: string, unit: Unit, command: () => Promise<unknown>): Promise<void> {
  const { held } = await measureTasks(page, command)
  const longest = held[0] ?? 0
  console.log(
    `${what.padEnd(34)} longest ${longest.toFixed(0).padStart(5)} ms (${(longest / unit.processor).toFixed(3)}), ${heldText(held)}`,
  )
}

/** By the address: the rail's links say more than their names once there is a plan. */
const goTo = (page: Page, place: 'requests' | 'print'): Promise<void> =>
  page.evaluate((last) => {
    location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/${last}`
  }, place)

/** Along the first row of the board to its first meeting. */
async function goToMeeting(page: Page): Promise<void> {
  await page.getByRole('grid').focus()
  for (let steps = 0; steps < 100; steps++) {
    const label = await page.locator('#board-cell').getAttribute('aria-label')
    if (label?.includes(' with ')) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error('The first row has no meeting')
}

async function run(page: Page, address: string, folder: string | undefined): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: startWords.openSample }).waitFor()
  const unit = await fixedWork(page)
  console.log(
    `fixed work ${unit.milliseconds.toFixed(0)} ms, ${unit.processor.toFixed(0)} ms of processor time`,
  )
  await measure(page, 'opening the event', unit, async () => {
    if (folder === undefined) return openSample(page)
    page.once('filechooser', (chooser) => void chooser.setFiles(folder))
    await page.getByRole('button', { name: startWords.importFolder }).click()
    await page.getByRole('textbox', { name: importWords.schoolName }).fill('Brookfield School')
    await page.getByRole('button', { name: importWords.import, exact: true }).click()
    await page.waitForURL(/#\/event\/[^/]+$/, { timeout: 300_000 })
  })
  await new Frame(page).goTo('plan')
  const keep = page.getByRole('button', { name: allocateWords.keep })
  await measure(page, 'while the search runs', unit, async () => {
    await page.getByRole('button', { name: allocateWords.allocate, exact: true }).click()
    await page.getByText(new RegExp(`^${allocateWords.left('\\d+ seconds?')}$`)).waitFor({ timeout: 300_000 })
  })
  await measure(page, 'when it is told to end', unit, async () => {
    await keep.click()
    await page.getByRole('region', { name: allocateWords.done.cancelled }).waitFor({ timeout: 300_000 })
  })
  const answered = await page.evaluate(() => window.endedAt - window.enoughAt)
  console.log(
    `${'from the click to the answer'.padEnd(34)} ${answered.toFixed(0)} ms (${(answered / unit.milliseconds).toFixed(3)})`,
  )
  await page.getByRole('button', { name: allocateWords.close }).click()
  await goToMeeting(page)
  await measure(page, 'pinning on the board', unit, async () => {
    await page.keyboard.press('p')
  })
  await page.keyboard.press('p')
  const moved = page.getByRole('status').filter({ hasText: /^Moved to / })
  for (const which of ['moving on the board', 'moving on']) {
    let took = 0
    await measure(page, which, unit, async () => {
      await page.keyboard.press('m')
      await page.keyboard.press('ArrowDown')
      const began = performance.now()
      await page.keyboard.press('Enter')
      await moved.waitFor()
      took = performance.now() - began
    })
    console.log(
      `${'from the key to the sentence'.padEnd(34)} ${took.toFixed(0)} ms (${(took / unit.milliseconds).toFixed(3)})`,
    )
  }
  await goTo(page, 'requests')
  const grid = page.getByRole('grid', { name: requestWords.label })
  await grid.waitFor()
  await measure(page, 'withdrawing a request', unit, async () => {
    await grid.focus()
    await page.keyboard.press('Delete')
  })
  await measure(page, 'taking that back', unit, () =>
    page.getByRole('button', { name: frameWords.undo(requestWords.undoWithdraw) }).click(),
  )
  await goTo(page, 'print')
  const save = page.getByRole('button', { name: /^Save PDF \(/ })
  await save.and(page.locator(':enabled')).waitFor()
  await measure(page, 'saving the letters', unit, async () => {
    const saved = page.waitForEvent('download', { timeout: 300_000 })
    await save.click()
    await saved
  })
}

await withBenchPage(async (page, { address }) => {
  await page.context().addInitScript(listen)
  await run(page, address, process.argv[2])
})
