/**
 * How many keys reply slips take, and how long the app needs for them, in Chromium: `npx tsx tests/bench/slips.ts [SLIPS]` after
 * `npm run build`, 300 slips of the sample school by default. Keys are pressed one after the other as fast as the app takes them,
 * so what is left of half an hour is the typist's.
 */
import type { Locator } from '@playwright/test'
import { replyCode } from '@shared/domain/requests/reply-code'
import { idOf } from '@shared/kernel/ids'
import { requestWords } from '@shared/words/screens/requests'
import { slipWords } from '@shared/words/screens/slips'
import { openSample } from '../e2e/pages/sample'
import { familiesOf } from './sample-store'
import { withServedApp } from './served-app'

const slips = Number(process.argv[2] ?? 300)

await withServedApp(async ({ context, address }) => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  await openSample(page)
  const [, eventId = ''] = /#\/event\/([^/]+)/.exec(page.url()) ?? []
  const families = (await familiesOf(page, eventId)).slice(0, slips)
  if (families.length < slips) throw new Error(`the sample has ${families.length} families`)
  await page.evaluate((id) => {
    location.hash = `#/event/${id}/requests/slips`
  }, eventId)
  const code = page.getByRole('textbox', { name: requestWords.form.code })
  const teachers = page.getByRole('combobox', { name: slipWords.teachers })
  const times = page.getByRole('textbox', { name: slipWords.times })
  await code.focus()

  let keys = 0
  const press = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key)
    keys += pressed.length
  }
  const focused = (box: Locator): Promise<void> => box.and(page.locator(':focus')).waitFor()
  const took: number[] = []
  for (const family of families) {
    const began = performance.now()
    await focused(code)
    await press(...Array.from(replyCode(idOf(eventId), idOf(family)).replace('-', '')))
    await focused(teachers)
    // The second digit of a number can follow where there are ten boxes or more.
    await press('2', '3', 'Tab')
    await focused(times)
    await press('1', 'Enter')
    await teachers.waitFor({ state: 'hidden' })
    took.push(performance.now() - began)
  }
  const seconds = took.reduce((sum, one) => sum + one, 0) / 1000
  const list = page.getByRole('grid', { name: slipWords.label })
  const kept = page.locator(`[aria-rowcount="${slips + 1}"]`)
  const typed = performance.now()
  await list.and(kept).waitFor({ timeout: 600_000 })
  const behind = (performance.now() - typed) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  console.log(
    `${slips} slips: ${keys} keys (${(keys / slips).toFixed(1)} each), ${seconds.toFixed(1)} s, all saved ${behind.toFixed(1)} s after the last; a slip takes ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms at most; left to the typist of 30 minutes: ${((1800 - seconds) / keys).toFixed(2)} s a key`,
  )
})
